package io.guidang.rules.decision;

import io.guidang.core.trigger.TriggerType;
import java.util.ArrayList;
import java.util.List;

/** The triggers that a stack names, numbered; the formation of the record is always the first. */
final class Triggers {

    static final int FORMED = 0;

    /** The number of a trigger that the stack does not name, as that of a period given to one item. */
    static final int NOT_NAMED = -1;

    private final List<TriggerType> types = new ArrayList<>(List.of(TriggerType.FORMED));

    int number(TriggerType type) {
        int known = types.indexOf(type);
        if (known >= 0) {
            return known;
        }
        types.add(type);
        return types.size() - 1;
    }

    List<TriggerType> types() {
        return List.copyOf(types);
    }
}
