package io.guidang.rules.decision;

import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.rulebook.Condition;

/** What is known of one record on one day, as numbers: from {@link FactsEvidence facts}, or from a row of columns. */
interface Evidence {

    /** What a trigger shows: its day, or a sign of {@link Ends}. */
    long state(int trigger, TriggerType type);

    boolean mentions(int trigger, TriggerType type);

    Condition.Answer answer(int index, Condition condition);

    /** The day on which the record was formed. */
    long formed();

    /** The day of the question. */
    long asOf();
}
