package io.guidang.rules.check;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.obligation.Bounds;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.rules.obligation.Step;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One term that a record is asked to keep to.
 *
 * @param rule     the row that asks
 * @param via      the row that it leaves its period to
 * @param term     what it asks
 * @param part     when that part of the row is meant
 * @param reaches  what has to reach the record, each with no answer yet ({@code MISSING})
 * @param standIns the events that may stand for those that are not reported
 */
record Demand(
        RuleRef rule,
        Optional<RuleRef> via,
        Term term,
        Condition part,
        List<Step.Reached> reaches,
        List<StandIn> standIns) {

    List<Condition> conditions() {
        return Stream.of(part, term.condition())
                .filter(condition -> !condition.equals(Condition.ALWAYS))
                .toList();
    }

    List<TriggerType> triggers() {
        return term.clock().map(Clock::latestOf).orElse(List.of());
    }

    Optional<CountingConvention> convention() {
        return term.clock().map(Clock::convention);
    }

    /** The last day of a period that started on a day; empty where nothing is counted, or it lies beyond the calendar. */
    Optional<LocalDate> lastDay(LocalDate start) {
        return convention()
                .flatMap(convention -> term.period() instanceof RetentionPeriod.Fixed period
                        ? Counting.lastDay(convention, start, period)
                        : Optional.empty());
    }

    /** The bounds of a period whose start is disputed; empty where nothing is counted, or no claim leads to a day. */
    Optional<Bounds> bounds(Disputes disputes) {
        return convention()
                .flatMap(convention -> term.period() instanceof RetentionPeriod.Fixed period
                        ? disputes.bounds(convention, period)
                        : Optional.empty());
    }

    /** The event that stands for this one, of which nothing at all was told. */
    Optional<StandIn> standIn(TriggerType asked, Reading reading) {
        return standIns.stream()
                .filter(standIn -> standIn.missing().equals(asked) && !reading.tells(asked))
                .findFirst();
    }
}
