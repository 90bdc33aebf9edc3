package io.guidang.rules.check;

import io.guidang.core.hold.Hold;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.decision.Conclusions;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.decision.Derivation.Derived;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Bounds;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.Obligation.Start;
import io.guidang.rules.obligation.Obligation.Status;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.rules.obligation.Step;
import io.guidang.rules.rulebook.Condition.Answer;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.vocabulary.TriggerWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Makes a derivation say something else. Where one obligation is forged, everything that follows from it is forged too, so
 * that the decision fits its obligations and only the forgery itself can be found.
 */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
enum Forgery {
    A_CHANGED_DATE(one -> recount(
            one,
            counted -> new Step.Counted(
                    counted.convention(),
                    counted.from(),
                    counted.period(),
                    counted.keepThrough().minusDays(1)))),
    A_SHORTER_PERIOD(one -> recount(
            one,
            counted -> counted.period().amount() == 1
                    ? counted
                    : recounted(
                            counted.convention(),
                            counted.from(),
                            RetentionPeriod.of(
                                    counted.period().amount() - 1,
                                    counted.period().unit())))),
    A_WRONG_CONVENTION(one -> recount(
            one,
            counted -> recounted(
                    counted.convention().name().equals("MONTH_END")
                                    && counted.convention() != CountingConventions.NEXT_DAY
                            ? CountingConventions.NEXT_DAY
                            : CountingConventions.MONTH_END,
                    counted.from(),
                    counted.period()))),
    AN_EARLIER_EVENT(Forgery::anEarlierEvent),
    A_FALSE_ANSWER(one -> unmet(one, Answer.NO)),
    A_FACT_SAID_TO_BE_MISSING(Forgery::missing),
    A_FLOOR_LISTED_AS_NOT_IN_FORCE(one -> notInForce(one)),
    ANOTHER_TRIGGER(Forgery::anotherTrigger),
    A_STEP_LEFT_OUT(one -> one.steps().isEmpty()
            ? Optional.empty()
            : Optional.of(new Derived(
                    one.obligation(), one.steps().subList(0, one.steps().size() - 1)))),
    A_STEP_TWICE(one -> {
        List<Step> steps = new ArrayList<>(one.steps());
        steps.add(steps.get(0));
        return Optional.of(new Derived(one.obligation(), steps));
    }),
    A_REASON_LEFT_OUT(one -> one.obligation().reasons().isEmpty()
            ? Optional.empty()
            : Optional.of(with(one, obligation -> reasoned(obligation, List.of())))),
    A_REASON_INVENTED(one -> Optional.of(with(
            one, obligation -> reasoned(obligation, List.of(Wording.of("另有约定", "agreed otherwise")))))),
    ANOTHER_EDITION(one -> Optional.of(with(one, obligation -> of(obligation, edition(obligation.rule()))))),
    A_FLOOR_AS_A_CEILING(Forgery::ceiling),
    FALLEN_AWAY(one ->
            one.obligation().binds() ? Optional.of(unbound(one, one.steps(), Status.FELL_AWAY)) : Optional.empty()),
    PERMANENT_AS_A_DATE(one -> one.obligation()
            .outcome()
            .filter(outcome -> !(outcome instanceof Outcome.Until))
            .map(outcome -> with(one, obligation -> outcome(obligation, Outcome.until(LocalDate.of(2001, 1, 1)))))),
    OTHER_WORDS_FOR_A_CONVENTION(one -> Optional.of(with(
            one, obligation -> counted(obligation, Optional.of(Wording.of("另算", "counted otherwise")))))),
    BOUNDS_LEFT_OUT(one -> rebound(one, bounded -> Optional.empty())),
    AN_EARLIER_BOUND(one -> rebound(
            one,
            bounded -> Optional.of(new Step.Bounded(
                    bounded.convention(),
                    bounded.from(),
                    bounded.period(),
                    new Bounds(
                            bounded.bounds().earliest().minusDays(1),
                            bounded.bounds().latest()))))),
    A_LATEST_BOUND_INVENTED(one -> rebound(
            one,
            bounded -> Optional.of(new Step.Bounded(
                    bounded.convention(),
                    bounded.from(),
                    bounded.period(),
                    bounded.bounds().latest().isPresent()
                            ? Bounds.from(bounded.bounds().earliest())
                            : Bounds.between(
                                    bounded.bounds().earliest(),
                                    bounded.bounds().earliest()))))),
    A_CLAIM_LEFT_OUT(one -> rebound(
            one,
            bounded -> bounded.from().size() == 1
                    ? Optional.of(bounded)
                    : Optional.of(new Step.Bounded(
                            bounded.convention(),
                            bounded.from().subList(1, bounded.from().size()),
                            bounded.period(),
                            bounded.bounds())))),
    BOUNDS_WITHOUT_THEIR_STEP(one -> one.obligation().bounds().isEmpty()
            ? Optional.empty()
            : Optional.of(new Derived(
                    one.obligation(), one.steps().subList(0, one.steps().size() - 1)))),
    AN_OBLIGATION_LEFT_OUT,
    ANOTHER_DECIDER,
    ANOTHER_OUTCOME,
    A_HOLD_LEFT_OUT,
    A_HOLD_INVENTED,
    ANOTHER_DAY,
    OTHER_FACTS,
    AN_OBLIGATION_NOT_LISTED;

