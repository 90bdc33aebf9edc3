package io.guidang.rules.obligation;

import static java.util.Objects.requireNonNull;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.vocabulary.TriggerWords;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One step on the way from the facts to what a row asks, so that somebody else can take it again. */
public sealed interface Step extends Serializable {

    /**
     * A condition was put to the facts.
     *
     * @param condition the condition of a term, or of the part of a deferral it belongs to
     * @param answer    what the facts say
     */
    record Asked(Condition condition, Condition.Answer answer) implements Step {
        public Asked {
            requireNonNull(condition, "condition");
            requireNonNull(answer, "answer");
        }
    }

    /**
     * A trigger of the clock was read.
     *
     * @param asked  the trigger that the clock names
     * @param read   the one that was read: another where a stand-in took its place
     * @param called what a sentence calls that one
     * @param state  what it shows on the day of the question
     */
    record Read(TriggerType asked, TriggerType read, Wording called, TriggerState state) implements Step {
        public Read {
            requireNonNull(called, "called");
            requireNonNull(asked, "asked");
            requireNonNull(read, "read");
            requireNonNull(state, "state");
        }

        /** Of a trigger of the library, called as the library calls it. */
        public Read(TriggerType asked, TriggerType read, TriggerState state) {
            this(asked, read, TriggerWords.of(read), state);
        }
    }

    /**
     * It was asked whether a row reaches the record.
     *
     * @param row           the row, or the row that it leaves its period to
     * @param edition       when the edition is in force
     * @param own           when the row is
     * @param applicability to what the edition applies
     * @param choice        what the adopter chose, where the edition leaves it open
     * @param answer        yes or no; {@code MISSING} where it is for the adopter to choose and nobody has
     */
    record Reached(
            RowKey row,
            Validity edition,
            Validity own,
            Applicability applicability,
            Optional<Choice> choice,
            Condition.Answer answer)
            implements Step {
        public Reached {
            requireNonNull(row, "row");
            requireNonNull(edition, "edition");
            requireNonNull(own, "own");
            requireNonNull(applicability, "applicability");
            requireNonNull(choice, "choice");
            requireNonNull(answer, "answer");
        }

        private Object writeReplace() {
            return new Serialized(row, edition, own, applicability, choice.orElse(null), answer);
        }

        /** What travels: an Optional cannot. */
        private record Serialized(
                RowKey row,
                Validity edition,
                Validity own,
                Applicability applicability,
                @Nullable Choice choice,
                Condition.Answer answer)
                implements Serializable {
            private Object readResolve() {
                return new Reached(row, edition, own, applicability, Optional.ofNullable(choice), answer);
            }
        }
    }

    /**
     * A period was counted.
     *
     * @param convention  how
     * @param from        the date of the event
     * @param period      how long
     * @param keepThrough the last day
     */
    record Counted(CountingConvention convention, LocalDate from, RetentionPeriod.Fixed period, LocalDate keepThrough)
            implements Step {
        public Counted {
            requireNonNull(convention, "convention");
            requireNonNull(from, "from");
            requireNonNull(period, "period");
            requireNonNull(keepThrough, "keepThrough");
        }
    }

    /**
     * A date is disputed: a period was counted from each day from which the clock may run.
     *
     * @param convention how
     * @param from       those days, the earliest first, at least one: of all that is claimed what may turn out to be the
     *                   latest, and reaches the record
     * @param period     how long
     * @param bounds     from the first to the last of the days that they lead to
     */
    record Bounded(CountingConvention convention, List<LocalDate> from, RetentionPeriod.Fixed period, Bounds bounds)
            implements Step {
        public Bounded {
            requireNonNull(convention, "convention");
            requireNonNull(period, "period");
            requireNonNull(bounds, "bounds");
            from = List.copyOf(from);
            if (from.isEmpty()) {
                throw new IllegalArgumentException("Bounds are counted from at least one day, but found none");
            }
        }
    }
}
