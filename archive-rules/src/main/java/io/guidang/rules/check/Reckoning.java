package io.guidang.rules.check;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.RulebookStack;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The events that are reckoned from others: of every subject by itself, where nothing at all was told of the trigger. */
final class Reckoning {

    private Reckoning() {}

    static Facts of(RulebookStack stack, Facts facts) {
        List<Event> events = new ArrayList<>(facts.events());
        Set<TriggerType> told = facts.events().stream().map(Event::type).collect(Collectors.toSet());
        List<DeclaredTrigger> waiting = stack.rulebooks().stream()
                .flatMap(rulebook -> rulebook.triggers().stream())
                .filter(trigger -> trigger.after().isPresent() && !told.contains(trigger.type()))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        while (!waiting.isEmpty()) {
            List<TriggerType> later =
                    waiting.stream().map(DeclaredTrigger::type).toList();
            List<DeclaredTrigger> ready = waiting.stream()
                    .filter(trigger ->
                            !later.contains(trigger.after().orElseThrow().other()))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("A stack reckons no trigger from itself, but found " + later);
            }
            ready.forEach(trigger -> events.addAll(of(trigger, facts.formedOn(), List.copyOf(events))));
            waiting.removeAll(ready);
        }
        return facts.withEvents(events);
    }

    /** How a trigger was reckoned, if nobody told it. */
    static Optional<DeclaredTrigger> reckoned(RulebookStack stack, Facts told, TriggerType type) {
        boolean isTold = told.events().stream().anyMatch(event -> event.type().equals(type));
        return stack.rulebooks().stream()
                .flatMap(rulebook -> rulebook.triggers().stream())
                .filter(trigger -> !isTold
                        && trigger.type().equals(type)
                        && trigger.after().isPresent())
                .findFirst();
    }

    private static List<Event> of(DeclaredTrigger trigger, LocalDate formed, List<Event> events) {
        DeclaredTrigger.After after = trigger.after().orElseThrow();
        if (after.other().equals(TriggerType.FORMED)) {
            return List.of(Event.of(trigger.type(), later(TriggerState.happened(formed), after.period())));
        }
        return events.stream()
                .filter(event -> event.type().equals(after.other()))
                .map(event -> new Event(
                        trigger.type(), event.subject(), later(event.state(), after.period()), event.knownOn()))
                .toList();
    }

    /** Every date so long after; one beyond the calendar is not known, and two that fall on one day are one. */
    private static TriggerState later(TriggerState state, RetentionPeriod.Fixed period) {
        Set<LocalDate> dates = new TreeSet<>();
        if (state instanceof TriggerState.Happened happened) {
            dates.add(happened.on());
        } else if (state instanceof TriggerState.Disputed disputed) {
            dates.addAll(disputed.dates());
        } else {
            return state;
        }
        try {
            Set<LocalDate> later = dates.stream()
                    .map(date -> Counting.corresponding(date, period))
                    .collect(Collectors.toCollection(TreeSet::new));
            return later.size() == 1 ? TriggerState.happened(later.iterator().next()) : TriggerState.disputed(later);
        } catch (DateTimeException | ArithmeticException beyond) {
            return TriggerState.UNKNOWN;
        }
    }
}