    private final Optional<Function<Derived, Optional<Derived>>> ofOne;

    Forgery() {
        this.ofOne = Optional.empty();
    }

    Forgery(Function<Derived, Optional<Derived>> ofOne) {
        this.ofOne = Optional.of(ofOne);
    }

    /**
     * The forged derivation.
     *
     * @param which picks the obligation, or the hold, that is forged
     * @return empty where there is nothing of the kind to forge
     */
    Optional<Derivation> forge(Derivation derivation, int which) {
        List<Derived> considered = new ArrayList<>(derivation.considered());
        if (ofOne.isEmpty() && this != AN_OBLIGATION_LEFT_OUT) {
            return ofDecision(derivation, which);
        }
        if (considered.isEmpty()) {
            return Optional.empty();
        }
        int index = Math.floorMod(which, considered.size());
        Derived one = considered.remove(index);
        Optional<Derived> forged = ofOne.flatMap(forging -> forging.apply(one));
        boolean nothing = ofOne.isPresent()
                && forged.filter(other -> !considered.contains(other)).isEmpty();
        if (nothing || considered.contains(one)) {
            return Optional.empty();
        }
        forged.ifPresent(other -> considered.add(index, other));
        return Optional.of(
                Conclusions.of(derivation.facts(), derivation.decision().asOf(), considered));
    }

    private Optional<Derivation> ofDecision(Derivation derivation, int which) {
        Decision decision = derivation.decision();
        List<Hold> holds = new ArrayList<>(decision.activeHolds());
        switch (this) {
            case ANOTHER_DECIDER:
                return decision.obligations().stream()
                        .filter(one -> decision.decidedBy()
                                .filter(deciding -> one.equals(deciding) || isEquallyStrong(one, deciding))
                                .isEmpty())
                        .findFirst()
                        .map(one -> decided(
                                derivation, decision.outcome(), Optional.of(one), decision.obligations(), holds));
            case ANOTHER_OUTCOME:
                Outcome other = decision.outcome()
                        .keepThrough()
                        .filter(day -> day.isAfter(LocalDate.MIN))
                        .map(day -> Outcome.until(day.minusDays(1)))
                        .orElse(Outcome.until(decision.asOf()));
                return Optional.of(decided(derivation, other, decision.decidedBy(), decision.obligations(), holds));
            case A_HOLD_LEFT_OUT:
                if (holds.isEmpty()) {
                    return Optional.empty();
                }
                holds.remove(Math.floorMod(which, holds.size()));
                break;
            case A_HOLD_INVENTED:
                holds.add(Hold.openSince("case 99", decision.asOf()));
                break;
            case ANOTHER_DAY:
                return Optional.of(
                        Conclusions.of(derivation.facts(), decision.asOf().minusDays(1), derivation.considered()));
            case OTHER_FACTS:
                Facts facts = derivation.facts().with("major", "perhaps");
                return Optional.of(Conclusions.of(facts, decision.asOf(), derivation.considered()));
            default:
                List<Obligation> listed = new ArrayList<>(decision.obligations());
                listed.removeIf(one -> decision.decidedBy().filter(one::equals).isPresent());
                if (listed.isEmpty()) {
                    return Optional.empty();
                }
                listed.remove(0);
                decision.decidedBy().ifPresent(listed::add);
                return Optional.of(decided(derivation, decision.outcome(), decision.decidedBy(), listed, holds));
        }
        return Optional.of(
                decided(derivation, decision.outcome(), decision.decidedBy(), decision.obligations(), holds));
    }

