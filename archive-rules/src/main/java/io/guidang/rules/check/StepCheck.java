package io.guidang.rules.check;

import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.Obligation.Start;
import io.guidang.rules.obligation.Obligation.Status;
import io.guidang.rules.obligation.Step;
import io.guidang.rules.rulebook.Condition.Answer;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes each step of one obligation again, and draws the conclusion from the steps as they stand. */
final class StepCheck {

    private final Reading reading;
    private final Obligation found;
    private final List<Step> steps;
    private final List<Step.Asked> asked;
    private final List<Step.Read> read;
    private final List<Step.Reached> reached;
    private final List<Step.Counted> counted;
    private final List<Step.Bounded> bounded;
    private final Findings findings;

    StepCheck(Reading reading, Derivation.Derived derived, Findings findings) {
        this.reading = reading;
        this.found = derived.obligation();
        this.steps = derived.steps();
        this.asked = of(derived, Step.Asked.class);
        this.read = of(derived, Step.Read.class);
        this.reached = of(derived, Step.Reached.class);
        this.counted = of(derived, Step.Counted.class);
        this.bounded = of(derived, Step.Bounded.class);
        this.findings = findings;
    }

    static <T extends Step> List<T> of(Derivation.Derived derived, Class<T> kind) {
        return derived.steps().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** From which event the clock of an obligation runs, if one has started it. */
    static Optional<Start> start(Derivation.Derived derived) {
        return latest(of(derived, Step.Read.class)).flatMap(StepCheck::start);
    }

    private static Optional<Start> start(Step.Read step) {
        return step.state() instanceof TriggerState.Happened happened
                ? Optional.of(new Start(step.read(), step.called(), happened.on()))
                : Optional.empty();
    }

    void check() {
        Optional<Step.Read> latest = latest(read);
        Optional<Start> start = latest.flatMap(StepCheck::start);
        asked.forEach(step -> compare(Fault.CONDITION_ANSWER, step.answer(), reading.answer(step.condition())));
        read.forEach(this::trigger);
        reached.forEach(
                step -> compare(Fault.REACH_ANSWER, step.answer(), reading.reach(step, latest.map(Step.Read::state))));
        counted.forEach(step -> counting(step, start));
        bounded.forEach(this::bounds);
        List<Step> inOrder = new ArrayList<>(asked);
        inOrder.addAll(read);
        inOrder.addAll(reached);
        inOrder.addAll(counted);
        inOrder.addAll(bounded);
        compare(Fault.STEPS, steps, inOrder);
        conclusion(latest, start);
    }

    private void trigger(Step.Read step) {
        if (!step.read().equals(step.asked()) && reading.tells(step.asked())) {
            compare(Fault.TRIGGER_STATE, step.read(), step.asked());
        }
        compare(
                Fault.TRIGGER_STATE,
                step.state(),
                appraisedOn(step)
                        .<TriggerState>map(TriggerState::happened)
                        .orElseGet(() -> reading.state(step.read())));
    }

    /** The appraisal from which the period of an item is counted is told by that period, and by no event. */
    private Optional<LocalDate> appraisedOn(Step.Read step) {
        boolean ofThisItem = found.rule().rulebook().equals(Rulebook.THIS_ITEM);
        return ofThisItem && step.asked().equals(TriggerType.APPRAISED)
                ? reading.facts().terms().stream()
                        .map(term -> term.givenOn())
                        .filter(day -> day.toString().equals(found.rule().edition()))
                        .findFirst()
                : Optional.empty();
    }

    /** The least known of the triggers, or else the latest; of equal ones the first. */
    private static Optional<Step.Read> latest(List<Step.Read> read) {
        Optional<Step.Read> latest = Optional.empty();
        for (Step.Read step : read) {
            if (latest.isEmpty() || isLater(step.state(), latest.get().state())) {
                latest = Optional.of(step);
            }
        }
        return latest;
    }

    private static boolean isLater(TriggerState one, TriggerState other) {
        if (one instanceof TriggerState.Happened mine && other instanceof TriggerState.Happened theirs) {
            return mine.on().isAfter(theirs.on());
        }
        List<Class<?>> leastKnownLast = List.of(
                TriggerState.Never.class,
                TriggerState.Happened.class,
                TriggerState.Pending.class,
                TriggerState.Disputed.class,
                TriggerState.Unknown.class);
        return leastKnownLast.indexOf(one.getClass()) > leastKnownLast.indexOf(other.getClass());
    }

    private void counting(Step.Counted step, Optional<Start> start) {
        compare(Fault.COUNTING, step.from(), start.<Object>map(Start::on).orElse(Fault.NOTHING));
        compare(Fault.COUNTING, step.period(), found.period());
        compare(Fault.COUNTING, step.convention().name(), found.convention());
        compare(Fault.COUNTING, Counting.ownWords(step.convention()), found.counting());
        Optional<LocalDate> lastDay = Counting.lastDay(step.convention(), step.from(), step.period());
        compare(
                Fault.COUNTING,
                step.keepThrough(),
                lastDay.<Object>map(day -> day).orElse(Fault.NOTHING));
    }

    private void bounds(Step.Bounded step) {
        Disputes disputes = reading.disputes(read, reached);
        compare(Fault.COUNTING, step.from(), disputes.starts());
        compare(Fault.COUNTING, step.period(), found.period());
        compare(Fault.COUNTING, step.convention().name(), found.convention());
        compare(Fault.COUNTING, Counting.ownWords(step.convention()), found.counting());
        compare(
                Fault.COUNTING,
                step.bounds(),
                disputes.bounds(step.convention(), step.period())
                        .<Object>map(bounds -> bounds)
                        .orElse(Fault.NOTHING));
    }

    /** What an obligation comes to: whether it binds, and to what. */
    private record Conclusion(Status status, Optional<Outcome> outcome) {
        static Conclusion unbound(Status status) {
            return new Conclusion(status, Optional.empty());
        }

        static Conclusion binds(Outcome outcome) {
            return new Conclusion(Status.BINDS, Optional.of(outcome));
        }
    }

    private void conclusion(Optional<Step.Read> latest, Optional<Start> start) {
        boolean ends = !asked.isEmpty() && mayEndIt(asked.get(asked.size() - 1)) && reached.isEmpty();
        Conclusion expected = ends ? Conclusion.unbound(Status.CONDITION_NOT_MET) : reached(latest);
        compare(Fault.OBLIGATION, found.status(), expected.status());
        compare(Fault.OBLIGATION, found.outcome(), expected.outcome());
        boolean binds = expected.status() == Status.BINDS;
        compare(Fault.OBLIGATION, found.countedFrom(), binds ? start : Optional.empty());
        boolean isCounted = expected.outcome().flatMap(Outcome::keepThrough).isPresent();
        compare(Fault.STEPS, counted.size(), isCounted ? 1 : 0);
        boolean mayHaveBounds =
                expected.outcome().filter(Outcome.Open.class::isInstance).isPresent()
                        && found.period() instanceof RetentionPeriod.Fixed
                        && start.isEmpty();
        compare(Fault.STEPS, bounded.size() > (mayHaveBounds ? 1 : 0), false);
        compare(
                Fault.OBLIGATION,
                found.bounds(),
                bounded.stream().map(Step.Bounded::bounds).findFirst());
        boolean goesOn = !read.isEmpty() || !counted.isEmpty() || asked.stream().anyMatch(this::isNoBeforeTheEnd);
        compare(Fault.STEPS, ends ? goesOn : reached.isEmpty() || asked.stream().anyMatch(this::isNo), false);
    }

    /** A term may end with a condition that is not met, or of which a fact is missing; with a disputed one it goes on. */
    private static boolean mayEndIt(Step.Asked step) {
        return step.answer() == Answer.NO || step.answer() == Answer.MISSING;
    }

    private boolean isNo(Step.Asked step) {
        return step.answer() == Answer.NO;
    }

    private boolean isNoBeforeTheEnd(Step.Asked step) {
        return isNo(step) && !step.equals(asked.get(asked.size() - 1));
    }

    private Conclusion reached(Optional<Step.Read> latest) {
        boolean ceiling = found.kind() == Term.Kind.CEILING;
        Answer answer =
                Reading.together(reached.stream().map(Step.Reached::answer).toList());
        Optional<TriggerState> state = latest.map(Step.Read::state);
        if (answer == Answer.NO) {
            return Conclusion.unbound(Status.NOT_IN_FORCE);
        }
        if (state.filter(TriggerState.Never.class::isInstance).isPresent()) {
            return Conclusion.unbound(Status.FELL_AWAY);
        }
        if (ceiling && (answer == Answer.MISSING || counted.isEmpty())) {
            return Conclusion.unbound(Status.WITHOUT_DATE);
        }
        if (answer == Answer.MISSING) {
            return Conclusion.binds(Outcome.open(Words.CHOICE_MISSING));
        }
        if (!(found.period() instanceof RetentionPeriod.Fixed)) {
            boolean permanent = found.period() instanceof RetentionPeriod.Permanent;
            return Conclusion.binds(permanent ? Outcome.PERMANENT : Outcome.open(Words.PERIOD_NOT_KNOWN));
        }
        if (!counted.isEmpty()) {
            return Conclusion.binds(Outcome.until(counted.get(0).keepThrough()));
        }
        return Conclusion.binds(
                latest.filter(step -> start(step).isEmpty()).isPresent()
                        ? new Outcome.Open(awaited())
                        : Outcome.open(Words.BEYOND_CALENDAR));
    }

    /** Every trigger that has no day, unless it can no longer happen, once. */
    private List<Wording> awaited() {
        return read.stream()
                .filter(step -> start(step).isEmpty() && !(step.state() instanceof TriggerState.Never))
                .map(step -> Words.open(step.called(), step.state()))
                .distinct()
                .toList();
    }

    private void compare(Fault fault, Object what, Object expected) {
        findings.compare(fault, found.rule(), what, expected);
    }
}
