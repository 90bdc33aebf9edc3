package io.guidang.rules.bench;

import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.decision.ColumnDecider;
import io.guidang.rules.decision.RecordColumns;
import io.guidang.rules.decision.Signs;
import io.guidang.rules.facts.Facts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The million records of the benchmark, always the same. Each has the one event that its class counts from: of a hundred
 * events five are unknown, five pending, and some lie after the as-of date.
 */
final class Records {

    static final int COUNT = 1_000_000;
    static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    static final int PENDING = Integer.MAX_VALUE - 1;
    static final int UNKNOWN = Integer.MAX_VALUE;

    private static final int FIRST = (int) LocalDate.of(1980, 1, 1).toEpochDay();
    private static final int DAYS = (int) AS_OF.toEpochDay() - FIRST;
    private static final int LATEST_AFTER = 20 * 365;

    final Schedule schedule = Schedule.synthetic();
    /** The number of the row, and in the lowest bit whether it is paper. */
    final short[] key = new short[COUNT];
    /** The day it was formed, counted from 1970-01-01. */
    final int[] formed = new int[COUNT];
    /** The day of the event, or {@link #UNKNOWN} or {@link #PENDING}, which are later than every day. */
    final int[] event = new int[COUNT];

    Records() {
        Random random = new Random(20_260_101);
        for (int i = 0; i < COUNT; i++) {
            key[i] = (short) (random.nextInt(Schedule.ROWS) << 1 | random.nextInt(2));
            formed[i] = FIRST + random.nextInt(DAYS);
            int chance = random.nextInt(100);
            int after = formed[i] + random.nextInt(LATEST_AFTER);
            event[i] = chance < 5 ? UNKNOWN : chance < 10 ? PENDING : after;
        }
    }

    Schedule.Line line(int i) {
        return schedule.rows().get(key[i] >> 1);
    }

    boolean paper(int i) {
        return (key[i] & 1) == 1;
    }

    /** As a business system has them. */
    FiledRecord[] filed() {
        FiledRecord[] filed = new FiledRecord[COUNT];
        for (int i = 0; i < COUNT; i++) {
            LocalDate formedOn = LocalDate.ofEpochDay(formed[i]);
            filed[i] = new FiledRecord(
                    line(i).code(), paper(i), formedOn, line(i).paper().event(), on(event[i]));
        }
        return filed;
    }

    private static @Nullable LocalDate on(int day) {
        return day >= PENDING ? null : LocalDate.ofEpochDay(day);
    }

    /** As we take them one by one. */
    Facts[] facts() {
        Map<String, ClassCode> codes = new HashMap<>();
        Map<Event, TriggerType> triggers = new EnumMap<>(Event.class);
        Facts[] facts = new Facts[COUNT];
        for (int i = 0; i < COUNT; i++) {
            ClassCode code = codes.computeIfAbsent(line(i).code(), ClassCode::of);
            Medium medium = paper(i) ? Medium.PAPER : Medium.ELECTRONIC;
            LocalDate formedOn = LocalDate.ofEpochDay(formed[i]);
            facts[i] = new Facts(code, medium, formedOn, Map.of(), told(i, triggers), List.of(), List.of());
        }
        return facts;
    }

    private List<io.guidang.rules.facts.Event> told(int i, Map<Event, TriggerType> triggers) {
        Event counted = line(i).paper().event();
        if (counted == Event.FORMED || event[i] == UNKNOWN) {
            return List.of();
        }
        return List.of(io.guidang.rules.facts.Event.of(
                triggers.computeIfAbsent(counted, Event::trigger),
                event[i] == PENDING ? TriggerState.PENDING : TriggerState.happened(LocalDate.ofEpochDay(event[i]))));
    }

    /** The events as a table has them: one column for each, in which the records that do not count from it have nothing. */
    int[][] eventColumns() {
        int[][] columns = new int[Event.values().length][COUNT];
        for (int i = 0; i < COUNT; i++) {
            for (Event each : Event.values()) {
                columns[each.column()][i] = line(i).paper().event() == each ? event[i] : UNKNOWN;
            }
        }
        return columns;
    }

    /** Every column of days: that of the formation first, then the events. */
    int[][] dayColumns() {
        int[][] columns = eventColumns();
        columns[Event.FORMED.column()] = formed;
        return columns;
    }

    /** As we take them in columns, over and over. */
    RecordColumns columns(ColumnDecider decider, int times) {
        short[] keys = new short[COUNT * times];
        for (int i = 0; i < COUNT; i++) {
            Medium medium = paper(i) ? Medium.PAPER : Medium.ELECTRONIC;
            keys[i] = decider.key(ClassCode.of(line(i).code()), medium);
        }
        for (int i = 1; i < times; i++) {
            System.arraycopy(keys, 0, keys, i * COUNT, COUNT);
        }
        RecordColumns columns = RecordColumns.of(keys, repeated(formed, times));
        int[][] events = eventColumns();
        for (Event each : Event.values()) {
            if (each != Event.FORMED) {
                int[] signs = Arrays.stream(events[each.column()])
                        .map(day -> day == PENDING ? Signs.PENDING : day == UNKNOWN ? Signs.NOT_TOLD : day)
                        .toArray();
                columns = columns.with(each.trigger(), repeated(signs, times));
            }
        }
        return columns;
    }

    private static int[] repeated(int[] days, int times) {
        int[] all = new int[days.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(days, 0, all, i * days.length, days.length);
        }
        return all;
    }
}
