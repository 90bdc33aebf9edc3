package io.guidang.rules.counterfactual;

import io.guidang.core.hold.Hold;
import io.guidang.core.trigger.TriggerState;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Verdict;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.facts.ItemTerm;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Validity;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The day on which a record becomes due by the mere passing of time. */
final class FirstDue {

    private FirstDue() {}

    /** Between two days on which something turns the answer is one date, so one question for each stretch is enough. */
    static Optional<LocalDate> from(Decider decider, Facts facts, LocalDate asOf) {
        Iterator<LocalDate> days = turningDays(decider, facts, asOf).iterator();
        LocalDate day = days.next();
        while (true) {
            Optional<LocalDate> next = days.hasNext() ? Optional.of(days.next()) : Optional.empty();
            Optional<LocalDate> due = within(decider.verdict(facts, day), day, next);
            if (due.isPresent() || next.isEmpty()) {
                return due;
            }
            day = next.get();
        }
    }

    private static Optional<LocalDate> within(Verdict verdict, LocalDate day, Optional<LocalDate> next) {
        if (verdict.isHeld()) {
            return Optional.empty();
        }
        return verdict.keepThrough()
                .map(last -> last.isBefore(day) ? day : last.plusDays(1))
                .filter(due -> next.map(due::isBefore).orElse(true));
    }

    private static SortedSet<LocalDate> turningDays(Decider decider, Facts facts, LocalDate asOf) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Event event : decider.verdict(facts, asOf).derivation().facts().events()) {
            if (event.state() instanceof TriggerState.Happened happened) {
                days.add(happened.on());
            } else if (event.state() instanceof TriggerState.Disputed disputed) {
                days.addAll(disputed.dates());
            }
        }
        for (Hold hold : facts.holds()) {
            hold.from().ifPresent(days::add);
            hold.until().filter(last -> last.isBefore(LocalDate.MAX)).ifPresent(last -> days.add(last.plusDays(1)));
        }
        for (ItemTerm term : facts.terms()) {
            days.add(term.givenOn());
        }
        for (Rulebook rulebook : decider.stack().rulebooks()) {
            turn(rulebook.validity(), days);
            rulebook.rows().forEach(row -> turn(row.validity(), days));
        }
        days.add(asOf);
        days.headSet(asOf).clear();
        return days;
    }

    private static void turn(Validity validity, Set<LocalDate> days) {
        validity.from().ifPresent(days::add);
        validity.until().filter(last -> last.isBefore(LocalDate.MAX)).ifPresent(last -> {
            days.add(last);
            days.add(last.plusDays(1));
        });
    }
}
