package io.guidang.rules.counterfactual;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.rulebook.Term;
import java.util.NavigableSet;

/**
 * A period that a rule counts.
 *
 * @param kind       at least, or at most
 * @param period     how long
 * @param convention how it is counted
 * @param read       the events of which the latest starts it, with those that may stand for them
 */
record Counting(
        Term.Kind kind, RetentionPeriod.Fixed period, CountingConvention convention, NavigableSet<TriggerType> read) {

    /** The last day to keep, from an event that follows from another. */
    Reckoning after(Reckoning event) {
        return day -> convention.lastDay(event.of(day), period);
    }
}
