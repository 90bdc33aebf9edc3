package io.guidang.rules.rulebook;

import static java.util.Objects.requireNonNull;

import io.guidang.core.retention.Outcome;
import io.guidang.rules.facts.Facts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An example that a rulebook carries with it: these facts, then this decision. It is run whenever the rulebook is compiled,
 * under the rulebook and those it names, without choices, stand-ins or overlays.
 *
 * @param name      what it shows, unique in its rulebook
 * @param facts     what is known, without periods given to the item itself
 * @param asOf      the day of the question
 * @param knownAsOf only what was known on this day is decided by, as {@link Facts#knownOn} has it; absent for all that is told
 * @param expected  what the decision must say
 */
public record Scenario(String name, Facts facts, LocalDate asOf, Optional<LocalDate> knownAsOf, Expected expected)
        implements Serializable {

    public Scenario {
        requireNonNull(facts, "facts");
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAsOf, "knownAsOf");
        requireNonNull(expected, "expected");
        if (requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("A scenario says what it shows, but found no name");
        }
        if (!facts.terms().isEmpty()) {
            throw new IllegalArgumentException(
                    "Scenario '%s' shows what the rulebook says, but its item was given periods of its own"
                            .formatted(name));
        }
    }

    /** By all that is told. */
    public Scenario(String name, Facts facts, LocalDate asOf, Expected expected) {
        this(name, facts, asOf, Optional.empty(), expected);
    }

    /** What is decided by: what was known on the day that it asks about. */
    public Facts known() {
        return knownAsOf.map(facts::knownOn).orElse(facts);
    }

    private Object writeReplace() {
        return new SerializedScenario(name, facts, asOf, knownAsOf.orElse(null), expected);
    }

    /** What travels: an Optional cannot. */
    private record SerializedScenario(
            String name,
            Facts facts,
            LocalDate asOf,
            @Nullable LocalDate knownAsOf,
            Expected expected) implements Serializable {
        private Object readResolve() {
            return new Scenario(name, facts, asOf, Optional.ofNullable(knownAsOf), expected);
        }
    }

    /**
     * What a decision must say.
     *
     * @param outcome     its kind
     * @param keepThrough the last day to keep, given if and only if the outcome is a date
     * @param due         whether it is due; absent where the scenario does not ask
     * @param decidedBy   the row that decides; absent where the scenario does not ask
     */
    public record Expected(
            Outcome.Kind outcome, Optional<LocalDate> keepThrough, Optional<Boolean> due, Optional<RowKey> decidedBy)
            implements Serializable {

        public Expected {
            requireNonNull(outcome, "outcome");
            requireNonNull(keepThrough, "keepThrough");
            requireNonNull(due, "due");
            requireNonNull(decidedBy, "decidedBy");
            if ((outcome == Outcome.Kind.UNTIL) != keepThrough.isPresent()) {
                throw new IllegalArgumentException(
                        "A last day is expected if and only if the outcome is UNTIL, but found %s with %s"
                                .formatted(outcome, keepThrough));
            }
        }

        /** To be kept through this day. */
        public static Expected until(LocalDate keepThrough) {
            return new Expected(Outcome.Kind.UNTIL, Optional.of(keepThrough), Optional.empty(), Optional.empty());
        }

        /** An outcome without a date. */
        public static Expected kind(Outcome.Kind outcome) {
            return new Expected(outcome, Optional.empty(), Optional.empty(), Optional.empty());
        }

        private Object writeReplace() {
            return new Serialized(outcome, keepThrough.orElse(null), due.orElse(null), decidedBy.orElse(null));
        }

        /** What travels: an Optional cannot. */
        private record Serialized(
                Outcome.Kind outcome,
                @Nullable LocalDate keepThrough,
                @Nullable Boolean due,
                @Nullable RowKey decidedBy)
                implements Serializable {
            private Object readResolve() {
                return new Expected(
                        outcome,
                        Optional.ofNullable(keepThrough),
                        Optional.ofNullable(due),
                        Optional.ofNullable(decidedBy));
            }
        }
    }
}
