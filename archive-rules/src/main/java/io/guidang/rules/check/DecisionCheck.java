package io.guidang.rules.check;

import io.guidang.core.hold.Hold;
import io.guidang.core.retention.Outcome;
import io.guidang.core.wording.Wording;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws the decision from its obligations again. */
final class DecisionCheck {

    /** The longest outcome, then the longest period, the strongest layer, the surest source, and by name. */
    private static final Comparator<Obligation> WEAKEST_FIRST = Comparator.comparing(
                    (Obligation one) -> one.outcome().orElseThrow())
            .thenComparing(Obligation::period)
            .thenComparing(one -> one.rule().layer(), Comparator.reverseOrder())
            .thenComparing(one -> one.rule().source().provenance(), Comparator.reverseOrder())
            .thenComparing(one -> one.rule().rulebook(), Comparator.reverseOrder())
            .thenComparing(one -> one.rule().row(), Comparator.reverseOrder());

    private final Derivation derivation;
    private final Decision decision;
    private final Findings findings;

    DecisionCheck(Derivation derivation, Findings findings) {
        this.derivation = derivation;
        this.decision = derivation.decision();
        this.findings = findings;
    }

    void check() {
        List<Obligation> considered = derivation.considered().stream()
                .map(Derivation.Derived::obligation)
                .toList();
        considered.stream()
                .filter(one -> !decision.obligations().contains(one))
                .forEach(one -> findings.compare(Fault.OBLIGATIONS, one.rule(), Fault.NOTHING, one.status()));
        decision.obligations().stream()
                .filter(one -> !considered.contains(one))
                .forEach(one -> findings.compare(Fault.OBLIGATIONS, one.rule(), one.status(), Fault.NOTHING));
        List<Obligation> floors = binding(Term.Kind.FLOOR);
        Optional<Obligation> strongest = floors.stream().max(WEAKEST_FIRST);
        if (strongest.isEmpty()) {
            findings.compare(Fault.DECIDED_BY, decision.decidedBy().map(Obligation::rule), Optional.empty());
        } else if (decision.decidedBy().filter(floors::contains).isEmpty()
                || WEAKEST_FIRST.compare(decision.decidedBy().get(), strongest.get()) != 0) {
            findings.compare(
                    Fault.DECIDED_BY,
                    decision.decidedBy().map(Obligation::rule),
                    strongest.get().rule());
        }
        Outcome expected = strongest
                .map(one ->
                        outcome(decision.decidedBy().filter(floors::contains).orElse(one), floors))
                .orElse(Outcome.open(Words.NO_RULE_BINDS));
        findings.compare(Fault.OUTCOME, decision.outcome(), expected);
        holds();
    }

    /** A date stands unless a ceiling comes before it; what is open names everything that leaves it open. */
    private Outcome outcome(Obligation strongest, List<Obligation> floors) {
        Outcome outcome = strongest.outcome().orElseThrow();
        if (outcome instanceof Outcome.Open) {
            List<Wording> because = floors.stream()
                    .map(floor -> floor.outcome().orElseThrow())
                    .filter(Outcome.Open.class::isInstance)
                    .flatMap(open -> ((Outcome.Open) open).because().stream())
                    .distinct()
                    .toList();
            return new Outcome.Open(because);
        }
        return binding(Term.Kind.CEILING).stream()
                .filter(ceiling -> isBefore(ceiling, outcome))
                .findFirst()
                .map(ceiling -> Words.conflict(strongest, ceiling))
                .orElse(outcome);
    }

    private static boolean isBefore(Obligation ceiling, Outcome outcome) {
        Optional<LocalDate> atMost = ceiling.outcome().flatMap(Outcome::keepThrough);
        Optional<LocalDate> atLeast = outcome.keepThrough();
        return atMost.isPresent() && atLeast.isPresent() && atMost.get().isBefore(atLeast.get());
    }

    private List<Obligation> binding(Term.Kind kind) {
        return decision.obligations().stream()
                .filter(one -> one.binds() && one.kind() == kind)
                .toList();
    }

    /** The names of holds stand in no message. */
    private void holds() {
        LocalDate day = decision.asOf();
        List<Hold> active = derivation.facts().holds().stream()
                .filter(hold -> hold.from().filter(day::isBefore).isEmpty())
                .filter(hold -> hold.until().filter(day::isAfter).isEmpty())
                .sorted()
                .distinct()
                .toList();
        if (!decision.activeHolds().equals(active)) {
            findings.compare(Fault.HOLDS, Fault.OTHERS, Fault.THOSE_OF_THE_FACTS);
        }
    }
}
