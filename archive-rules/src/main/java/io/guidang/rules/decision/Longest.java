package io.guidang.rules.decision;

import io.guidang.core.hold.Hold;
import io.guidang.core.retention.Outcome;
import io.guidang.core.wording.Wording;
import io.guidang.rules.obligation.Obligation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Several decisions put together: nothing is kept shorter than any of them asks. */
final class Longest {

    private Longest() {}

    static Decision of(Collection<Decision> decisions) {
        Decision first = decisions.iterator().next();
        if (decisions.stream().allMatch(first::equals)) {
            return first;
        }
        List<Obligation> considered = new ArrayList<>();
        Set<Hold> holds = new TreeSet<>();
        Outcome longest = first.outcome();
        for (Decision decision : decisions) {
            if (!decision.asOf().equals(first.asOf())) {
                throw new IllegalArgumentException(
                        "Decisions of %s and of %s cannot be put together".formatted(first.asOf(), decision.asOf()));
            }
            considered.addAll(decision.obligations());
            holds.addAll(decision.activeHolds());
            longest = longer(longest, decision.outcome());
        }
        List<Obligation> obligations = Ranking.listed(considered);
        Optional<Obligation> strongest = strongest(longest, decisions);
        Outcome outcome = longest instanceof Outcome.Open
                ? open(obligations, decisions)
                : strongest
                        .map(floor -> Openings.underCeilings(floor, obligations))
                        .filter(Outcome.Conflict.class::isInstance)
                        .orElse(longest);
        return new Decision(first.asOf(), outcome, strongest, obligations, List.copyOf(holds));
    }

    /** Of two conflicts that say different things, the one that reads first. */
    private static Outcome longer(Outcome a, Outcome b) {
        int order = a.compareTo(b);
        if (order != 0 || !(a instanceof Outcome.Conflict)) {
            return order >= 0 ? a : b;
        }
        return a.toString().compareTo(b.toString()) <= 0 ? a : b;
    }

    private static Optional<Obligation> strongest(Outcome longest, Collection<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.outcome().compareTo(longest) == 0)
                .flatMap(decision -> decision.decidedBy().stream())
                .min(Ranking.STRONGEST_FIRST.thenComparing(Ranking.AS_LISTED));
    }

    /** Everything that leaves any of them open. */
    private static Outcome open(List<Obligation> obligations, Collection<Decision> decisions) {
        Set<Wording> because = Openings.reasons(obligations);
        decisions.stream()
                .map(Decision::outcome)
                .filter(Outcome.Open.class::isInstance)
                .flatMap(outcome -> ((Outcome.Open) outcome).because().stream())
                .sorted(Comparator.comparing(Wording::zh))
                .forEach(because::add);
        return new Outcome.Open(List.copyOf(because));
    }
}
