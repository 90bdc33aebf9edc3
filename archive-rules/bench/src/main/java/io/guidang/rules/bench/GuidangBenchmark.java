package io.guidang.rules.bench;

import io.guidang.core.retention.Outcome;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.RulebookStack;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** Ours, item by item: the decision with everything considered. */
public class GuidangBenchmark extends Contest {

    private final Decider decider =
            Decider.of(RulebookStack.of(records.schedule.rulebook("benchmark", Layer.NATIONAL)));
    private final Facts[] facts = records.facts();

    @Override
    int[] answers() {
        int[] answers = new int[facts.length];
        for (int i = 0; i < facts.length; i++) {
            answers[i] = answer(decider.decide(facts[i], Records.AS_OF).outcome());
        }
        return answers;
    }

    static int answer(Outcome outcome) {
        return switch (outcome.kind()) {
            case UNTIL -> (int) outcome.keepThrough().orElseThrow().toEpochDay();
            case OPEN -> Answers.OPEN;
            case PERMANENT -> Answers.PERMANENT;
            case CONFLICT -> throw new IllegalStateException("No ceiling is in the schedule, but found " + outcome);
        };
    }

    @Benchmark
    @OperationsPerInvocation(Records.COUNT)
    public void decision(Blackhole into) {
        for (Facts each : facts) {
            into.consume(decider.decide(each, Records.AS_OF));
        }
    }
}
