package io.guidang.rules.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** The limit that memory sets: passes over the same columns that decide nothing. */
public class StreamingBenchmark extends Contest {

    private final int[][] columns = records.dayColumns();
    private final int[] keepThrough = new int[Records.COUNT];

    /** Nothing is decided, so nothing can differ. */
    @Override
    public void agree() {}

    @Override
    int[] answers() {
        return keepThrough;
    }

    /** Reads every column that a decision reads. */
    @Benchmark
    @OperationsPerInvocation(Records.COUNT)
    public int sum() {
        int sum = 0;
        for (short key : records.key) {
            sum += key;
        }
        for (int[] days : columns) {
            for (int day : days) {
                sum += day;
            }
        }
        return sum;
    }

    /** Reads every column that a decision reads, and writes the one that it writes. */
    @Benchmark
    @OperationsPerInvocation(Records.COUNT)
    public int[] copy() {
        short[] key = records.key;
        for (int i = 0; i < key.length; i++) {
            keepThrough[i] = key[i];
        }
        for (int[] days : columns) {
            for (int i = 0; i < days.length; i++) {
                keepThrough[i] ^= days[i];
            }
        }
        return keepThrough;
    }
}
