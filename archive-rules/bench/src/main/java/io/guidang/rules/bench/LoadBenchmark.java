package io.guidang.rules.bench;

import io.guidang.rulebooks.ShippedRulebooks;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.rulebook.RulebookStack;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the documents of the largest shipped rulebooks to rules that decide. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LoadBenchmark {

    @Benchmark
    public Decider socialInsurance() {
        return Decider.of(
                RulebookStack.of(ShippedRulebooks.read("cn-order3-2009"), ShippedRulebooks.read("cn-accounting-2016")));
    }

    @Benchmark
    public Decider lifeInsurance() {
        return Decider.of(
                RulebookStack.of(ShippedRulebooks.read("cn-legal-floors"), ShippedRulebooks.read("cn-dat36-2007")));
    }
}
