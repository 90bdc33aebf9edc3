package io.guidang.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.RulebookStack;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any stack of rulebooks and any facts, as {@link AnyStack} and {@link AnyFacts} make them. */
class DerivationCheckProperties {

    /** A question with the engine's answer. */
    record Decided(RulebookStack stack, Facts facts, LocalDate asOf, Derivation derivation) {}

    @Property(tries = 400)
    void what_the_engine_derives_is_always_proved(@ForAll("decided") Decided decided) {
        assertThat(DerivationCheck.check(decided.derivation(), decided.stack(), decided.facts(), decided.asOf()))
                .isEmpty();
    }

    @Property(tries = 400)
    void what_was_forged_never_is(@ForAll("decided") Decided decided, @ForAll Forgery forgery, @ForAll int which) {
        forgery.forge(decided.derivation(), which)
                .ifPresent(forged -> assertThat(
                                DerivationCheck.check(forged, decided.stack(), decided.facts(), decided.asOf()))
                        .isNotEmpty());
    }

    @Provide
    Arbitrary<Decided> decided() {
        return Arbitraries.randomValue(DerivationCheckProperties::decided).dontShrink();
    }

    private static Decided decided(Random random) {
        RulebookStack stack = new AnyStack(random).next();
        AnyFacts any = new AnyFacts(random);
        Facts facts = any.next();
        LocalDate asOf = any.asOf();
        return new Decided(
                stack, facts, asOf, Decider.of(stack).verdict(facts, asOf).derivation());
    }
}
