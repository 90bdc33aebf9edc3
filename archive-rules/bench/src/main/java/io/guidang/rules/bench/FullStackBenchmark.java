package io.guidang.rules.bench;

import io.guidang.core.hold.Hold;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.decision.Verdict;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Five obligations on every record, one from each layer, each longer than the one above; and holds on one record in ten,
 * every other of them lifted. Beside it the same by hand: five rules for each class, the latest counts.
 */
public class FullStackBenchmark extends Contest {

    private static final List<Layer> LAYERS = List.of(Layer.values());

    private final List<Schedule> layers = layers();
    private final FiledRecord[] filed = records.filed();
    private final Hold[][] holds = holds();
    private final StackByHand byHand = new StackByHand(layers);
    private final Decider decider = Decider.of(RulebookStack.of(rulebooks()));
    private final Facts[] facts = facts();

    private List<Schedule> layers() {
        return IntStream.range(0, LAYERS.size())
                .mapToObj(records.schedule::longerBy)
                .toList();
    }

    private Rulebook[] rulebooks() {
        return IntStream.range(0, LAYERS.size())
                .mapToObj(i -> layers.get(i).rulebook("benchmark-" + i, LAYERS.get(i)))
                .toArray(Rulebook[]::new);
    }

    private static Hold[][] holds() {
        Hold active = Hold.openSince("case 1", LocalDate.of(2024, 5, 1));
        Hold lifted = new Hold("case 2", active.from(), Optional.of(LocalDate.of(2025, 5, 1)));
        Hold[][] holds = new Hold[Records.COUNT][];
        for (int i = 0; i < holds.length; i++) {
            holds[i] = i % 10 != 0 ? new Hold[0] : new Hold[] {i % 20 == 0 ? active : lifted};
        }
        return holds;
    }

    private Facts[] facts() {
        Facts[] facts = records.facts();
        for (int i = 0; i < facts.length; i++) {
            for (Hold hold : holds[i]) {
                facts[i] = facts[i].under(hold);
            }
        }
        return facts;
    }

    /** Twice the answers: when it ends, and whether it is due. */
    @Override
    int[] answers() {
        int[] answers = new int[2 * facts.length];
        for (int i = 0; i < facts.length; i++) {
            Decision decision = decider.decide(facts[i], Records.AS_OF);
            answers[2 * i] = GuidangBenchmark.answer(decision.outcome());
            answers[2 * i + 1] = decision.isDue() ? 1 : 0;
        }
        return answers;
    }

    @Setup
    @Override
    public void agree() {
        int[] expected = new int[2 * filed.length];
        for (int i = 0; i < filed.length; i++) {
            StackByHand.Answer answer = byHand.decide(filed[i], holds[i]);
            expected[2 * i] = Answers.of(answer.keepThrough());
            expected[2 * i + 1] = answer.due() ? 1 : 0;
        }
        Answers.requireEqual(answers(), expected, "Guidang, five layers");
    }

    @Benchmark
    @OperationsPerInvocation(Records.COUNT)
    public void hashMap(Blackhole into) {
        for (int i = 0; i < filed.length; i++) {
            into.consume(byHand.decide(filed[i], holds[i]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(Records.COUNT)
    public void decision(Blackhole into) {
        for (Facts each : facts) {
            into.consume(decider.decide(each, Records.AS_OF));
        }
    }

    @Benchmark
    @OperationsPerInvocation(Records.COUNT)
    public void verdict(Blackhole into) {
        for (Facts each : facts) {
            Verdict verdict = decider.verdict(each, Records.AS_OF);
            into.consume(verdict.isDue());
            into.consume(verdict);
        }
    }
}
