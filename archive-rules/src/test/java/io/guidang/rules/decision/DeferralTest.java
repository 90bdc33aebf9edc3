package io.guidang.rules.decision;

import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.FORMED;
import static io.guidang.rules.Rules.article;
import static io.guidang.rules.Rules.book;
import static io.guidang.rules.Rules.decide;
import static io.guidang.rules.Rules.deferring;
import static io.guidang.rules.Rules.law;
import static io.guidang.rules.Rules.paper;
import static io.guidang.rules.Rules.part;
import static io.guidang.rules.Rules.replacing;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.schedule;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.source.Provenance;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that leave their period to another rulebook. */
class DeferralTest {

    private static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;
    private static final Condition MAJOR = Condition.factIs("majorCase", "true");
    private static final Condition FOREIGN = Condition.factIs("foreign", "true");
    private static final Rulebook ACCOUNTING = book(
            "accounting",
            Layer.LAW,
            row("three", years(3, TriggerType.FORMED)),
            row("ten", years(10, TriggerType.FORMED)),
            row("thirty", years(30, TriggerType.FORMED)),
            row("nothing"),
            row("paper", years(40, TriggerType.FORMED).on(Set.of(Medium.PAPER))),
            row("image", years(50, TriggerType.FORMED).on(Set.of(Medium.ELECTRONIC))));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # majorCase, foreign, years kept
            true,        true,    10
            true,        false,   10
            true,        ,        10
            false,       true,    30
            false,       false,   3
            false,       ,        30
            ,            true,    30
            ,            false,   10
            ,            ,        30
            """)
    void the_first_part_that_is_meant_counts_and_every_one_before_it_that_may_be(
            String majorCase, String foreign, int kept) {
        Rulebook parts = schedule(deferring(
                "1.1", "accounting", part(MAJOR, "ten"), part(FOREIGN, "thirty"), part(Condition.ALWAYS, "three")));
        Facts facts = majorCase == null ? paper() : paper().with("majorCase", majorCase);
        facts = foreign == null ? facts : facts.with("foreign", foreign);

        assertThat(decide(facts, parts, ACCOUNTING).outcome()).isEqualTo(Outcome.until(FORMED.plusYears(kept)));
    }

    @Test
    void of_the_rows_of_one_part_the_longest_counts_and_all_are_told() {
        Decision decision = decide(
                paper(),
                schedule(deferring("1.1", "accounting", part(Condition.ALWAYS, "three", "thirty", "ten"))),
                ACCOUNTING);

        assertThat(decision.outcome()).isEqualTo(Outcome.until(FORMED.plusYears(30)));
        assertThat(decision.obligations()).hasSize(3).allMatch(Obligation::binds);
        assertThat(decision.decidedBy().orElseThrow().via().orElseThrow().key())
                .isEqualTo(RowKey.parse("accounting#thirty"));
    }

    @Test
    void each_part_keeps_its_media_and_a_part_that_is_meant_rules_out_the_next_on_every_medium() {
        Rulebook parts = schedule(
                deferring("1.1", "accounting", part(MAJOR, "paper"), part(Condition.ALWAYS, "image", "three")));
        Facts major = paper().with("majorCase", "true");
        Facts image = Facts.of("1.1", Medium.ELECTRONIC, FORMED);

        assertThat(decide(major, parts, ACCOUNTING).outcome()).isEqualTo(Outcome.until(FORMED.plusYears(40)));
        assertThat(decide(image.with("majorCase", "true"), parts, ACCOUNTING).decidedBy())
                .isEmpty();
        assertThat(decide(image.with("majorCase", "false"), parts, ACCOUNTING).outcome())
                .isEqualTo(Outcome.until(FORMED.plusYears(50)));
        assertThat(decide(paper().with("majorCase", "false"), parts, ACCOUNTING).outcome())
                .isEqualTo(Outcome.until(FORMED.plusYears(3)));
    }

    @Test
    void a_part_that_is_the_only_one_to_ask_for_anything_keeps_its_medium_too() {
        Rulebook parts =
                schedule(deferring("1.1", "accounting", part(MAJOR, "nothing"), part(Condition.ALWAYS, "paper")));
        Facts image = Facts.of("1.1", Medium.ELECTRONIC, FORMED).with("majorCase", "false");

        assertThat(decide(image, parts, ACCOUNTING).outcome()).isEqualTo(Openings.NO_RULE_BINDS);
        assertThat(decide(paper().with("majorCase", "false"), parts, ACCOUNTING).outcome())
                .isEqualTo(Outcome.until(FORMED.plusYears(40)));
    }

    @Test
    void a_part_that_is_meant_and_asks_for_nothing_does_not_let_a_later_one_answer() {
        Rulebook parts =
                schedule(deferring("1.1", "accounting", part(MAJOR, "nothing"), part(Condition.ALWAYS, "three")));

        Decision decision = decide(paper().with("majorCase", "true"), parts, ACCOUNTING);

        assertThat(decision.outcome()).isEqualTo(Openings.PERIOD_NOT_KNOWN);
        assertThat(decide(paper().with("majorCase", "false"), parts, ACCOUNTING).outcome())
                .isEqualTo(Outcome.until(FORMED.plusYears(3)));
    }

    @Test
    void a_part_that_applies_always_rules_out_every_later_one() {
        Rulebook parts = schedule(deferring(
                "1.1",
                "accounting",
                part(Condition.ALWAYS, "three"),
                part(MAJOR, "thirty"),
                part(Condition.ALWAYS, "ten")));

        assertThat(decide(paper().with("majorCase", "true"), parts, ACCOUNTING).outcome())
                .isEqualTo(Outcome.until(FORMED.plusYears(3)));
    }

    @Test
    void two_rows_that_defer_do_not_rule_out_each_others_parts() {
        Rulebook schedule =
                schedule(deferring("1.1", "accounting", part(MAJOR, "ten"), part(Condition.ALWAYS, "three")));
        Rulebook local = new Rulebook(
                "local",
                "1",
                schedule.title(),
                Layer.LOCAL,
                Validity.ALWAYS,
                Applicability.ALL_HOLDINGS,
                java.util.Map.of("all", List.of(RowKey.parse("schedule#1.1"))),
                List.of(bound(deferring("a", "accounting", part(FOREIGN, "thirty"), part(Condition.ALWAYS, "three")))),
                List.of(),
                List.of());
        Facts facts = paper().with("majorCase", "true").with("foreign", "true");

        assertThat(decide(facts, schedule, local, ACCOUNTING).outcome()).isEqualTo(Outcome.until(FORMED.plusYears(30)));
        assertThat(decide(facts.with("foreign", "false"), schedule, local, ACCOUNTING)
                        .outcome())
                .isEqualTo(Outcome.until(FORMED.plusYears(10)));
    }

    @Test
    void a_deferral_to_a_placeholder_follows_what_took_its_place_even_if_shorter() {
        Rulebook deferring = schedule(deferring("1.1", "accounting", part(Condition.ALWAYS, "acc-01")));
        Rulebook placeholder = derived(years(30, TriggerType.FORMED));
        Rulebook overlay = overlay(years(6, TriggerType.FORMED));

        Decision shipped = decide(paper(), deferring, placeholder);
        Decision replaced = decide(paper(), deferring, placeholder, overlay);

        assertThat(shipped.outcome()).isEqualTo(Outcome.until(FORMED.plusYears(30)));
        assertThat(replaced.outcome()).isEqualTo(Outcome.until(FORMED.plusYears(6)));
        assertThat(replaced.obligations()).hasSize(1);
        assertThat(replaced.decidedBy().orElseThrow().rule().key()).isEqualTo(RowKey.parse("schedule#1.1"));
        assertThat(replaced.decidedBy().orElseThrow().via().orElseThrow().key())
                .isEqualTo(RowKey.parse("overlay#acc-01"));
    }

    @Test
    void what_took_the_place_of_a_placeholder_leaves_its_conditional_terms_standing_and_laws_binding() {
        Rulebook deferring = schedule(deferring("1.1", "accounting", part(Condition.ALWAYS, "acc-01")));
        Rulebook placeholder = derived(
                years(30, TriggerType.FORMED), years(60, TriggerType.FORMED).when(MAJOR, Term.WhenMissing.LAPSES));
        Rulebook overlay = overlay(years(6, TriggerType.FORMED));
        Rulebook law = law(article("87", years(8, TriggerType.FORMED)));

        assertThat(decide(paper(), deferring, placeholder, overlay, law).outcome())
                .isEqualTo(Outcome.until(FORMED.plusYears(8)));
        assertThat(decide(paper().with("majorCase", "true"), deferring, placeholder, overlay, law)
                        .outcome())
                .isEqualTo(Outcome.until(FORMED.plusYears(60)));
    }

    @Test
    void a_placeholder_replaced_on_each_medium_by_itself_is_gone_on_both() {
        Rulebook placeholder = schedule(replacing(row("1.1", years(30, TriggerType.FORMED)), Provenance.DERIVED, ""));
        Rulebook overlay = book(
                "overlay",
                Layer.COMPANY,
                replacing(
                        row(
                                "1.1",
                                years(6, TriggerType.FORMED).on(Set.of(Medium.PAPER)),
                                years(8, TriggerType.FORMED).on(Set.of(Medium.ELECTRONIC))),
                        Provenance.VERIFIED,
                        "the board",
                        "schedule#1.1"));

        assertThat(decide(paper(), placeholder, overlay).outcome()).isEqualTo(Outcome.until(FORMED.plusYears(6)));
        assertThat(decide(Facts.of("1.1", Medium.ELECTRONIC, FORMED), placeholder, overlay)
                        .outcome())
                .isEqualTo(Outcome.until(FORMED.plusYears(8)));
    }

    @Test
    void a_placeholder_whose_replacement_defers_again_is_refused_or_answered_by_the_last_of_them() {
        Rulebook deferring = schedule(deferring("1.1", "accounting", part(Condition.ALWAYS, "acc-01")));
        Rulebook overlay = book(
                "overlay",
                Layer.COMPANY,
                replacing(
                        deferring("acc-01", "third", part(Condition.ALWAYS, "t")),
                        Provenance.VERIFIED,
                        "the board",
                        "accounting#acc-01"));
        Rulebook third = book("third", Layer.LAW, row("t", years(20, TriggerType.FORMED)));

        var checked = RulebookStack.check(
                List.of(deferring, derived(years(30, TriggerType.FORMED)), overlay, third), List.of(), List.of());

        if (checked.issues().isEmpty()) {
            assertThat(Decider.of(checked.orThrow()).decide(paper(), AS_OF).outcome())
                    .isEqualTo(Outcome.until(FORMED.plusYears(20)));
        } else {
            assertThat(checked.issues()).allMatch(issue -> issue.code().equals("DEFERS_TWICE"));
        }
    }

    @Test
    void a_part_asks_for_events_as_of_the_day_of_the_question() {
        Rulebook parts = schedule(deferring(
                "1.1", "accounting", part(Condition.happened(ENDED), "ten"), part(Condition.ALWAYS, "three")));

        assertThat(decide(paper().happened(ENDED, AS_OF), parts, ACCOUNTING).outcome())
                .isEqualTo(Outcome.until(FORMED.plusYears(10)));
        assertThat(decide(paper().happened(ENDED, AS_OF.plusDays(1)), parts, ACCOUNTING)
                        .outcome())
                .isEqualTo(Outcome.until(FORMED.plusYears(3)));
        assertThat(decide(paper().with(ENDED, TriggerState.UNKNOWN), parts, ACCOUNTING)
                        .obligations())
                .hasSize(2);
    }

    private static io.guidang.rules.rulebook.Row bound(io.guidang.rules.rulebook.Row row) {
        return new io.guidang.rules.rulebook.Row(
                row.code(),
                row.group(),
                row.name(),
                row.source(),
                row.validity(),
                row.scope(),
                Set.of("all"),
                row.terms(),
                row.deferral(),
                row.replaces(),
                row.approvedBy(),
                row.note());
    }

    private static Rulebook derived(Term... terms) {
        return book("accounting", Layer.NATIONAL, replacing(row("acc-01", terms), Provenance.DERIVED, ""));
    }

    private static Rulebook overlay(Term... terms) {
        return book(
                "overlay",
                Layer.COMPANY,
                replacing(row("acc-01", terms), Provenance.VERIFIED, "the board", "accounting#acc-01"));
    }
}
