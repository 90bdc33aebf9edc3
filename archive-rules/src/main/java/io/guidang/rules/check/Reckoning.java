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

/** The events that are reckoned from others: of every subject of which nobody told it. */
final class Reckoning {

    private Reckoning() {}

    static Facts of(RulebookStack stack, Facts facts) {
        List<Event> events = new ArrayList<>(facts.events());
        List<DeclaredTrigger> waiting = stack.rulebooks().stream()
                .flatMap(rulebook -> rulebook.triggers().stream())
                .filter(trigger -> trigger.after().isPresent())
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

    /** How a trigger was reckoned, if something of it was not told. */
    static Optional<DeclaredTrigger> reckoned(RulebookStack stack, Facts told, Facts known, TriggerType type) {
        boolean more = known.events().stream()
                .anyMatch(event -> event.type().equals(type) && !told.events().contains(event));
        return stack.rulebooks().stream()
                .flatMap(rulebook -> rulebook.triggers().stream())
                .filter(trigger -> more && trigger.type().equals(type))
                .findFirst();
    }

    private static List<Event> of(DeclaredTrigger trigger, LocalDate formed, List<Event> events) {
        DeclaredTrigger.After after = trigger.after().orElseThrow();
        List<Event> told = Reading.lastWords(events, trigger.type());
        if (after.other().equals(TriggerType.FORMED)) {
            return told.isEmpty()
                    ? List.of(Event.of(trigger.type(), later(TriggerState.happened(formed), after.period())))
                    : List.of();
        }
        List<Event> others = Reading.lastWords(events, after.other());
        return others.stream()
                .filter(event -> told.stream().noneMatch(one -> one.subject().equals(event.subject())))
                .map(event -> new Event(
                        trigger.type(),
                        event.subject(),
                        later(event.state(), after.period()),
                        others.stream()
                                .filter(one -> one.subject().equals(event.subject()))
                                .map(Reading::knownFrom)
                                .filter(LocalDate.MIN::isBefore)
                                .max(LocalDate::compareTo)))
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
