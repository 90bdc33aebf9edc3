package io.guidang.rules.rulebook;

import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.article;
import static io.guidang.rules.Rules.declaring;
import static io.guidang.rules.Rules.deferring;
import static io.guidang.rules.Rules.law;
import static io.guidang.rules.Rules.paper;
import static io.guidang.rules.Rules.part;
import static io.guidang.rules.Rules.replacing;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.schedule;
import static io.guidang.rules.Rules.with;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.facts.ItemTerm;
import io.guidang.rules.source.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A rulebook names the triggers of the library and those that it declares, and no others. */
class DeclarationsTest {

    private static final TriggerType LAPSED = TriggerType.of("POLICY_LAPSED");
    private static final TriggerType OVER = TriggerType.of("REINSTATEMENT_OVER");
    private static final Condition IF_LAPSED =
            Condition.all(Condition.factIs("a", "b"), Condition.all(Condition.happened(LAPSED)));

    @Test
    void a_clock_counts_from_a_trigger_that_is_known() {
        assertThatThrownBy(() -> schedule(row("1.1", years(1, TriggerType.FORMED, LAPSED))))
                .hasMessage(
                        "Rulebook 'schedule', row '1.1': trigger 'POLICY_LAPSED' is not the library's and not declared,"
                                + " which are []");
        assertThat(declaring(List.of(LAPSED), row("1.1", years(1, TriggerType.FORMED, LAPSED)))
                        .triggers())
                .hasSize(1);
    }

    @Test
    void a_condition_of_a_term_or_of_a_deferral_asks_for_one_too_however_deep_it_stands() {
        Row ofTerm = row("1.1", Term.permanent().when(IF_LAPSED, Term.WhenMissing.BINDS));
        Row ofDeferral = deferring("1.1", "other", part(IF_LAPSED, "a"), part(Condition.ALWAYS, "b"));

        for (Row row : List.of(ofTerm, ofDeferral)) {
            assertThatThrownBy(() -> schedule(row)).hasMessageContaining("'POLICY_LAPSED'");
            assertThat(declaring(List.of(LAPSED), row).rows()).containsExactly(row);
        }
    }

    @Test
    void a_scenario_tells_of_events_that_are_known() {
        Scenario scenario = new Scenario(
                "lapsed", paper().with(LAPSED, TriggerState.PENDING), AS_OF, Scenario.Expected.kind(Outcome.Kind.OPEN));

        assertThatThrownBy(() -> with(schedule(), List.of(), List.of(), List.of(scenario)))
                .hasMessageContaining("scenario 'lapsed': trigger 'POLICY_LAPSED'");
        assertThat(with(schedule(), List.of(), List.of(told(LAPSED)), List.of(scenario))
                        .scenarios())
                .containsExactly(scenario);
    }

    @Test
    void a_scenario_shows_what_the_rulebook_says_and_gives_its_item_no_period() {
        Facts given = paper().given(ItemTerm.afterAppraisal(
                RetentionPeriod.ofYears(5), AS_OF, io.guidang.rules.Rules.source("c", Provenance.VERIFIED)));

        assertThatThrownBy(() -> new Scenario("own", given, AS_OF, Scenario.Expected.until(AS_OF)))
                .hasMessageContaining("Scenario 'own'")
                .hasMessageContaining("periods of its own");
    }

    @Test
    void what_the_library_names_is_not_declared_anew() {
        assertThatThrownBy(() -> declares(told(TriggerType.CONTRACT_TERMINATED)))
                .hasMessageContaining("declares trigger 'CONTRACT_TERMINATED', which is the library's");
    }

    @Test
    void a_trigger_is_reckoned_from_one_that_is_known() {
        assertThatThrownBy(() -> declares(after(OVER, LAPSED)))
                .hasMessageContaining("trigger 'REINSTATEMENT_OVER': trigger 'POLICY_LAPSED' is not the library's");
        assertThat(declares(after(OVER, TriggerType.FORMED)).triggers()).hasSize(1);
        assertThat(declares(after(OVER, LAPSED), told(LAPSED)).triggers()).hasSize(2);
    }

    @Test
    void no_trigger_is_reckoned_in_a_circle() {
        TriggerType third = TriggerType.of("THIRD");

        assertThatThrownBy(() -> declares(after(OVER, LAPSED), after(LAPSED, OVER)))
                .hasMessageContaining("in a circle");
        assertThatThrownBy(() -> declares(after(OVER, LAPSED), after(LAPSED, third), after(third, OVER)))
                .hasMessageContaining("in a circle");
        assertThat(declares(after(OVER, LAPSED), after(LAPSED, third), after(third, TriggerType.FORMED))
                        .triggers())
                .hasSize(3);
    }

    @Test
    void there_is_a_bound_to_how_many_one_declares() {
        DeclaredTrigger[] many = IntStream.rangeClosed(0, Rulebook.MOST_TRIGGERS)
                .mapToObj(i -> told(TriggerType.of("T" + i)))
                .toArray(DeclaredTrigger[]::new);

        assertThatThrownBy(() -> declares(many)).hasMessageContaining("at most 200 triggers, but found 201");
    }

    @Test
    void the_rulebooks_it_names_are_those_of_its_deferrals_replacements_and_subjects() {
        Row deferring = deferring("1.1", "third", part(Condition.ALWAYS, "x"));
        Row replacing = replacing(row("1.2"), Provenance.VERIFIED, "x", "fourth#1");

        assertThat(schedule(deferring, replacing, row("1.3")).named()).containsExactly("fourth", "third");
        assertThat(law(article("87")).named()).containsExactly("schedule");
        assertThat(schedule().named()).isEmpty();
    }

    @Test
    void the_smallest_stack_around_a_rulebook_has_those_it_names_by_way_of_others_too() {
        Rulebook third = io.guidang.rules.Rules.book("third", Layer.NATIONAL, row("x"));
        Rulebook schedule = schedule(deferring("1.1", "third", part(Condition.ALWAYS, "x")));
        Rulebook other = io.guidang.rules.Rules.book("other", Layer.NATIONAL, row("x"));
        RulebookStack stack = RulebookStack.of(other, third, law(article("87")), schedule);

        assertThat(stack.around(law(article("87"))).rulebooks())
                .extracting(Rulebook::id)
                .containsExactly("third", "law", "schedule");
        assertThat(stack.around(third).rulebooks()).containsExactly(third);
    }

    private static Rulebook declares(DeclaredTrigger... triggers) {
        return with(schedule(), List.of(), List.of(triggers), List.of());
    }

    private static DeclaredTrigger told(TriggerType type) {
        return new DeclaredTrigger(type, Wording.of("甲", "a"), Optional.empty());
    }

    private static DeclaredTrigger after(TriggerType type, TriggerType other) {
        return new DeclaredTrigger(
                type,
                Wording.of("甲", "a"),
                Optional.of(new DeclaredTrigger.After(RetentionPeriod.of(2, RetentionPeriod.Unit.YEARS), other)));
    }
}