    private static boolean isEquallyStrong(Obligation one, Obligation other) {
        return one.binds()
                && one.kind() == other.kind()
                && one.rule().key().equals(other.rule().key())
                && one.rule().layer() == other.rule().layer()
                && one.rule().source().provenance() == other.rule().source().provenance()
                && one.period().equals(other.period())
                && one.outcome().orElseThrow().compareTo(other.outcome().orElseThrow()) == 0;
    }

    private static Derivation decided(
            Derivation derivation,
            Outcome outcome,
            Optional<Obligation> by,
            List<Obligation> listed,
            List<Hold> holds) {
        return new Derivation(
                derivation.facts(),
                derivation.considered(),
                new Decision(derivation.decision().asOf(), outcome, by, listed, holds));
    }

    private static Optional<Derived> recount(Derived one, UnaryOperator<Step.Counted> forged) {
        List<Step> steps = new ArrayList<>(one.steps());
        if (steps.isEmpty() || !(steps.get(steps.size() - 1) instanceof Step.Counted counted)) {
            return Optional.empty();
        }
        Step.Counted other = counted.keepThrough().getYear() < -99_999 ? counted : forged.apply(counted);
        if (other.equals(counted)) {
            return Optional.empty();
        }
        steps.set(steps.size() - 1, other);
        Obligation was = one.obligation();
        return Optional.of(new Derived(
                new Obligation(
                        was.rule(),
                        was.via(),
                        was.kind(),
                        other.period(),
                        was.status(),
                        Optional.of(Outcome.until(other.keepThrough())),
                        was.countedFrom().map(start -> new Start(start.trigger(), other.from())),
                        other.convention().name(),
                        was.reasons()),
                steps));
    }

    private static Optional<Derived> rebound(Derived one, Function<Step.Bounded, Optional<Step.Bounded>> forged) {
        List<Step> steps = new ArrayList<>(one.steps());
        if (steps.isEmpty() || !(steps.get(steps.size() - 1) instanceof Step.Bounded bounded)) {
            return Optional.empty();
        }
        Optional<Step.Bounded> other = forged.apply(bounded);
        if (other.filter(bounded::equals).isPresent()) {
            return Optional.empty();
        }
        steps.remove(steps.size() - 1);
        other.ifPresent(steps::add);
        Obligation was = one.obligation();
        return Optional.of(new Derived(
                new Obligation(
                        was.rule(),
                        was.via(),
                        was.kind(),
                        was.period(),
                        was.status(),
                        was.outcome(),
                        other.map(Step.Bounded::bounds),
                        was.countedFrom(),
                        was.convention(),
                        was.counting(),
                        was.reasons()),
                steps));
    }

    private static Step.Counted recounted(CountingConvention convention, LocalDate from, RetentionPeriod.Fixed period) {
        LocalDate last = Counting.lastDay(convention, from, period).orElse(LocalDate.EPOCH);
        return new Step.Counted(convention, from, period, last);
    }

    private static Optional<Derived> anEarlierEvent(Derived one) {
        Optional<Derived> forged = recount(
                one, counted -> recounted(counted.convention(), counted.from().minusYears(1), counted.period()));
        return forged.map(derived -> new Derived(
                derived.obligation(),
                derived.steps().stream().map(Forgery::aYearEarlier).toList()));
    }

    private static Step aYearEarlier(Step step) {
        return step instanceof Step.Read read
                        && read.state() instanceof TriggerState.Happened happened
                        && happened.on().getYear() > -99_999
                ? new Step.Read(
                        read.asked(),
                        read.read(),
                        read.called(),
                        TriggerState.happened(happened.on().minusYears(1)))
                : step;
    }

    private static Optional<Derived> unmet(Derived one, Answer answer) {
        List<Step> steps = new ArrayList<>(
                one.steps().stream().filter(Step.Asked.class::isInstance).toList());
        if (steps.isEmpty() || one.obligation().status() == Status.CONDITION_NOT_MET) {
            return Optional.empty();
        }
        Step.Asked last = (Step.Asked) steps.get(steps.size() - 1);
        steps.set(steps.size() - 1, new Step.Asked(last.condition(), answer));
        return Optional.of(unbound(one, steps, Status.CONDITION_NOT_MET));
    }

