package io.guidang.rules.verify;

import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.Obligation.Status;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.rules.rulebook.Condition.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A term that binds in one case, as the decision has it.
 *
 * @param use      the term
 * @param outright whether its conditions hold; otherwise it binds because a fact is missing or an event disputed
 * @param outcome  what it comes to
 */
record Binding(TermUse use, boolean outright, Outcome outcome) {

    /** Whether its outcome is one that its period gives: a date, for ever, or open where the period itself is missing. */
    boolean isSettled() {
        return outcome instanceof Outcome.Until
                || outcome instanceof Outcome.Permanent
                || use.term().period() instanceof RetentionPeriod.Undetermined;
    }

    boolean hasEnd() {
        return outcome instanceof Outcome.Until || outcome instanceof Outcome.Permanent;
    }

    /** Whether a law is to be chosen and nobody has: the clock has its date and the outcome is open all the same. */
    static boolean awaitsChoice(Obligation obligation) {
        return obligation.binds()
                && obligation.outcome().filter(Outcome.Open.class::isInstance).isPresent()
                && obligation.period() instanceof RetentionPeriod.Fixed
                && obligation.countedFrom().isPresent();
    }

    /** Those of the terms that bind. */
    static List<Binding> of(List<TermUse> uses, Decision decision, Facts facts, LocalDate asOf, TriggerNames names) {
        List<Binding> bindings = new ArrayList<>();
        for (TermUse use : uses) {
            Answer applies = use.applies(facts, asOf);
            if (applies != Answer.NO) {
                obligationOf(use, decision, facts, asOf, names)
                        .flatMap(Obligation::outcome)
                        .ifPresent(outcome -> bindings.add(new Binding(use, applies == Answer.YES, outcome)));
            }
        }
        return bindings;
    }

    /** What a decision says of a term that applies; equal ones are listed once, and any of those that fit will do. */
    private static Optional<Obligation> obligationOf(
            TermUse use, Decision decision, Facts facts, LocalDate asOf, TriggerNames names) {
        List<Obligation> found = new ArrayList<>(2);
        for (Obligation obligation : decision.obligations()) {
            if (isOf(use, obligation)) {
                found.add(obligation);
            }
        }
        if (found.size() > 1) {
            List<Obligation> fitting = found.stream()
                    .filter(obligation -> fits(use, obligation, facts, asOf, names))
                    .toList();
            found = fitting.isEmpty() ? found : fitting;
        }
        return found.stream().filter(Obligation::binds).findFirst();
    }

    private static boolean isOf(TermUse use, Obligation obligation) {
        return obligation.kind() == use.term().kind()
                && obligation.status() != Status.CONDITION_NOT_MET
                && obligation.period().equals(use.term().period())
                && is(obligation.rule(), use.rulebook().id(), use.row().code().value())
                && obligation.convention().equals(use.convention())
                && obligation
                        .via()
                        .map(via -> !use.isOwn()
                                && is(
                                        via,
                                        use.fixedIn().id(),
                                        use.fixedBy().code().value()))
                        .orElse(use.isOwn());
    }

    private static boolean is(RuleRef rule, String rulebook, String row) {
        return rule.row().value().equals(row) && rule.rulebook().equals(rulebook);
    }

    /** Two terms of one row may differ in their triggers alone; then the state of the triggers tells them apart. */
    private static boolean fits(TermUse use, Obligation obligation, Facts facts, LocalDate asOf, TriggerNames names) {
        if (use.clockTriggers().isEmpty()) {
            return obligation.countedFrom().isEmpty();
        }
        boolean open = false;
        Optional<LocalDate> latest = Optional.empty();
        for (TriggerType asked : use.clockTriggers()) {
            TriggerState state = facts.state(read(asked, facts, names), asOf);
            if (state instanceof TriggerState.Happened happened) {
                latest = latest.filter(day -> day.isAfter(happened.on())).or(() -> Optional.of(happened.on()));
            } else if (!(state instanceof TriggerState.Never)) {
                open = true;
            }
        }
        if (obligation.status() == Status.FELL_AWAY) {
            return !open && latest.isEmpty();
        }
        Optional<LocalDate> start = open ? Optional.empty() : latest;
        return !obligation.binds()
                || obligation.countedFrom().map(Obligation.Start::on).equals(start);
    }

    private static TriggerType read(TriggerType asked, Facts facts, TriggerNames names) {
        List<TriggerNames.Source> sources = names.insteadOf(asked);
        return facts.mentions(asked) || sources.isEmpty()
                ? asked
                : sources.get(0).other();
    }
}
