package io.guidang.rules.counterfactual;

import io.guidang.core.retention.Outcome;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.Step;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What keeps a record from being due whatever the facts that may be supposed otherwise. */
final class Obstacles {

    private Obstacles() {}

    /** A floor that depends on no event and no named fact and has not run out, or a ceiling before such a floor. */
    static Optional<Wording> unavoidable(RulebookStack stack, Derivation derivation) {
        LocalDate asOf = derivation.decision().asOf();
        List<Obligation> fixed = derivation.considered().stream()
                .filter(derived -> isFixed(stack, derived))
                .map(Derivation.Derived::obligation)
                .filter(Obligation::binds)
                .toList();
        for (Obligation floor : fixed) {
            if (floor.kind() == Term.Kind.FLOOR && !outcome(floor).hasRunOutOn(asOf)) {
                return Optional.of(because(floor));
            }
        }
        for (Obligation floor : fixed) {
            for (Obligation ceiling : fixed) {
                if (floor.kind() == Term.Kind.FLOOR
                        && ceiling.kind() == Term.Kind.CEILING
                        && outcome(ceiling).compareTo(outcome(floor)) < 0) {
                    return Optional.of(conflict(floor, ceiling));
                }
            }
        }
        return Optional.empty();
    }

    /** What stands in the way as the facts are, where no other facts would do either. */
    static Wording asDecided(Decision decision) {
        if (decision.outcome() instanceof Outcome.Open open) {
            return joined(open.because());
        }
        if (decision.outcome() instanceof Outcome.Conflict conflict) {
            return joined(conflict.between());
        }
        return decision.decidedBy().map(Obstacles::because).orElse(Wording.of("没有规则适用", "no rule binds"));
    }

    /** Whether an obligation comes to the same with any events and any named facts. */
    private static boolean isFixed(RulebookStack stack, Derivation.Derived derived) {
        Obligation obligation = derived.obligation();
        boolean ofItem = obligation.rule().rulebook().equals(Rulebook.THIS_ITEM);
        boolean oneOfParts = stack.row(obligation.rule().key())
                .flatMap(Row::deferral)
                .filter(deferral -> deferral.parts().size() > 1)
                .isPresent();
        return !oneOfParts && derived.steps().stream().noneMatch(step -> mayTurn(step, ofItem));
    }

    private static boolean mayTurn(Step step, boolean ofItem) {
        if (step instanceof Step.Read read) {
            boolean given = read.read().equals(TriggerType.FORMED)
                    || (ofItem && read.read().equals(TriggerType.APPRAISED));
            return !given;
        }
        return step instanceof Step.Asked;
    }

    private static Wording because(Obligation floor) {
        String citation = floor.rule().source().citation();
        Outcome outcome = outcome(floor);
        if (outcome instanceof Outcome.Until until) {
            return Wording.of(citation + "要求保管至" + until.last(), citation + " asks to keep it through " + until.last());
        }
        if (outcome instanceof Outcome.Open open) {
            Wording why = joined(open.because());
            return Wording.of(citation + "：" + why.zh(), citation + ": " + why.en());
        }
        return Wording.of(citation + "要求永久保管", citation + " asks to keep it permanently");
    }

    private static Wording conflict(Obligation floor, Obligation ceiling) {
        Wording atLeast = because(floor);
        String most = ceiling.rule().source().citation();
        String last = outcome(ceiling).keepThrough().map(LocalDate::toString).orElse("");
        return Wording.of(
                atLeast.zh() + "，而" + most + "只许保管至" + last,
                atLeast.en() + ", but " + most + " allows no longer than through " + last);
    }

    private static Outcome outcome(Obligation binding) {
        return binding.outcome().orElseThrow();
    }

    private static Wording joined(List<Wording> wordings) {
        return Wording.of(
                wordings.stream().map(Wording::zh).distinct().collect(Collectors.joining("；")),
                wordings.stream().map(Wording::en).distinct().collect(Collectors.joining("; ")));
    }
}
