package io.guidang.rules.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What all contestants share: the records, the virtual machine, and the rule that nobody is timed whose answers differ.
 * One invocation decides every record once. The young generation is pinned and the heap touched before, since code that
 * allocates is several times slower on a heap that grows into fresh memory.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-Xmn256m", "-XX:+AlwaysPreTouch"})
public abstract class Contest {

    final Records records = new Records();

    /** The answers to all records, in their order. */
    abstract int[] answers();

    @Setup
    public void agree() {
        int[] expected = new HashMapByHand(records.schedule).answers(records.filed());
        Answers.requireEqual(answers(), expected, getClass().getSimpleName());
    }
}
