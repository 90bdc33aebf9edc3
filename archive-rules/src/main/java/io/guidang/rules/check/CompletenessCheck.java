package io.guidang.rules.check;

import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.decision.Derivation.Derived;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.Obligation.Start;
import io.guidang.rules.obligation.Obligation.Status;
import io.guidang.rules.obligation.Step;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds what was considered against what is asked: each demand is met by one, and each one meets a demand. */
final class CompletenessCheck {

    private final RulebookStack stack;
    private final Facts told;
    private final List<Demand> demands;
    private final List<Derived> considered;
    private final Reading reading;
    private final Findings findings;

    /** @param told the facts without the events that are reckoned from others */
    CompletenessCheck(RulebookStack stack, Facts told, List<Derived> considered, Reading reading, Findings findings) {
        this.stack = stack;
        this.told = told;
        this.demands = new Demands(stack, reading).all();
        this.considered = considered;
        this.reading = reading;
        this.findings = findings;
    }

    void check() {
        List<Derived> unmet = new ArrayList<>(considered);
        unmet.removeIf(derived -> demands.stream().anyMatch(demand -> isMet(demand, derived)));
        for (Demand demand : demands) {
            if (considered.stream().noneMatch(derived -> isMet(demand, derived))) {
                Optional<Derived> nearest = unmet.stream()
                        .filter(derived -> isOfSameRow(demand, derived.obligation()))
                        .min(Comparator.comparing(
                                derived -> differences(demand, derived).size()));
                if (nearest.isPresent()) {
                    unmet.remove(nearest.get());
                    tell(demand, nearest.get(), findings);
                } else {
                    findings.compare(
                            Fault.LEFT_OUT,
                            demand.rule(),
                            Fault.NOTHING,
                            demand.term().period());
                }
            }
        }
        for (Derived derived : unmet) {
            Obligation one = derived.obligation();
            findings.compare(Fault.NOT_ASKED, one.rule(), one.period(), Fault.NOTHING);
        }
    }

    private boolean isMet(Demand demand, Derived derived) {
        return isOfSameRow(demand, derived.obligation())
                && differences(demand, derived).size() == 0;
    }

    private static boolean isOfSameRow(Demand demand, Obligation one) {
        return one.rule().equals(demand.rule()) && one.via().equals(demand.via());
    }

    private Findings differences(Demand demand, Derived derived) {
        Findings differences = new Findings();
        tell(demand, derived, differences);
        return differences;
    }

    private void tell(Demand demand, Derived derived, Findings into) {
        Obligation one = derived.obligation();
        Term term = demand.term();
        List<Step.Asked> asked = StepCheck.of(derived, Step.Asked.class);
        into.compare(Fault.TERM, one.rule(), one.kind(), term.kind());
        into.compare(Fault.TERM, one.rule(), one.period(), term.period());
        into.compare(
                Fault.TERM,
                one.rule(),
                one.convention(),
                demand.convention().map(CountingConvention::name).orElse(""));
        into.compare(Fault.TERM, one.rule(), one.counting(), demand.convention().flatMap(Counting::ownWords));
        into.compare(
                Fault.TERM,
                one.rule(),
                asked.stream().map(Step.Asked::condition).toList(),
                demand.conditions());
        boolean unmet = !term.condition().equals(Condition.ALWAYS) && isUnmet(term, asked);
        into.compare(Fault.TERM, one.rule(), one.status() == Status.CONDITION_NOT_MET, unmet);
        if (!unmet) {
            clock(demand, derived, into);
        }
        into.compare(Fault.REASONS, one.rule(), one.reasons(), one.binds() ? reasons(demand, derived) : List.of());
    }

    private static boolean isUnmet(Term term, List<Step.Asked> asked) {
        Condition.Answer answer = asked.isEmpty()
                ? Condition.Answer.MISSING
                : asked.get(asked.size() - 1).answer();
        return answer == Condition.Answer.NO
                || (answer == Condition.Answer.MISSING && term.whenMissing() == Term.WhenMissing.LAPSES);
    }

