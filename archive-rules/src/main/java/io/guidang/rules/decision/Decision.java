package io.guidang.rules.decision;

import static java.util.Objects.requireNonNull;

import io.guidang.core.hold.Hold;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.rulebook.Term;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer for a record on a day: how long, because of which rule, and everything that was considered. It explains
 * itself; nothing has to be looked up to read it.
 *
 * @param asOf        the day of the question
 * @param outcome     the longest of what binds; open where nothing binds
 * @param decidedBy   the obligation that gave the outcome, of equal ones that of the strongest layer and the surest source;
 *                    absent where nothing binds
 * @param obligations everything considered, the deciding one among them, in a stable order
 * @param activeHolds the holds active on that day, sorted; they move no date
 */
public record Decision(
        LocalDate asOf,
        Outcome outcome,
        Optional<Obligation> decidedBy,
        List<Obligation> obligations,
        List<Hold> activeHolds)
        implements Serializable {

    public Decision {
        requireNonNull(asOf, "asOf");
        requireNonNull(outcome, "outcome");
        requireNonNull(decidedBy, "decidedBy");
        obligations = List.copyOf(obligations);
        activeHolds = List.copyOf(activeHolds);
        if (decidedBy.isPresent() && !obligations.contains(decidedBy.get())) {
            throw new IllegalArgumentException("The deciding obligation is one of those considered, but %s is not"
                    .formatted(decidedBy.get().rule()));
        }
    }

    /** Whether appraisal opens on the as-of date: the period has run out and no hold lies on it. Never more than that. */
    public boolean isDue() {
        return outcome.hasRunOutOn(asOf) && activeHolds.isEmpty();
    }

    /**
     * The period that a label shows: that of the deciding obligation; of the longest one that is open, where the outcome
     * is open; undetermined where nothing binds.
     */
    public RetentionPeriod retention() {
        return decidedBy.map(Obligation::period).orElse(RetentionPeriod.UNDETERMINED);
    }

    /**
     * The decision for several documents or media together. Each was decided by itself, and the longest of them counts. They
     * are kept together, so a ceiling on one that comes before the end of all is a conflict. Of the obligations, equal
     * ones are listed once.
     *
     * @param decisions at least one, all as of the same day
     */
    public static Decision longest(Collection<Decision> decisions) {
        if (decisions.isEmpty()) {
            throw new IllegalArgumentException("The longest of no decisions is not known");
        }
        return Longest.of(decisions);
    }

    /** The latest floor wins, any permanent wins, an open one leaves it open, an earlier ceiling is a conflict. */
    static Decision conclude(LocalDate asOf, Collection<Obligation> considered, Collection<Hold> activeHolds) {
        List<Obligation> obligations = Ranking.listed(considered);
        List<Hold> holds = activeHolds.stream().sorted().distinct().toList();
        Optional<Obligation> strongest = obligations.stream()
                .filter(obligation -> obligation.binds() && obligation.kind() == Term.Kind.FLOOR)
                .min(Ranking.STRONGEST_FIRST);
        if (strongest.isEmpty()) {
            return new Decision(asOf, Openings.NO_RULE_BINDS, Optional.empty(), obligations, holds);
        }
        Outcome outcome = Openings.merge(Openings.underCeilings(strongest.get(), obligations), obligations);
        return new Decision(asOf, outcome, strongest, obligations, holds);
    }

    @Override
    public String toString() {
        return "Decision[%s, %s, by %s, %s holds]"
                .formatted(
                        asOf,
                        outcome.keepThrough()
                                .map(day -> "until " + day)
                                .orElse(outcome.kind().name()),
                        decidedBy
                                .map(obligation -> obligation.rule().toString())
                                .orElse("nothing"),
                        activeHolds.size());
    }

    private Object writeReplace() {
        return new Serialized(asOf, outcome, decidedBy.orElse(null), obligations, activeHolds);
    }

    /** What travels: an Optional cannot. */
    private record Serialized(
            LocalDate asOf,
            Outcome outcome,
            @Nullable Obligation decidedBy,
            List<Obligation> obligations,
            List<Hold> activeHolds)
            implements Serializable {
        private Object readResolve() {
            return new Decision(asOf, outcome, Optional.ofNullable(decidedBy), obligations, activeHolds);
        }
    }
}
