package io.guidang.rules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.retention.Outcome;
import io.guidang.rules.decision.Worlds.World;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The three forms of one answer, the verdict, the decision and the derivation, say the same. */
@PropertyDefaults(tries = 250, edgeCases = EdgeCasesMode.NONE)
class VerdictProperties {

    @Property
    void a_verdict_says_what_its_decision_says(
            @ForAll("worlds") World world, @ForAll("facts") Facts facts, @ForAll("day") LocalDate asOf) {
        Verdict verdict = world.decider().verdict(facts, asOf);
        Decision decision = verdict.decision();

        assertThat(verdict.kind()).isEqualTo(decision.outcome().kind());
        assertThat(verdict.keepThrough()).isEqualTo(decision.outcome().keepThrough());
        assertThat(verdict.isDue()).isEqualTo(decision.isDue());
        assertThat(verdict.isHeld()).isEqualTo(!decision.activeHolds().isEmpty());
        assertThat(verdict.decidedBy()).isEqualTo(decision.decidedBy().map(Obligation::rule));
        assertThat(verdict.asOf()).isEqualTo(decision.asOf());
        assertThat(verdict.derivation().decision()).isEqualTo(decision);
        assertThat(verdict.derivation().considered())
                .extracting(Derivation.Derived::obligation)
                .containsAll(decision.obligations());
    }

    @Property
    void asked_twice_a_decider_answers_the_same(
            @ForAll("worlds") World world, @ForAll("facts") Facts facts, @ForAll("day") LocalDate asOf) {
        Decider decider = world.decider();
        Verdict verdict = decider.verdict(facts, asOf);

        assertThat(decider.verdict(facts, asOf).derivation()).isEqualTo(verdict.derivation());
        assertThat(verdict.derivation()).isEqualTo(verdict.derivation());
        assertThat(decider.decide(facts, asOf)).isEqualTo(verdict.decision());
    }

    @Property
    void the_facts_that_a_derivation_shows_lead_to_the_same_outcome_again(
            @ForAll("worlds") World world, @ForAll("facts") Facts facts, @ForAll("day") LocalDate asOf) {
        Derivation derivation = world.decider().verdict(facts, asOf).derivation();

        Decision again = world.decider().decide(derivation.facts(), asOf);

        assertThat(again.outcome()).isEqualTo(derivation.decision().outcome());
        assertThat(again.decidedBy().map(Obligation::rule))
                .isEqualTo(derivation.decision().decidedBy().map(Obligation::rule));
    }

    @Property
    void put_together_decisions_are_as_long_as_the_longest_unless_a_ceiling_comes_between(
            @ForAll("worlds") World world,
            @ForAll("facts") Facts one,
            @ForAll("facts") Facts other,
            @ForAll("day") LocalDate asOf) {
        Decision mine = world.decider().decide(one, asOf);
        Decision theirs = world.decider().decide(other, asOf);
        Outcome longest = mine.outcome().compareTo(theirs.outcome()) >= 0 ? mine.outcome() : theirs.outcome();

        Decision together = Decision.longest(List.of(mine, theirs));

        boolean ceiling = together.obligations().stream()
                .anyMatch(obligation -> obligation.kind() == Term.Kind.CEILING
                        && obligation.binds()
                        && longest instanceof Outcome.Until
                        && obligation.outcome().orElseThrow().compareTo(longest) < 0);
        assertThat(together.outcome().kind()).isEqualTo(ceiling ? Outcome.Kind.CONFLICT : longest.kind());
        assertThat(Decision.longest(List.of(theirs, mine))).isEqualTo(together);
        assertThat(Decision.longest(List.of(mine))).isEqualTo(mine);
    }

    @Provide
    Arbitrary<World> worlds() {
        return Worlds.worlds();
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Worlds.facts();
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return Schedules.day();
    }
}
