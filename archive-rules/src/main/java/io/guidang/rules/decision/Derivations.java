package io.guidang.rules.decision;

import io.guidang.core.hold.Hold;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.Obligation.Start;
import io.guidang.rules.obligation.Obligation.Status;
import io.guidang.rules.obligation.Step;
import io.guidang.rules.rulebook.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells in full what the terms of a class came to. */
final class Derivations {

    private static final Wording FACT_MISSING =
            Wording.of("条件所需的事实缺失，按较长者处理", "a fact of its condition is missing; the longer way is taken");

    private static final Wording EVENT_DISPUTED = Wording.of(
            "条件所涉事件的日期有争议，按较长者处理", "the date of an event of its condition is disputed; the longer way is taken");

    private final Facts told;
    private final Reckoned reckoned;
    private final Facts facts;
    private final LocalDate asOf;
    private final Evidence evidence;

    private Derivations(Facts told, Reckoned reckoned, LocalDate asOf) {
        this.told = told;
        this.reckoned = reckoned;
        this.facts = reckoned.in(told);
        this.asOf = asOf;
        this.evidence = new FactsEvidence(facts, asOf);
    }

    static Derivation of(ClassRules rules, Facts told, Reckoned reckoned, LocalDate asOf, long[] ends) {
        Derivations telling = new Derivations(told, reckoned, asOf);
        Facts facts = telling.facts;
        List<Derivation.Derived> considered = new ArrayList<>(ends.length);
        List<Obligation> obligations = new ArrayList<>(ends.length);
        for (int i = 0; i < rules.size(); i++) {
            if (ends[i] != Ends.SKIPPED) {
                Derivation.Derived derived = telling.derived(rules.term(i), ends[i]);
                considered.add(derived);
                obligations.add(derived.obligation());
            }
        }
        List<Hold> active = facts.holds().isEmpty()
                ? List.of()
                : facts.holds().stream().filter(hold -> hold.isActiveOn(asOf)).toList();
        return new Derivation(facts, considered, Decision.conclude(asOf, obligations, active));
    }

    private Derivation.Derived derived(BoundTerm term, long end) {
        List<Step> steps = new ArrayList<>();
        List<Wording> reasons = new ArrayList<>(2);
        askConditions(term, steps, reasons);
        if (end == Ends.CONDITION_NOT_MET) {
            return new Derivation.Derived(unbound(term, Status.CONDITION_NOT_MET), steps);
        }
        Optional<Reading> reading = term.clockwork().map(clockwork -> read(clockwork, steps, reasons));
        Optional<Start> start = reading.flatMap(Reading::start);
        reach(term, reading.map(Reading::sign).orElse(Reach.NO_CLOCK), steps, reasons);
        if (!Ends.binds(end)) {
            return new Derivation.Derived(unbound(term, status(end)), steps);
        }
        if (Ends.isDay(end) && term.term().period() instanceof RetentionPeriod.Fixed period) {
            steps.add(new Step.Counted(
                    term.clockwork().orElseThrow().clock().convention(),
                    start.orElseThrow().on(),
                    period,
                    LocalDate.ofEpochDay(end)));
        }
        Optional<Step.Bounded> bounded =
                end == Ends.DISPUTED || end == Ends.UNKNOWN ? Dispute.bounds(term, facts, asOf) : Optional.empty();
        bounded.ifPresent(steps::add);
        Obligation obligation = new Obligation(
                term.rule(),
                term.via(),
                term.term().kind(),
                term.term().period(),
                Status.BINDS,
                Optional.of(outcome(end, reading)),
                bounded.map(Step.Bounded::bounds),
                start,
                term.convention(),
                term.counting(),
                reasons);
        return new Derivation.Derived(obligation, steps);
    }

