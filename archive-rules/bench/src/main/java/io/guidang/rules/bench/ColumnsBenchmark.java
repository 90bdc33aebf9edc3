package io.guidang.rules.bench;

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
    private final RecordColumns columns = records.columns(decider, 1);
    private final int[] ends = new int[Records.COUNT];
    private final ColumnWorker worker = decider.worker();

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
