package io.guidang.rules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.hold.Hold;
import io.guidang.core.medium.Medium;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.Rules;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SharedDeciderTest {

    private static final int THREADS = 8;
    private static final int RECORDS = 2_000;

    @Test
    void one_decider_gives_eight_threads_the_answers_it_gives_one() throws Exception {
        Decider decider = decider();
        List<Facts> records = records();
        List<Derivation> alone = answers(decider, records);
        CountDownLatch together = new CountDownLatch(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Derivation>>> asked = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Callable<List<Derivation>> ask = () -> {
                    together.countDown();
                    together.await();
                    return answers(decider, records);
                };
                asked.add(threads.submit(ask));
            }
            for (Future<List<Derivation>> answers : asked) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Derivation> answers(Decider decider, List<Facts> records) {
        return records.stream()
                .map(facts -> decider.verdict(facts, Rules.AS_OF).derivation())
                .toList();
    }

    private static Decider decider() {
        return Decider.of(RulebookStack.of(
                Rules.schedule(
                        Rules.row(
                                "1.1",
                                Rules.years(10, TriggerType.CONTRACT_TERMINATED),
                                Rules.years(30, TriggerType.FORMED)
                                        .when(Condition.factIs("majorCase", "true"), Term.WhenMissing.LAPSES)),
                        Rules.row("1.2", Rules.years(5, TriggerType.FORMED))),
                Rules.law(Rules.article("87", Rules.years(5, TriggerType.CONTRACT_TERMINATED)))));
    }

    private static List<Facts> records() {
        List<Facts> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            LocalDate formed = Rules.FORMED.plusDays(i);
            Facts facts = Facts.of(i % 3 == 0 ? "1.2" : "1.1", i % 2 == 0 ? Medium.PAPER : Medium.ELECTRONIC, formed);
            facts = i % 5 == 0 ? facts.with("majorCase", String.valueOf(i % 2 == 0)) : facts;
            facts = i % 7 == 0 ? facts.under(Hold.openSince("case " + i, formed)) : facts;
            records.add(facts.told(
                            Event.of(TriggerType.CONTRACT_TERMINATED, TriggerState.happened(formed.plusDays(i % 900)))
                                    .about("P" + i % 4))
                    .told(Event.of(
                                    TriggerType.CONTRACT_TERMINATED,
                                    i % 11 == 0 ? TriggerState.PENDING : TriggerState.NEVER)
                            .about("P" + i % 3)));
        }
        return records;
    }
}
