package io.guidang.examples.bench;

import io.guidang.core.medium.Medium;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rulebooks.ShippedRulebooks;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.explain.Sentences;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.RulebookStack;
import java.time.LocalDate;
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

/**
 * One record decided under the rulebooks of a life insurer, beside the arithmetic alone as somebody would write it by hand
 * for this one class: what the citations, the obligations considered and the reasons cost.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecideBenchmark {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private final Decider decider = Decider.of(
            RulebookStack.of(ShippedRulebooks.read("cn-legal-floors"), ShippedRulebooks.read("cn-dat36-2007")));

    private final LocalDate ended = LocalDate.of(2020, 3, 15);

    private final Facts application = Facts.of("1.2", Medium.PAPER, LocalDate.of(2012, 5, 1))
            .with("insuranceTermYears", "20")
            .happened(TriggerType.CONTRACT_TERMINATED, ended);

    private final Decision decision = decider.decide(application, AS_OF);

    /** The arithmetic alone, written by hand for one class of one standard. */
    @Benchmark
    public boolean byHand() {
        return !ended.plusYears(10).plusDays(1).isAfter(AS_OF);
    }

    /** The decision with every obligation considered. */
    @Benchmark
    public Decision decide() {
        return decider.decide(application, AS_OF);
    }

    /** Its sentence in both languages. */
    @Benchmark
    public Object explain() {
        return Sentences.of(decision);
    }
}
