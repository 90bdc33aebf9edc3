package io.guidang.rules.obligation;

import static java.util.Objects.requireNonNull;

import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.vocabulary.TriggerWords;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one row asks of one record, with its arithmetic. The rule and its date travel in this one value.
 *
 * @param rule        the row
 * @param via         the row of another rulebook that fixed the period, where {@code rule} leaves it to that one
 * @param kind        at least, or at most
 * @param period      how long
 * @param status      whether it binds, and if not, why not
 * @param outcome     what it comes to; absent unless it binds
 * @param bounds      between which days it will end, where it is open because a date is disputed and they can be named
 * @param countedFrom the event that started the clock and its date; absent where none has
 * @param convention  the name of the counting convention; empty where nothing is counted
 * @param counting    how it counts, in words, where it is an adopter's own; the library has the words for its own conventions
 * @param reasons     what was read into it: facts that were missing, stand-ins, choices; perhaps empty
 */
public record Obligation(
        RuleRef rule,
        Optional<RuleRef> via,
        Term.Kind kind,
        RetentionPeriod period,
        Status status,
        Optional<Outcome> outcome,
        Optional<Bounds> bounds,
        Optional<Start> countedFrom,
        String convention,
        Optional<Wording> counting,
        List<Wording> reasons)
        implements Serializable {

    public Obligation {
        requireNonNull(rule, "rule");
        requireNonNull(via, "via");
        requireNonNull(kind, "kind");
        requireNonNull(period, "period");
        requireNonNull(status, "status");
        requireNonNull(outcome, "outcome");
        requireNonNull(bounds, "bounds");
        requireNonNull(countedFrom, "countedFrom");
        requireNonNull(convention, "convention");
        requireNonNull(counting, "counting");
        reasons = List.copyOf(reasons);
        if ((status == Status.BINDS) != outcome.isPresent()) {
            throw new IllegalArgumentException(
                    "An obligation has an outcome if and only if it binds, but %s is %s with %s"
                            .formatted(rule, status, outcome));
        }
        if (bounds.isPresent() && outcome.filter(Outcome.Open.class::isInstance).isEmpty()) {
            throw new IllegalArgumentException(
                    "Only what is open has bounds, but %s has %s with %s".formatted(rule, outcome, bounds));
        }
    }

    /** Without bounds, as every one that is not open because of a dispute, and by a convention of the library, if by any. */
    public Obligation(
            RuleRef rule,
            Optional<RuleRef> via,
            Term.Kind kind,
            RetentionPeriod period,
            Status status,
            Optional<Outcome> outcome,
            Optional<Start> countedFrom,
            String convention,
            List<Wording> reasons) {
        this(
                rule,
                via,
                kind,
                period,
                status,
                outcome,
                Optional.empty(),
                countedFrom,
                convention,
                Optional.empty(),
                reasons);
    }

    /**
     * How its convention counts, to stand in an explanation after the date of the event; empty where nothing is counted, and the
     * name of the convention where nobody gave words for it.
     */
    public Optional<Wording> howCounted() {
        return convention.isEmpty()
                ? counting
                : counting.or(() -> CountingConventions.named(convention).map(CountingConvention::words))
                        .or(() -> Optional.of(Wording.of(convention, convention)));
    }

    public boolean binds() {
        return status == Status.BINDS;
    }

    /**
     * The event from which a period is counted.
     *
     * @param trigger which event
     * @param called  what a sentence calls it
     * @param on      its own date
     */
    public record Start(TriggerType trigger, Wording called, LocalDate on) implements Serializable {
        public Start {
            requireNonNull(trigger, "trigger");
            requireNonNull(called, "called");
            requireNonNull(on, "on");
        }

        /** Of a trigger of the library, called as the library calls it. */
        public Start(TriggerType trigger, LocalDate on) {
            this(trigger, TriggerWords.of(trigger), on);
        }
    }

    /** Whether an obligation binds. */
    public enum Status {
        BINDS,
        /** Its trigger can no longer happen. */
        FELL_AWAY,
        /** Its condition is not met. */
        CONDITION_NOT_MET,
        /** Neither the record nor the clock falls into the time it applies to. */
        NOT_IN_FORCE,
        /** A ceiling that has no date binds nothing. */
        WITHOUT_DATE
    }

    private Object writeReplace() {
        return new Serialized(
                rule,
                via.orElse(null),
                kind,
                period,
                status,
                outcome.orElse(null),
                bounds.orElse(null),
                countedFrom.orElse(null),
                convention,
                counting.orElse(null),
                reasons);
    }

    /** What travels: an Optional cannot. */
    private record Serialized(
            RuleRef rule,
            @Nullable RuleRef via,
            Term.Kind kind,
            RetentionPeriod period,
            Status status,
            @Nullable Outcome outcome,
            @Nullable Bounds bounds,
            @Nullable Start countedFrom,
            String convention,
            @Nullable Wording counting,
            List<Wording> reasons)
            implements Serializable {
        private Object readResolve() {
            return new Obligation(
                    rule,
                    Optional.ofNullable(via),
                    kind,
                    period,
                    status,
                    Optional.ofNullable(outcome),
                    Optional.ofNullable(bounds),
                    Optional.ofNullable(countedFrom),
                    convention,
                    Optional.ofNullable(counting),
                    reasons);
        }
    }
}
