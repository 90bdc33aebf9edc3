package io.guidang.rules.decision;

import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Facts laid out as columns, the way somebody would who reads them from a table. */
final class RowsAsColumns {

    private RowsAsColumns() {}

    static RecordColumns of(ColumnDecider decider, List<Facts> facts, LocalDate asOf) {
        short[] keys = new short[facts.size()];
        int[] formed = new int[facts.size()];
        TreeSet<TriggerType> events = new TreeSet<>();
        TreeSet<String> names = new TreeSet<>();
        for (int i = 0; i < facts.size(); i++) {
            Facts record = facts.get(i);
            keys[i] = decider.key(record.classCode(), record.medium());
            formed[i] = (int) record.formedOn().toEpochDay();
            record.events().forEach(event -> events.add(event.type()));
            names.addAll(record.named().keySet());
        }
        RecordColumns columns = RecordColumns.of(keys, formed);
        for (TriggerType event : events) {
            columns = columns.with(
                    event,
                    facts.stream().mapToInt(record -> sign(record, event, asOf)).toArray());
        }
        for (String name : names) {
            columns = columns.with(fact(name, facts));
        }
        return columns;
    }

    private static FactColumn fact(String name, List<Facts> facts) {
        List<String> values = new ArrayList<>();
        int[] numbers = new int[facts.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = FactColumn.MISSING;
            String value = facts.get(i).named().get(name);
            if (value != null) {
                if (!values.contains(value)) {
                    values.add(value);
                }
                numbers[i] = values.indexOf(value);
            }
        }
        return FactColumn.of(name, values, numbers);
    }

    /** Days are laid out as they were told, signs as they stand on the day of the question. */
    private static int sign(Facts record, TriggerType event, LocalDate asOf) {
        if (record.events().stream().noneMatch(told -> told.type().equals(event))) {
            return Signs.NOT_TOLD;
        }
        Event only = record.events().stream()
                .filter(told -> told.type().equals(event))
                .findFirst()
                .orElseThrow();
        if (only.state() instanceof TriggerState.Happened happened) {
            return (int) happened.on().toEpochDay();
        }
        TriggerState state = only.state().asOf(asOf);
        if (state instanceof TriggerState.Never) {
            return Signs.NEVER;
        }
        if (state instanceof TriggerState.Pending) {
            return Signs.PENDING;
        }
        return state instanceof TriggerState.Disputed ? Signs.DISPUTED : Signs.UNKNOWN;
    }
}