    private void clock(Demand demand, Derived derived, Findings into) {
        Obligation one = derived.obligation();
        List<TriggerType> named = new ArrayList<>();
        List<TriggerType> read = new ArrayList<>();
        for (Step.Read step : StepCheck.of(derived, Step.Read.class)) {
            named.add(step.asked());
            read.add(step.read());
            into.compare(Fault.TRIGGERS, one.rule(), step.called(), Words.called(stack, step.read()));
        }
        into.compare(Fault.TRIGGERS, one.rule(), named, demand.triggers());
        into.compare(
                Fault.TRIGGERS,
                one.rule(),
                read,
                demand.triggers().stream()
                        .map(asked ->
                                demand.standIn(asked, reading).map(StandIn::by).orElse(asked))
                        .toList());
        List<Step.Reached> reached = StepCheck.of(derived, Step.Reached.class).stream()
                .map(CompletenessCheck::unanswered)
                .toList();
        into.compare(Fault.REACH, one.rule(), reached, demand.reaches());
        counting(demand, derived, into);
    }

    /**
     * What has a start is counted by the convention of the term, unless the last day lies beyond the calendar; and so is what
     * is claimed where that is disputed.
     */
    private void counting(Demand demand, Derived derived, Findings into) {
        Obligation one = derived.obligation();
        List<Step.Reached> reaches = StepCheck.of(derived, Step.Reached.class);
        List<CountingConvention> counted = Stream.concat(
                        StepCheck.of(derived, Step.Counted.class).stream().map(Step.Counted::convention),
                        StepCheck.of(derived, Step.Bounded.class).stream().map(Step.Bounded::convention))
                .toList();
        boolean reached = reaches.stream().allMatch(step -> step.answer() == Condition.Answer.YES);
        Optional<LocalDate> start = StepCheck.start(derived).map(Start::on);
        if (!counted.isEmpty()) {
            into.compare(
                    Fault.TERM,
                    one.rule(),
                    counted,
                    demand.convention().stream().toList());
        } else if (reached) {
            start.flatMap(demand::lastDay)
                    .ifPresent(day -> into.compare(Fault.COUNTING, one.rule(), Fault.NOTHING, day));
            if (one.binds() && start.isEmpty()) {
                Disputes disputes = reading.disputes(StepCheck.of(derived, Step.Read.class), reaches);
                into.compare(Fault.COUNTING, one.rule(), one.bounds(), demand.bounds(disputes));
            }
        }
    }

    private static Step.Reached unanswered(Step.Reached step) {
        return new Step.Reached(
                step.row(), step.edition(), step.own(), step.applicability(), step.choice(), Condition.Answer.MISSING);
    }

    /** That a fact was missing or an event disputed, what stood for a trigger, and who chose that a row applies, in this order. */
    private List<Wording> reasons(Demand demand, Derived derived) {
        List<Wording> reasons = new ArrayList<>();
        List<Condition.Answer> answers = StepCheck.of(derived, Step.Asked.class).stream()
                .map(Step.Asked::answer)
                .toList();
        if (answers.contains(Condition.Answer.MISSING)) {
            reasons.add(Words.FACT_MISSING);
        }
        if (answers.contains(Condition.Answer.DISPUTED)) {
            reasons.add(Words.EVENT_DISPUTED);
        }
        for (TriggerType asked : demand.triggers()) {
            Optional<StandIn> standIn = demand.standIn(asked, reading);
            standIn.map(one -> Words.standsIn(stack, one)).ifPresent(reasons::add);
            Reckoning.reckoned(
                            stack,
                            told,
                            reading.facts(),
                            standIn.map(StandIn::by).orElse(asked))
                    .map(trigger -> Words.reckoned(stack, trigger))
                    .ifPresent(reasons::add);
        }
        for (Step.Reached reach : demand.reaches()) {
            reach.choice()
                    .filter(choice -> reading.byChoice(reach))
                    .map(Words::chosen)
                    .ifPresent(reasons::add);
        }
        return reasons;
    }
}
