package io.guidang.rules.bench;

import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.rules.decision.ColumnDecider;
import io.guidang.rules.decision.ColumnWorker;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.RecordColumns;
import io.guidang.rules.decision.Signs;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.RulebookStack;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Ours, by columns. */
public class ColumnsBenchmark extends Contest {

    private static final int AS_OF = (int) Records.AS_OF.toEpochDay();

    private final ColumnDecider decider = Decider.of(
                    RulebookStack.of(records.schedule.rulebook("benchmark", Layer.NATIONAL)))
            .columns();
    private final RecordColumns columns = columns();
    private final int[] ends = new int[Records.COUNT];
    private final ColumnWorker worker = decider.worker();

    private RecordColumns columns() {
        short[] keys = new short[Records.COUNT];
        for (int i = 0; i < keys.length; i++) {
            Medium medium = records.paper(i) ? Medium.PAPER : Medium.ELECTRONIC;
            keys[i] = decider.key(ClassCode.of(records.line(i).code()), medium);
        }
        RecordColumns columns = RecordColumns.of(keys, records.formed);
        int[][] events = records.eventColumns();
        for (Event event : Event.values()) {
            if (event != Event.FORMED) {
                columns = columns.with(
                        event.trigger(),
                        Arrays.stream(events[event.column()])
                                .map(ColumnsBenchmark::sign)
                                .toArray());
            }
        }
        return columns;
    }

    private static int sign(int day) {
        return day == Records.PENDING ? Signs.PENDING : day == Records.UNKNOWN ? Signs.NOT_TOLD : day;
    }

    @Override
    int[] answers() {
        return Arrays.stream(byColumns())
                .map(end -> Signs.isOpen(end) ? Answers.OPEN : end)
                .toArray();
    }

    @Benchmark
    @OperationsPerInvocation(Records.COUNT)
    public int[] byColumns() {
        worker.decide(columns, AS_OF, ends);
        return ends;
    }
}