    private void askConditions(BoundTerm term, List<Step> steps, List<Wording> reasons) {
        Condition.Answer ofPart = ask(term.seat().condition(), steps);
        Condition.Answer ofTerm = ask(term.term().condition(), steps);
        if (ofPart == Condition.Answer.MISSING || ofTerm == Condition.Answer.MISSING) {
            reasons.add(FACT_MISSING);
        }
        if (ofPart == Condition.Answer.DISPUTED || ofTerm == Condition.Answer.DISPUTED) {
            reasons.add(EVENT_DISPUTED);
        }
    }

    private Condition.Answer ask(Condition condition, List<Step> steps) {
        if (condition.equals(Condition.ALWAYS)) {
            return Condition.Answer.YES;
        }
        Condition.Answer answer = condition.test(facts, asOf);
        steps.add(new Step.Asked(condition, answer));
        return answer;
    }

    /** What a clock shows, the trigger that makes it show that, and why it shows no day, for each trigger that has none. */
    private record Reading(TriggerState state, TriggerType trigger, Wording called, List<Wording> awaited) {
        long sign() {
            return FactsEvidence.of(state);
        }

        Optional<Start> start() {
            return state instanceof TriggerState.Happened happened
                    ? Optional.of(new Start(trigger, called, happened.on()))
                    : Optional.empty();
        }
    }

    private Reading read(Clockwork clockwork, List<Step> steps, List<Wording> reasons) {
        Reading latest = null;
        List<Wording> awaited = new ArrayList<>(1);
        for (Clockwork.Hand hand : clockwork.hands()) {
            TriggerType read = hand.asked();
            if (hand.standIn().isPresent() && !facts.mentions(hand.asked())) {
                read = hand.standIn().get().by();
                reasons.add(Openings.standsIn(hand.standIn().get(), hand.called(hand.asked()), hand.called(read)));
            }
            Wording called = hand.called(read);
            reckoned.reckoning(read, told, facts)
                    .ifPresent(after -> reasons.add(Openings.reckoned(called, after, hand.called(after.other()))));
            TriggerState state = hand.startedOn().map(TriggerState::happened).orElse(facts.state(read, asOf));
            steps.add(new Step.Read(hand.asked(), read, called, state));
            Openings.awaited(called, state)
                    .filter(words -> !awaited.contains(words))
                    .ifPresent(awaited::add);
            if (latest == null || FactsEvidence.of(state) > FactsEvidence.of(latest.state())) {
                latest = new Reading(state, read, called, List.of());
            }
        }
        if (latest == null) {
            throw new IllegalStateException("A clock is started by at least one trigger");
        }
        return new Reading(latest.state(), latest.trigger(), latest.called(), List.copyOf(awaited));
    }

    private void reach(BoundTerm term, long started, List<Step> steps, List<Wording> reasons) {
        long formed = evidence.formed();
        for (Reach reach : term.reaches()) {
            steps.add(reach.step(formed, started, evidence.asOf()));
            reach.chosen(formed).ifPresent(reasons::add);
        }
    }

    private static Outcome outcome(long end, Optional<Reading> reading) {
        if (Ends.isDay(end)) {
            return Outcome.until(LocalDate.ofEpochDay(end));
        }
        if (end == Ends.PERMANENT) {
            return Outcome.PERMANENT;
        }
        if (end == Ends.CHOICE_MISSING) {
            return Openings.CHOICE_MISSING;
        }
        if (end == Ends.PERIOD_NOT_KNOWN) {
            return Openings.PERIOD_NOT_KNOWN;
        }
        if (end == Ends.BEYOND_CALENDAR) {
            return Openings.BEYOND_CALENDAR;
        }
        return new Outcome.Open(reading.orElseThrow().awaited());
    }

    private static Status status(long end) {
        if (end == Ends.NOT_IN_FORCE) {
            return Status.NOT_IN_FORCE;
        }
        return end == Ends.NEVER ? Status.FELL_AWAY : Status.WITHOUT_DATE;
    }

    /** What does not bind is told by its status; what was read into it no longer matters. */
    private static Obligation unbound(BoundTerm term, Status status) {
        return new Obligation(
                term.rule(),
                term.via(),
                term.term().kind(),
                term.term().period(),
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                term.convention(),
                term.counting(),
                List.of());
    }
}
