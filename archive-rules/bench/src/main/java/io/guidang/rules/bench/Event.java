package io.guidang.rules.bench;

import io.guidang.core.trigger.TriggerType;
import java.util.List;

/** The events that the rows of the benchmark count from, named as our triggers are. */
public enum Event {
    FORMED,
    CONTRACT_TERMINATED,
    TRANSACTION_COMPLETED,
    RELATIONSHIP_ENDED,
    PURPOSE_FULFILLED;

    /** Which of the columns of events is its own. */
    int column() {
        return List.of(values()).indexOf(this);
    }

    TriggerType trigger() {
        return TriggerType.of(name());
    }
}
