package io.guidang.rules.facts;

import static java.util.Objects.requireNonNull;

import io.guidang.core.hold.Hold;
import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of one document when it is decided. An absent fact stays absent: no rule reads a default into it.
 *
 * @param classCode the row of the rulebook the document belongs to
 * @param medium    its carrier; paper and electronic copies are decided separately
 * @param formedOn  the day on which it was formed
 * @param named     further facts by name, as {@code insuranceTermYears -> 10} or {@code majorCase -> true}
 * @param events    what is known of the triggers; an event that is not mentioned is unknown
 * @param holds     the holds that lie on it, active or not
 */
public record Facts(
        ClassCode classCode,
        Medium medium,
        LocalDate formedOn,
        Map<String, String> named,
        Map<TriggerType, TriggerState> events,
        List<Hold> holds) {

    public Facts {
        requireNonNull(classCode, "classCode");
        requireNonNull(medium, "medium");
        requireNonNull(formedOn, "formedOn");
        named = Map.copyOf(named);
        events = Map.copyOf(events);
        holds = List.copyOf(holds);
    }

    public static Facts of(String classCode, Medium medium, LocalDate formedOn) {
        return new Facts(ClassCode.of(classCode), medium, formedOn, Map.of(), Map.of(), List.of());
    }

    public Facts with(String name, String value) {
        Map<String, String> more = new HashMap<>(named);
        more.put(name, value);
        return new Facts(classCode, medium, formedOn, more, events, holds);
    }

    public Facts with(TriggerType trigger, TriggerState state) {
        Map<TriggerType, TriggerState> more = new HashMap<>(events);
        more.put(trigger, state);
        return new Facts(classCode, medium, formedOn, named, more, holds);
    }

    /** The event happened on this day. */
    public Facts happened(TriggerType trigger, LocalDate on) {
        return with(trigger, TriggerState.happened(on));
    }

    public Facts under(Hold hold) {
        List<Hold> more = new java.util.ArrayList<>(holds);
        more.add(hold);
        return new Facts(classCode, medium, formedOn, named, events, more);
    }

    public Optional<String> fact(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /** Whether anything was said of the trigger; the formation of the record always is. */
    public boolean mentions(TriggerType trigger) {
        return trigger.equals(TriggerType.FORMED) || events.containsKey(trigger);
    }

    /** What is known of the trigger on a day: an event counts from its own date on. */
    public TriggerState state(TriggerType trigger, LocalDate asOf) {
        if (trigger.equals(TriggerType.FORMED)) {
            return TriggerState.happened(formedOn);
        }
        TriggerState state = events.get(trigger);
        return state == null ? TriggerState.UNKNOWN : state.asOf(asOf);
    }

    /** Neither the named facts nor the names of holds: these may hold a contract or case number. */
    @Override
    public String toString() {
        return "Facts[%s, %s, formed %s, events %s]".formatted(classCode, medium, formedOn, events);
    }
}
