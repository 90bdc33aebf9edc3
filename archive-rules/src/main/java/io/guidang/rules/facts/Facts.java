package io.guidang.rules.facts;

import static java.util.Objects.requireNonNull;

import io.guidang.core.hold.Hold;
import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
 * @param events    what was told of the triggers, each once, sorted; one that is not mentioned is unknown
 * @param terms     the periods that somebody gave this item, in the order in which they were given
 * @param holds     the holds that lie on it, active or not
 */
public record Facts(
        ClassCode classCode,
        Medium medium,
        LocalDate formedOn,
        Map<String, String> named,
        List<Event> events,
        List<ItemTerm> terms,
        List<Hold> holds)
        implements Serializable {

    public Facts {
        requireNonNull(classCode, "classCode");
        requireNonNull(medium, "medium");
        requireNonNull(formedOn, "formedOn");
        named = Map.copyOf(named);
        events = events.size() < 2
                ? List.copyOf(events)
                : events.stream().sorted().distinct().toList();
        terms = List.copyOf(terms);
        holds = List.copyOf(holds);
    }

    public static Facts of(String classCode, Medium medium, LocalDate formedOn) {
        return new Facts(ClassCode.of(classCode), medium, formedOn, Map.of(), List.of(), List.of(), List.of());
    }

    public Facts with(String name, String value) {
        Map<String, String> more = new HashMap<>(named);
        more.put(name, value);
        return new Facts(classCode, medium, formedOn, more, events, terms, holds);
    }

    /** With this state of the trigger, in place of everything told of it before. */
    public Facts with(TriggerType trigger, TriggerState state) {
        List<Event> more = new ArrayList<>(events);
        more.removeIf(event -> event.type().equals(trigger));
        more.add(Event.of(trigger, state));
        return withEvents(more);
    }

    /** The event happened on this day, whatever was told of it before. */
    public Facts happened(TriggerType trigger, LocalDate on) {
        return with(trigger, TriggerState.happened(on));
    }

    /** With one thing more that was told; see {@link Event} for how it stands beside what was told before. */
    public Facts told(Event event) {
        List<Event> more = new ArrayList<>(events);
        more.add(event);
        return withEvents(more);
    }

    /** With these events in place of all that were told. */
    public Facts withEvents(Collection<Event> told) {
        return new Facts(classCode, medium, formedOn, named, List.copyOf(told), terms, holds);
    }

    /** With a further period given to this item; those before it stay. */
    public Facts given(ItemTerm term) {
        List<ItemTerm> more = new ArrayList<>(terms);
        more.add(term);
        return new Facts(classCode, medium, formedOn, named, events, more, holds);
    }

    public Facts under(Hold hold) {
        List<Hold> more = new ArrayList<>(holds);
        more.add(hold);
        return new Facts(classCode, medium, formedOn, named, events, terms, more);
    }

    /**
     * What was known of this record on a day: without what was told or given later, and with what a later correction has
     * taken the place of. Holds stay, whenever they were made: no look into the past lifts one.
     */
    public Facts knownOn(LocalDate day) {
        List<Event> known = events.stream()
                .filter(event -> event.knownOn().map(on -> !on.isAfter(day)).orElse(true))
                .map(event -> event.knownOn().isPresent()
                        ? event
                        : new Event(event.type(), event.subject(), event.state().asOf(day), Optional.empty()))
                .toList();
        List<ItemTerm> given =
                terms.stream().filter(term -> !term.givenOn().isAfter(day)).toList();
        return new Facts(classCode, medium, formedOn, named, known, given, holds);
    }

    public Optional<String> fact(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /** Whether anything was told of the trigger; the formation of the record always is. */
    public boolean mentions(TriggerType trigger) {
        if (trigger.equals(TriggerType.FORMED)) {
            return true;
        }
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).type().equals(trigger)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What is known of the trigger on a day: the latest of its subjects, each by what was known of it last. An event counts
     * from its own date on.
     */
    public TriggerState state(TriggerType trigger, LocalDate asOf) {
        if (trigger.equals(TriggerType.FORMED)) {
            return TriggerState.happened(formedOn);
        }
        Event only = null;
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (event.type().equals(trigger)) {
                if (only != null) {
                    return latestStanding(trigger, asOf);
                }
                only = event;
            }
        }
        return only == null ? TriggerState.UNKNOWN : only.state().asOf(asOf);
    }

    private TriggerState latestStanding(TriggerType trigger, LocalDate asOf) {
        return standing(trigger).stream()
                .map(event -> event.state().asOf(asOf))
                .reduce(TriggerState::latest)
                .orElse(TriggerState.UNKNOWN);
    }

    /** What stands of what was told of a trigger: of each subject what was known of it last. */
    public List<Event> standing(TriggerType trigger) {
        List<Event> standing = new ArrayList<>();
        Event newest = null;
        Event recorded = null;
        for (int i = events.size() - 1; i >= 0; i--) {
            Event event = events.get(i);
            if (event.type().equals(trigger)) {
                if (newest == null || !newest.isOfSameSubject(event)) {
                    newest = event;
                    recorded = null;
                }
                recorded = recorded == null && event.knownOn().isPresent() ? event : recorded;
                if (event.stands(newest, recorded)) {
                    standing.add(event);
                }
            }
        }
        return standing;
    }

    /** Neither the named facts nor the names of holds: these may hold a contract or case number. */
    @Override
    public String toString() {
        return "Facts[%s, %s, formed %s, events %s]".formatted(classCode, medium, formedOn, events);
    }
}
