package io.guidang.rules.decision;

import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Condition;
import java.time.LocalDate;

/** Facts as evidence. */
record FactsEvidence(Facts facts, LocalDate asOfDay) implements Evidence {

    static long of(TriggerState state) {
        if (state instanceof TriggerState.Happened happened) {
            return happened.on().toEpochDay();
        }
        if (state instanceof TriggerState.Never) {
            return Ends.NEVER;
        }
        if (state instanceof TriggerState.Pending) {
            return Ends.PENDING;
        }
        return state instanceof TriggerState.Disputed ? Ends.DISPUTED : Ends.UNKNOWN;
    }

    @Override
    public long state(int trigger, TriggerType type) {
        return trigger == Triggers.FORMED ? formed() : of(facts.state(type, asOfDay));
    }

    @Override
    public boolean mentions(int trigger, TriggerType type) {
        return facts.mentions(type);
    }

    @Override
    public Condition.Answer answer(int index, Condition condition) {
        return condition.test(facts, asOfDay);
    }

    @Override
    public long formed() {
        return facts.formedOn().toEpochDay();
    }

    @Override
    public long asOf() {
        return asOfDay.toEpochDay();
    }
}
