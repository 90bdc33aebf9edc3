package io.guidang.rules.decision;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.calendar.EpochDays;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.DeclaredTrigger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Events that are reckoned from others where nobody told them: the end of a term of years from its beginning. */
final class Reckoned {

    private final List<DeclaredTrigger> inOrder;

    /** @param inOrder those that are reckoned, each after the one that it is reckoned from */
    Reckoned(List<DeclaredTrigger> inOrder) {
        this.inOrder = List.copyOf(inOrder);
    }

    /** The facts with every event that can be reckoned from them, of each subject of which nobody told it. */
    Facts in(Facts facts) {
        if (inOrder.isEmpty()) {
            return facts;
        }
        Facts more = facts;
        for (DeclaredTrigger trigger : inOrder) {
            List<Event> events = new ArrayList<>(more.events());
            events.addAll(of(trigger, more));
            more = more.withEvents(events);
        }
        return more;
    }

    private static List<Event> of(DeclaredTrigger trigger, Facts facts) {
        DeclaredTrigger.After after = trigger.after().orElseThrow();
        if (after.other().equals(TriggerType.FORMED)) {
            TriggerState formed = TriggerState.happened(facts.formedOn());
            return facts.mentions(trigger.type())
                    ? List.of()
                    : List.of(Event.of(trigger.type(), shifted(formed, after.period())));
        }
        Set<String> told =
                facts.standing(trigger.type()).stream().map(Event::subject).collect(Collectors.toSet());
        List<Event> standing = facts.standing(after.other());
        Map<String, LocalDate> known = standing.stream()
                .collect(Collectors.toMap(
                        Event::subject, Event::knownSince, (one, other) -> one.isAfter(other) ? one : other));
        return standing.stream()
                .filter(event -> !told.contains(event.subject()))
                .map(event -> new Event(
                        trigger.type(),
                        event.subject(),
                        shifted(event.state(), after.period()),
                        Optional.ofNullable(known.get(event.subject())).filter(LocalDate.MIN::isBefore)))
                .toList();
    }

    /** The same state so long after; a date beyond the calendar is not known. */
    private static TriggerState shifted(TriggerState state, RetentionPeriod.Fixed period) {
        try {
            if (state instanceof TriggerState.Happened happened) {
                return TriggerState.happened(EpochDays.corresponding(happened.on(), period));
            }
            if (state instanceof TriggerState.Disputed disputed) {
                return disputed(disputed, period);
            }
            return state;
        } catch (DateTimeException | ArithmeticException beyond) {
            return TriggerState.UNKNOWN;
        }
    }

    /** Two claims a day apart may lead to one day, at the end of a month: then there is nothing left to dispute. */
    private static TriggerState disputed(TriggerState.Disputed disputed, RetentionPeriod.Fixed period) {
        var dates = disputed.dates().stream()
                .map(date -> EpochDays.corresponding(date, period))
                .distinct()
                .toList();
        return dates.size() == 1 ? TriggerState.happened(dates.get(0)) : TriggerState.disputed(dates);
    }

    /** How a trigger was reckoned, where there is more of it than was told. */
    Optional<DeclaredTrigger.After> reckoning(TriggerType type, Facts told, Facts known) {
        return inOrder.isEmpty() || count(type, known) == count(type, told)
                ? Optional.empty()
                : inOrder.stream()
                        .filter(trigger -> trigger.type().equals(type))
                        .findFirst()
                        .flatMap(DeclaredTrigger::after);
    }

    private static long count(TriggerType type, Facts facts) {
        return facts.events().stream()
                .filter(event -> event.type().equals(type))
                .count();
    }
}
