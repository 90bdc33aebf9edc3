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

/**
 * Several decisions put together, as if all their obligations lay on one record: nothing is kept shorter than any of them
 * asks. What one of them leaves open without an obligation, because no rule binds it, leaves all of them open.
 */
final class Longest {

    private Longest() {}

    static Decision of(Collection<Decision> decisions) {
        Decision first = decisions.iterator().next();
        if (decisions.stream().allMatch(first::equals)) {
            return first;
        }
        List<Obligation> considered = new ArrayList<>();
        Set<Hold> holds = new TreeSet<>();
        boolean open = false;
        for (Decision decision : decisions) {
            if (!decision.asOf().equals(first.asOf())) {
                throw new IllegalArgumentException(
                        "Decisions of %s and of %s cannot be put together".formatted(first.asOf(), decision.asOf()));
            }
            considered.addAll(decision.obligations());
            holds.addAll(decision.activeHolds());
            open |= decision.outcome() instanceof Outcome.Open;
        }
        Decision together = notShorter(Decision.conclude(first.asOf(), considered, holds), decisions);
        if (!open || together.outcome() instanceof Outcome.Permanent) {
            return together;
        }
        Optional<Obligation> decidedBy =
                together.outcome() instanceof Outcome.Open ? together.decidedBy() : Optional.empty();
        return new Decision(
                first.asOf(), open(together, decisions), decidedBy, together.obligations(), together.activeHolds());
    }

    /** A decision that was made by hand may say more than its obligations do; it is believed where that is longer. */
    private static Decision notShorter(Decision together, Collection<Decision> decisions) {
        Decision longest =
                decisions.stream().max(Comparator.comparing(Decision::outcome)).orElse(together);
        return longest.outcome().compareTo(together.outcome()) > 0
                ? new Decision(
                        together.asOf(),
                        longest.outcome(),
                        longest.decidedBy(),
                        together.obligations(),
                        together.activeHolds())
                : together;
    }

    /** Everything that leaves any of them open. */
    private static Outcome open(Decision together, Collection<Decision> decisions) {
        Set<Wording> because = Openings.reasons(together.obligations());
        decisions.stream()
                .map(Decision::outcome)
                .filter(Outcome.Open.class::isInstance)
                .flatMap(outcome -> ((Outcome.Open) outcome).because().stream())
                .sorted(Comparator.comparing(Wording::zh))
                .forEach(because::add);
        return new Outcome.Open(List.copyOf(because));
    }
}
