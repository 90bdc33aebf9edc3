package io.guidang.rules.bench;

import io.guidang.core.retention.Outcome;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Verdict;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.RulebookStack;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** Ours, item by item: what every term came to is recorded, its words are left for later. */
public class VerdictBenchmark extends Contest {

    private final Decider decider =
            Decider.of(RulebookStack.of(records.schedule.rulebook("benchmark", Layer.NATIONAL)));
    private final Facts[] facts = records.facts();

    @Override
    int[] answers() {
        int[] answers = new int[facts.length];
        for (int i = 0; i < facts.length; i++) {
            answers[i] = answer(decider.verdict(facts[i], Records.AS_OF));
        }
        return answers;
    }

    static int answer(Verdict verdict) {
        if (verdict.kind() == Outcome.Kind.UNTIL) {
            return (int) verdict.keepThrough().orElseThrow().toEpochDay();
        }
        return verdict.kind() == Outcome.Kind.OPEN ? Answers.OPEN : Answers.PERMANENT;
    }

    @Benchmark
    @OperationsPerInvocation(Records.COUNT)
    public void verdict(Blackhole into) {
        for (Facts each : facts) {
            into.consume(decider.verdict(each, Records.AS_OF));
        }
    }
}
