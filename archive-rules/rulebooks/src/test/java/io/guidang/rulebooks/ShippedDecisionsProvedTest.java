package io.guidang.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.hold.Hold;
import io.guidang.core.medium.Medium;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.check.DerivationCheck;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.StandIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decisions by the five shipped rulebooks, of every class, proved by the independent check. */
class ShippedDecisionsProvedTest {

    private static final int RECORDS_OF_A_CLASS = 6;
    private static final Wording ADOPTER = Wording.of("使用单位", "the adopter");

    private static final List<Rulebook> BOOKS =
            ShippedRulebooks.names().stream().map(ShippedRulebooks::read).toList();

    private static final StandIn STAND_IN =
            new StandIn(TriggerType.RELATIONSHIP_ENDED, TriggerType.CONTRACT_TERMINATED, ADOPTER);

    static Stream<RulebookStack> stacks() {
        return Stream.of(
                RulebookStack.of(BOOKS.toArray(Rulebook[]::new)),
                chosen(Applicability.ALL_HOLDINGS),
                chosen(Applicability.FROM_THEN_ON));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void every_class_is_decided_as_the_check_reads_the_rulebooks(RulebookStack stack) {
        Decider decider = Decider.of(stack);
        Random random = new Random(11);
        for (Rulebook book : BOOKS) {
            for (Row row : book.rows()) {
                IntStream.range(0, RECORDS_OF_A_CLASS).forEach(any -> {
                    Facts facts = facts(row, random);
                    LocalDate asOf = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(20_000));
                    assertThat(DerivationCheck.check(
                                    decider.verdict(facts, asOf).derivation(), stack, facts, asOf))
                            .as("%s on %s", facts, asOf)
                            .isEmpty();
                });
            }
        }
    }

    private static RulebookStack chosen(Applicability applicability) {
        return RulebookStack.check(
                        BOOKS, List.of(new Choice("cn-accounting-2016", applicability, ADOPTER)), List.of(STAND_IN))
                .orThrow();
    }

    private static Facts facts(Row row, Random random) {
        Facts facts = Facts.of(row.code().value(), any(random, Medium.values()), day(random));
        facts = random.nextBoolean() ? facts.with("insuranceTermYears", any(random, "1", "2", "终身", "?")) : facts;
        facts = random.nextBoolean() ? facts.with("majorCase", any(random, "true", "false")) : facts;
        facts = random.nextBoolean() ? facts.with("matter", any(random, "征缴凭证", "其他")) : facts;
        List<Event> events = new ArrayList<>();
        for (TriggerType type : TriggerType.STANDARD) {
            if (!type.equals(TriggerType.FORMED) && random.nextInt(4) > 0) {
                events.add(Event.of(type, state(random)));
            }
        }
        facts = facts.withEvents(events);
        return random.nextInt(4) == 0 ? facts.under(Hold.openSince("case", day(random))) : facts;
    }

    private static TriggerState state(Random random) {
        LocalDate day = day(random);
        return any(
                random,
                TriggerState.happened(day),
                TriggerState.happened(day),
                TriggerState.PENDING,
                TriggerState.NEVER,
                TriggerState.disputed(List.of(day, day.plusYears(1))));
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(1996, 2, 29).plusDays(random.nextInt(11_000));
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
