package io.guidang.rules.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** The limit that memory sets: passes over the same columns that decide nothing. */
public class StreamingBenchmark extends Contest {

    private final int[] keepThrough = new int[Records.COUNT];
    private final byte[] states = new byte[Records.COUNT];

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
        short[] key = records.key;
        int[] formed = records.formed;
        int[] event = records.event;
        int sum = 0;
        for (int i = 0; i < key.length; i++) {
            sum += key[i] + formed[i] + event[i];
        }
        return sum;
    }

    /** Reads every column that a decision reads, and writes those that it writes. */
    @Benchmark
    @OperationsPerInvocation(Records.COUNT)
    public int[] copy() {
        short[] key = records.key;
        int[] formed = records.formed;
        int[] event = records.event;
        for (int i = 0; i < key.length; i++) {
            keepThrough[i] = formed[i] ^ event[i];
        }
        for (int i = 0; i < key.length; i++) {
            states[i] = (byte) key[i];
        }
        return keepThrough;
    }
}
