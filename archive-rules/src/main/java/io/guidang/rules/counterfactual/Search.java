package io.guidang.rules.counterfactual;

import static io.guidang.rules.counterfactual.Counterfactual.MOST_CHANGES;
import static io.guidang.rules.counterfactual.Counterfactual.MOST_DECISIONS;
import static io.guidang.rules.counterfactual.Counterfactual.MOST_WAYS;
import static java.util.Objects.requireNonNull;

import io.guidang.rules.decision.Decider;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The search for one answer: one change, then two together, and so on; of each set of facts the smallest change. */
final class Search {

    private final Decider decider;
    private final Aim aim;
    private final Facts facts;
    private final LocalDate asOf;
    /** The holds that have to be lifted, come what may. */
    private final List<FactChange> lifted;
    /** The facts without them. */
    private final Facts base;

    private final List<Supposition> ways = new ArrayList<>();
    private int decisionsLeft = MOST_DECISIONS;

    Search(Decider decider, Aim aim, Facts facts, LocalDate asOf) {
        this.decider = decider;
        this.aim = aim;
        this.facts = requireNonNull(facts, "facts");
        this.asOf = requireNonNull(asOf, "asOf");
        this.lifted = aim == Aim.BECOME_DUE ? lifted(facts, asOf) : List.of();
        this.base = lifted.isEmpty() ? facts : new Supposition(lifted).in(facts);
    }

    private static List<FactChange> lifted(Facts facts, LocalDate asOf) {
        List<FactChange> lifted = new ArrayList<>();
        for (int i = 0; i < facts.holds().size(); i++) {
            if (facts.holds().get(i).isActiveOn(asOf)) {
                lifted.add(new FactChange.HoldLifted(i + 1, asOf));
            }
        }
        return lifted;
    }

    Answer answer() {
        if (isReached(facts)) {
            return new Answer.AlreadySo(aim, asOf);
        }
        if (isReached(base)) {
            return new Answer.Changes(aim, asOf, List.of(confirmed(new Supposition(lifted))), true);
        }
        var verdict = decider.verdict(base, asOf);
        if (aim == Aim.BECOME_DUE) {
            var obstacle = Obstacles.unavoidable(decider.stack(), verdict.derivation());
            if (obstacle.isPresent()) {
                return new Answer.Impossible(aim, asOf, obstacle.get());
            }
        }
        Questions questions = Questions.of(decider.stack(), facts);
        List<List<FactChange>> candidates = new ArrayList<>(
                Candidates.of(decider.stack(), questions, verdict.derivation().facts(), asOf));
        if (aim == Aim.STAY_KEPT) {
            candidates.add(List.of(new FactChange.HoldLaid(asOf)));
        }
        return searched(questions, candidates);
    }

    private Answer searched(Questions questions, List<List<FactChange>> candidates) {
        int most = Math.min(MOST_CHANGES, candidates.size());
        for (int size = 1; size <= most; size++) {
            chooseFacts(candidates, size, 0, new ArrayList<>());
            if (!ways.isEmpty()) {
                List<Supposition> told = ways.stream()
                        .sorted()
                        .limit(MOST_WAYS)
                        .map(this::confirmed)
                        .toList();
                return new Answer.Changes(aim, asOf, told, decisionsLeft > 0 && told.size() == ways.size());
            }
            if (decisionsLeft <= 0) {
                return new Answer.NotFoundWithin(aim, asOf, size - 1);
            }
        }
        boolean ceilings = questions.countings().stream().anyMatch(counting -> counting.kind() == Term.Kind.CEILING);
        if (candidates.size() <= most && !ceilings) {
            return new Answer.Impossible(aim, asOf, Obstacles.asDecided(decider.decide(base, asOf)));
        }
        return new Answer.NotFoundWithin(aim, asOf, most);
    }

    /** Every choice of so many facts, in the order in which they are listed. */
    private void chooseFacts(List<List<FactChange>> candidates, int size, int from, List<List<FactChange>> chosen) {
        if (chosen.size() == size) {
            Smallest smallest = new Smallest(chosen);
            smallest.choose(base, 0, 0);
            if (!smallest.best.isEmpty()) {
                List<FactChange> all = new ArrayList<>(lifted);
                all.addAll(smallest.best);
                ways.add(new Supposition(all));
            }
            return;
        }
        for (int i = from; i < candidates.size() && decisionsLeft > 0; i++) {
            chosen.add(candidates.get(i));
            chooseFacts(candidates, size, i + 1, chosen);
            chosen.remove(chosen.size() - 1);
        }
    }

    /** The smallest change of a choice of facts that reaches the aim. */
    private final class Smallest {

        private final List<List<FactChange>> facts;
        private final List<FactChange> tried = new ArrayList<>();
        private List<FactChange> best = List.of();
        private long size = Long.MAX_VALUE;

        Smallest(List<List<FactChange>> facts) {
            this.facts = facts;
        }

        void choose(Facts supposed, int fact, long soFar) {
            if (fact == facts.size()) {
                decisionsLeft--;
                if (isReached(supposed)) {
                    best = List.copyOf(tried);
                    size = soFar;
                }
                return;
            }
            for (FactChange change : facts.get(fact)) {
                long more = soFar + change.size();
                if (more >= size || decisionsLeft <= 0) {
                    return; // those that follow are no smaller
                }
                tried.add(change);
                choose(change.in(supposed), fact + 1, more);
                tried.remove(tried.size() - 1);
            }
        }
    }

    private boolean isReached(Facts supposed) {
        return aim.isMet(decider.verdict(supposed, asOf).isDue());
    }

    /** Decided once more, in full, from the facts that were given. */
    private Supposition confirmed(Supposition way) {
        if (!aim.isMet(decider.decide(way.in(facts), asOf).isDue())) {
            throw new IllegalStateException(
                    "Two ways to decide differ under " + way.words().en());
        }
        return way;
    }
}
