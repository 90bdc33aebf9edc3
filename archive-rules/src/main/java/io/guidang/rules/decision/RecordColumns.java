package io.guidang.rules.decision;

import static java.util.Objects.requireNonNull;

import io.guidang.core.trigger.TriggerType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records as columns of primitives: what class and medium, when formed, what happened when. Days are counted from 1970-01-01;
 * where there is no day, one of the {@link Signs} stands. The arrays are not copied: leave them alone while they are decided.
 * Holds are no column: they move no date, see {@link Signs#isDue}.
 */
public final class RecordColumns {

    private final short[] keys;
    private final int[] formed;
    private final Map<TriggerType, int[]> events;
    private final List<FactColumn> facts;

    private RecordColumns(short[] keys, int[] formed, Map<TriggerType, int[]> events, List<FactColumn> facts) {
        this.keys = keys;
        this.formed = formed;
        this.events = events;
        this.facts = facts;
    }

    /**
     * Records without events and facts.
     *
     * @param keys   class and medium of each record, as {@link ColumnDecider#key} numbers them
     * @param formed the day on which each was formed; a record where no day stands stays open
     */
    public static RecordColumns of(short[] keys, int[] formed) {
        requireNonNull(keys, "keys");
        requireSize("formed", formed.length, keys.length);
        return new RecordColumns(keys, formed, Map.of(), List.of());
    }

    /** With the day of this event for each record, in place of any that was given for it before. */
    public RecordColumns with(TriggerType event, int[] days) {
        if (event.equals(TriggerType.FORMED)) {
            throw new IllegalArgumentException("The formation of a record is a column of its own");
        }
        requireSize(event.name(), days.length, keys.length);
        Map<TriggerType, int[]> more = new HashMap<>(events);
        more.put(event, days);
        return new RecordColumns(keys, formed, Map.copyOf(more), facts);
    }

    /** With this fact for each record, in place of any column of its name. */
    public RecordColumns with(FactColumn column) {
        requireSize("fact column", column.size(), keys.length);
        List<FactColumn> more = new ArrayList<>(facts);
        more.removeIf(other -> other.fact().equals(column.fact()));
        more.add(column);
        return new RecordColumns(keys, formed, events, List.copyOf(more));
    }

    /** How many records there are. */
    public int size() {
        return keys.length;
    }

    short[] keys() {
        return keys;
    }

    int[] formed() {
        return formed;
    }

    Optional<int[]> events(TriggerType type) {
        return Optional.ofNullable(events.get(type));
    }

    Optional<FactColumn> fact(String name) {
        return facts.stream().filter(column -> column.fact().equals(name)).findFirst();
    }

    private static void requireSize(String column, int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException(
                    "The column %s has %s records, but there are %s keys".formatted(column, found, expected));
        }
    }
}
