package io.guidang.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.issue.Issue;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.RulebookStack;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Many random decisions proved one by one. A build takes a few thousand; for millions run
 *
 * <pre>{@code
 * mvn -pl archive-core,archive-rules test -Dtest=ManyDecisionsTest \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dguidang.check.tries=2000000 -Dguidang.check.seed=7
 * }</pre>
 *
 * <p>What fails names its seed; with that seed it fails again at once.
 */
class ManyDecisionsTest {

    private static final int RECORDS_OF_A_STACK = 50;

    private static final int TRIES = Integer.getInteger("guidang.check.tries", 3_000);
    private static final long SEED = Long.getLong("guidang.check.seed", 1);

    @Test
    void every_one_is_proved() {
        long seed = SEED;
        for (int done = 0; done < TRIES; done += RECORDS_OF_A_STACK) {
            prove(seed++);
        }
    }

    private static void prove(long seed) {
        Random random = new Random(seed);
        RulebookStack stack = new AnyStack(random).next();
        Decider decider = Decider.of(stack);
        AnyFacts any = new AnyFacts(random);
        for (int record = 0; record < RECORDS_OF_A_STACK; record++) {
            Facts facts = any.next();
            LocalDate asOf = any.asOf();
            Derivation derivation = decider.verdict(facts, asOf).derivation();
            List<Issue> issues = DerivationCheck.check(derivation, stack, facts, asOf);
            assertThat(issues)
                    .as("seed %s, record %s: %s on %s", seed, record, facts, asOf)
                    .isEmpty();
        }
    }
}
