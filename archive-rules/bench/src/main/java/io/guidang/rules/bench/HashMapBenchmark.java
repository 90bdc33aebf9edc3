package io.guidang.rules.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** The look-up by hand, which explains nothing. */
public class HashMapBenchmark extends Contest {

    private final HashMapByHand byHand = new HashMapByHand(records.schedule);
    private final FiledRecord[] filed = records.filed();

    @Override
    int[] answers() {
        return byHand.answers(filed);
    }

    @Benchmark
    @OperationsPerInvocation(Records.COUNT)
    public void hashMap(Blackhole into) {
        for (FiledRecord each : filed) {
            into.consume(byHand.keepThrough(each));
        }
    }
}
