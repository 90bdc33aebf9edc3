package io.guidang.rules.decision;

import static java.util.Objects.requireNonNull;

import io.guidang.core.hold.Hold;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

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
        List<Hold> activeHolds) {

    static final Comparator<Obligation> STRONGEST_FIRST = Comparator.comparing(
                    (Obligation obligation) -> obligation.outcome().orElseThrow())
            .reversed()
            .thenComparing(Obligation::period, Comparator.reverseOrder())
            .thenComparing(obligation -> obligation.rule().layer())
            .thenComparing(obligation -> obligation.rule().source().provenance())
            .thenComparing(obligation -> obligation.rule().rulebook())
            .thenComparing(obligation -> obligation.rule().row());

    static final Comparator<Obligation> STABLE = Comparator.comparing(
                    (Obligation obligation) -> obligation.rule().layer())
            .thenComparing(obligation -> obligation.rule().rulebook())
            .thenComparing(obligation -> obligation.rule().row())
            .thenComparing(Obligation::status)
            .thenComparing(Obligation::period)
            .thenComparing(obligation -> obligation.via().map(Object::toString).orElse(""))
            .thenComparing(
                    obligation -> obligation.countedFrom().map(Object::toString).orElse(""))
            .thenComparing(Obligation::kind)
            .thenComparing(Obligation::convention)
            .thenComparing(
                    obligation -> obligation.outcome().map(Object::toString).orElse(""))
            .thenComparing(obligation -> obligation.reasons().toString());

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
     * The decision for several documents together: the longest of them. Of the obligations, equal ones are listed once.
     *
     * @param decisions at least one, all as of the same day
     */
    public static Decision longest(Collection<Decision> decisions) {
        if (decisions.isEmpty()) {
            throw new IllegalArgumentException("The longest of no decisions is not known");
        }
        Decision first = decisions.iterator().next();
        if (decisions.stream().allMatch(first::equals)) {
            return first;
        }
        Set<Obligation> obligations = new LinkedHashSet<>();
        SortedSet<Hold> holds = new TreeSet<>();
        for (Decision decision : decisions) {
            if (!decision.asOf.equals(first.asOf)) {
                throw new IllegalArgumentException(
                        "Decisions of %s and of %s cannot be put together".formatted(first.asOf, decision.asOf));
            }
            obligations.addAll(decision.obligations);
            holds.addAll(decision.activeHolds);
        }
        Decision together = conclude(first.asOf, obligations, holds);
        Outcome longest = decisions.stream()
                .map(Decision::outcome)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return longest.compareTo(together.outcome) > 0
                ? new Decision(
                        first.asOf,
                        longest,
                        decisions.stream()
                                .filter(decision -> decision.outcome.compareTo(longest) == 0)
                                .findFirst()
                                .flatMap(Decision::decidedBy),
                        together.obligations,
                        together.activeHolds)
                : together;
    }

    /** The latest floor wins, any permanent wins, an open one leaves it open, an earlier ceiling is a conflict. */
    static Decision conclude(LocalDate asOf, Collection<Obligation> considered, Collection<Hold> activeHolds) {
        List<Obligation> obligations = considered.stream().sorted(STABLE).toList();
        List<Hold> holds = activeHolds.stream().sorted().distinct().toList();
        Optional<Obligation> strongest = obligations.stream()
                .filter(obligation -> obligation.binds() && obligation.kind() == Term.Kind.FLOOR)
                .min(STRONGEST_FIRST);
        if (strongest.isEmpty()) {
            return new Decision(asOf, Openings.NO_RULE_BINDS, Optional.empty(), obligations, holds);
        }
        Outcome floor = strongest.get().outcome().orElseThrow();
        Outcome outcome = Openings.merge(floor, obligations);
        for (Obligation ceiling : obligations) {
            if (ceiling.binds()
                    && ceiling.kind() == Term.Kind.CEILING
                    && floor instanceof Outcome.Until
                    && ceiling.outcome().orElseThrow().compareTo(floor) < 0) {
                outcome = Openings.conflict(strongest.get(), ceiling);
            }
        }
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
}
