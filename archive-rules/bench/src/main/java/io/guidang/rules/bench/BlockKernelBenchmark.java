package io.guidang.rules.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** The kernel over columns, written by hand. */
public class BlockKernelBenchmark extends Contest {

    private final BlockKernel kernel = new BlockKernel(records.schedule, Records.AS_OF);
    private final int[][] events = records.eventColumns();
    private final int[] keepThrough = new int[Records.COUNT];
    private final byte[] states = new byte[Records.COUNT];

    @Override
    int[] answers() {
        blockKernel();
        return answers(keepThrough, states);
    }

    static int[] answers(int[] keepThrough, byte[] states) {
        int[] answers = keepThrough.clone();
        for (int i = 0; i < answers.length; i++) {
            if (states[i] != BlockKernel.UNTIL) {
                answers[i] = states[i] == BlockKernel.OPEN ? Answers.OPEN : Answers.PERMANENT;
            }
        }
        return answers;
    }

    @Benchmark
    @OperationsPerInvocation(Records.COUNT)
    public int[] blockKernel() {
        kernel.decide(records.key, records.formed, events, keepThrough, states);
        return keepThrough;
    }
}
