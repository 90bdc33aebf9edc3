package io.guidang.rules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.hold.Hold;
import io.guidang.core.retention.Outcome;
import io.guidang.rules.decision.Schedules.Law;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class DeciderProperties {

    @Property
    void adding_a_law_never_makes_anything_due_earlier(
            @ForAll("laws") List<Law> laws, @ForAll("facts") Facts facts, @ForAll("day") LocalDate asOf) {
        for (int added = 0; added < laws.size(); added++) {
            List<Law> before = new ArrayList<>(laws);
            before.remove(added);
            Decision without = decide(before, facts, asOf);
            Decision with = decide(laws, facts, asOf);

            boolean nothingBound = without.decidedBy().isEmpty();
            assertThat(nothingBound || with.outcome().compareTo(without.outcome()) >= 0)
                    .as("%s, after %s", with, without)
                    .isTrue();
            assertThat(without.isDue() || nothingBound || !with.isDue()).isTrue();
        }
    }

    @Property
    void adding_a_term_to_a_law_never_shortens(
            @ForAll("laws") List<Law> laws,
            @ForAll("term") Term term,
            @ForAll("facts") Facts facts,
            @ForAll("day") LocalDate asOf) {
        if (laws.isEmpty()) {
            return;
        }
        Law law = laws.get(0);
        List<Term> terms = new ArrayList<>(law.terms());
        terms.add(term);
        List<Law> longer = new ArrayList<>(laws);
        longer.set(0, new Law(law.number(), law.validity(), law.applicability(), terms));

        Decision before = decide(laws, facts, asOf);
        Decision after = decide(longer, facts, asOf);

        assertThat(before.decidedBy().isEmpty() || after.outcome().compareTo(before.outcome()) >= 0)
                .isTrue();
    }

    @Property
    void the_outcome_is_not_before_any_floor_that_binds(
            @ForAll("laws") List<Law> laws, @ForAll("facts") Facts facts, @ForAll("day") LocalDate asOf) {
        Decision decision = decide(laws, facts, asOf);

        for (Obligation obligation : decision.obligations()) {
            if (obligation.binds() && obligation.kind() == Term.Kind.FLOOR) {
                assertThat(decision.outcome().compareTo(obligation.outcome().orElseThrow()))
                        .isNotNegative();
            }
        }
        decision.decidedBy().ifPresent(deciding -> {
            if (decision.outcome().kind() != Outcome.Kind.CONFLICT) {
                assertThat(deciding.outcome().orElseThrow()).isEqualByComparingTo(decision.outcome());
            }
        });
    }

    @Property
    void nothing_is_due_that_is_open_permanent_in_conflict_or_bound_by_nothing(
            @ForAll("laws") List<Law> laws, @ForAll("facts") Facts facts, @ForAll("day") LocalDate asOf) {
        Decision decision = decide(laws, facts, asOf);

        boolean over = decision.outcome().keepThrough().map(asOf::isAfter).orElse(false);
        assertThat(decision.isDue()).isEqualTo(over && decision.activeHolds().isEmpty());
        assertThat(decision.isDue() && decision.decidedBy().isEmpty()).isFalse();
    }

    @Property
    void a_hold_always_wins_and_moves_no_date(
            @ForAll("laws") List<Law> laws,
            @ForAll("facts") Facts facts,
            @ForAll("day") LocalDate asOf,
            @ForAll @IntRange(min = 0, max = 5000) int since) {
        Decision free = decide(laws, facts, asOf);
        Decision held = decide(laws, facts.under(Hold.openSince("case 9", asOf.minusDays(since))), asOf);

        assertThat(held.isDue()).isFalse();
        assertThat(held.outcome()).isEqualTo(free.outcome());
        assertThat(held.obligations()).isEqualTo(free.obligations());
    }

    @Property
    void the_order_of_rulebooks_and_of_terms_does_not_matter(
            @ForAll("laws") List<Law> laws,
            @ForAll("facts") Facts facts,
            @ForAll("day") LocalDate asOf,
            @ForAll long order) {
        Random random = new Random(order);
        List<Law> shuffled = new ArrayList<>();
        for (Law law : laws) {
            List<Term> terms = new ArrayList<>(law.terms());
            Collections.shuffle(terms, random);
            shuffled.add(new Law(law.number(), law.validity(), law.applicability(), terms));
        }
        Collections.shuffle(shuffled, random);

        assertThat(decide(shuffled, facts, asOf)).isEqualTo(decide(laws, facts, asOf));
    }

    @Property
    void as_the_as_of_date_moves_on_a_date_that_was_given_never_becomes_earlier(
            @ForAll("laws") List<Law> laws,
            @ForAll("facts") Facts facts,
            @ForAll("day") LocalDate asOf,
            @ForAll @IntRange(min = 0, max = 9000) int later) {
        Decision today = decide(laws, facts, asOf);
        Decision then = decide(laws, facts, asOf.plusDays(later));

        today.outcome()
                .keepThrough()
                .ifPresent(last ->
                        assertThat(then.outcome().compareTo(today.outcome())).isNotNegative());
    }

    private static Decision decide(List<Law> laws, Facts facts, LocalDate asOf) {
        List<Rulebook> rulebooks = new ArrayList<>();
        rulebooks.add(Schedules.empty());
        laws.forEach(law -> rulebooks.add(law.rulebook()));
        return Decider.of(RulebookStack.of(rulebooks.toArray(Rulebook[]::new))).decide(facts, asOf);
    }

    @Provide
    Arbitrary<List<Law>> laws() {
        return Schedules.laws();
    }

    @Provide
    Arbitrary<Term> term() {
        return Schedules.terms();
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Schedules.facts();
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return Schedules.day();
    }
}