    private static Optional<Derived> missing(Derived one) {
        return one.steps().stream().anyMatch(Forgery::isMissing) ? Optional.empty() : unmet(one, Answer.MISSING);
    }

    private static boolean isMissing(Step step) {
        return step instanceof Step.Asked asked && asked.answer() == Answer.MISSING;
    }

    private static Optional<Derived> notInForce(Derived one) {
        if (!one.obligation().binds()) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        for (Step step : one.steps()) {
            if (step instanceof Step.Reached reached) {
                steps.add(new Step.Reached(
                        reached.row(),
                        reached.edition(),
                        reached.own(),
                        reached.applicability(),
                        reached.choice(),
                        Answer.NO));
            } else if (!(step instanceof Step.Counted)) {
                steps.add(step);
            }
        }
        return Optional.of(unbound(one, steps, Status.NOT_IN_FORCE));
    }

    /** Reads the formation of the record in the place of a trigger, and counts from there. */
    private static Optional<Derived> anotherTrigger(Derived one) {
        List<Step> steps = new ArrayList<>(one.steps());
        boolean changed = false;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.Read read && !read.read().equals(TriggerType.FORMED)) {
                steps.set(
                        i,
                        new Step.Read(
                                read.asked(),
                                TriggerType.FORMED,
                                TriggerWords.of(TriggerType.FORMED),
                                TriggerState.happened(LocalDate.of(2012, 5, 1))));
                changed = true;
            }
        }
        return changed ? Optional.of(new Derived(one.obligation(), steps)) : Optional.empty();
    }

    private static Optional<Derived> ceiling(Derived one) {
        Obligation was = one.obligation();
        return was.kind() == Term.Kind.CEILING || !(was.outcome().orElse(null) instanceof Outcome.Until)
                ? Optional.empty()
                : Optional.of(new Derived(
                        new Obligation(
                                was.rule(),
                                was.via(),
                                Term.Kind.CEILING,
                                was.period(),
                                was.status(),
                                was.outcome(),
                                was.countedFrom(),
                                was.convention(),
                                was.reasons()),
                        one.steps()));
    }

    private static Derived unbound(Derived one, List<Step> steps, Status status) {
        Obligation was = one.obligation();
        return new Derived(
                new Obligation(
                        was.rule(),
                        was.via(),
                        was.kind(),
                        was.period(),
                        status,
                        Optional.empty(),
                        Optional.empty(),
                        was.convention(),
                        List.of()),
                steps);
    }

    private static Derived with(Derived one, UnaryOperator<Obligation> forged) {
        return new Derived(forged.apply(one.obligation()), one.steps());
    }

    private static Obligation reasoned(Obligation was, List<Wording> reasons) {
        return new Obligation(
                was.rule(),
                was.via(),
                was.kind(),
                was.period(),
                was.status(),
                was.outcome(),
                was.bounds(),
                was.countedFrom(),
                was.convention(),
                was.counting(),
                reasons);
    }

    private static Obligation counted(Obligation was, Optional<Wording> counting) {
        return new Obligation(
                was.rule(),
                was.via(),
                was.kind(),
                was.period(),
                was.status(),
                was.outcome(),
                was.bounds(),
                was.countedFrom(),
                was.convention(),
                counting,
                was.reasons());
    }

    private static Obligation outcome(Obligation was, Outcome outcome) {
        return new Obligation(
                was.rule(),
                was.via(),
                was.kind(),
                was.period(),
                was.status(),
                Optional.of(outcome),
                was.countedFrom(),
                was.convention(),
                was.reasons());
    }

    private static Obligation of(Obligation was, RuleRef rule) {
        return new Obligation(
                rule,
                was.via(),
                was.kind(),
                was.period(),
                was.status(),
                was.outcome(),
                was.bounds(),
                was.countedFrom(),
                was.convention(),
                was.counting(),
                was.reasons());
    }

    private static RuleRef edition(RuleRef rule) {
        return new RuleRef(
                rule.rulebook(), rule.edition() + "-bis", rule.layer(), rule.row(), rule.name(), rule.source());
    }
}
