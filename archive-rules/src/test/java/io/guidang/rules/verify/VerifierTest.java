package io.guidang.rules.verify;

import static io.guidang.core.trigger.TriggerType.CONTRACT_TERMINATED;
import static io.guidang.core.trigger.TriggerType.FORMED;
import static io.guidang.core.trigger.TriggerType.MATTER_CLOSED;
import static io.guidang.core.trigger.TriggerType.RELATIONSHIP_ENDED;
import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.article;
import static io.guidang.rules.Rules.atMost;
import static io.guidang.rules.Rules.binding;
import static io.guidang.rules.Rules.book;
import static io.guidang.rules.Rules.declaring;
import static io.guidang.rules.Rules.deferring;
import static io.guidang.rules.Rules.inForce;
import static io.guidang.rules.Rules.law;
import static io.guidang.rules.Rules.paper;
import static io.guidang.rules.Rules.part;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.schedule;
import static io.guidang.rules.Rules.with;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Scenario;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Term.WhenMissing;
import io.guidang.rules.rulebook.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerifierTest {

    private static final Condition MAJOR = Condition.factIs("majorCase", "true");
    private static final Condition SHORT = Condition.atMost("term", BigDecimal.ONE);
    private static final Condition LONG = Condition.moreThan("term", BigDecimal.valueOf(5));
    private static final Validity FROM_2016 = Validity.from(LocalDate.of(2016, 1, 1));

    @Test
    void a_class_with_a_period_from_its_formation_has_nothing_to_find() {
        Verification verification = verify(schedule(row("1.1", years(10, FORMED))));

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.isSound()).isTrue();
    }

    @Test
    void a_class_that_no_row_gives_a_period() {
        Finding found = only(schedule(row("1.1")), "ERROR NO_PERIOD schedule#1.1");

        assertThat(witness(found).decision().decidedBy()).isEmpty();
        assertThat(verify(schedule(row("1.1"))).isSound()).isFalse();
    }

    @Test
    void a_class_without_a_period_on_one_medium() {
        Finding found = only(
                schedule(row("1.1", years(10, FORMED).on(Set.of(Medium.PAPER)))), "ERROR GAP_ON_MEDIUM schedule#1.1");

        assertThat(witness(found).facts().medium()).isEqualTo(Medium.ELECTRONIC);
        assertThat(witness(found).decision().decidedBy()).isEmpty();
    }

    @Test
    void conditions_that_leave_a_hole_between_their_limits() {
        Finding found = only(
                schedule(row(
                        "1.1",
                        years(5, FORMED).when(SHORT, WhenMissing.BINDS),
                        years(10, FORMED).when(LONG, WhenMissing.BINDS))),
                "ERROR GAP_IN_CONDITIONS schedule#1.1");

        assertThat(new BigDecimal(witness(found).facts().fact("term").orElseThrow()))
                .isGreaterThan(BigDecimal.ONE)
                .isLessThanOrEqualTo(BigDecimal.valueOf(5));
    }

    @Test
    void a_term_that_lapses_where_its_fact_is_missing_and_nothing_beside_it() {
        Finding found = only(
                schedule(row("1.1", years(5, FORMED).when(MAJOR, WhenMissing.LAPSES))),
                "ERROR GAP_IN_CONDITIONS schedule#1.1");

        assertThat(witness(found).facts().fact("majorCase")).isEmpty();
    }

    @Test
    void conditions_without_a_hole_are_no_gap() {
        Condition longer = Condition.moreThan("term", BigDecimal.ONE);

        assertThat(verify(schedule(row(
                                "1.1",
                                years(5, FORMED).when(SHORT, WhenMissing.BINDS),
                                years(10, FORMED).when(longer, WhenMissing.BINDS))))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_record_from_before_the_edition_came_into_force() {
        Finding found = only(
                book("schedule", Layer.NATIONAL, FROM_2016, Applicability.FROM_THEN_ON, row("1.1", years(10, FORMED))),
                "WARNING GAP_NOT_IN_FORCE schedule#1.1");

        assertThat(witness(found).facts().formedOn()).isEqualTo("2015-12-31");
        assertThat(verify(book(
                                "schedule",
                                Layer.NATIONAL,
                                FROM_2016,
                                Applicability.ALL_HOLDINGS,
                                row("1.1", years(10, FORMED))))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_record_whose_only_trigger_can_no_longer_happen() {
        Finding found =
                only(schedule(row("1.1", years(10, CONTRACT_TERMINATED))), "WARNING GAP_TRIGGER_NEVER schedule#1.1");

        assertThat(witness(found)
                        .facts()
                        .state(CONTRACT_TERMINATED, witness(found).asOf()))
                .isEqualTo(TriggerState.NEVER);
        assertThat(verify(schedule(row("1.1", years(10, CONTRACT_TERMINATED), years(2, FORMED))))
                        .findings())
                .isEmpty();
    }

    @Test
    void two_laws_that_read_nothing_in_common_leave_a_gap_only_together() {
        Finding found = only(
                schedule(row("1.1", years(10, CONTRACT_TERMINATED), years(5, MATTER_CLOSED))),
                "WARNING GAP_TRIGGER_NEVER schedule#1.1");

        assertThat(witness(found).facts().mentions(CONTRACT_TERMINATED)).isTrue();
        assertThat(witness(found).facts().mentions(MATTER_CLOSED)).isTrue();
    }

    @Test
    void a_row_whose_period_is_not_known() {
        Finding found =
                only(schedule(row("1.1", Term.undetermined())), "WARNING PERIOD_MISSING schedule#1.1 retain[0]");

        assertThat(witness(found).decision().outcome()).isInstanceOf(Outcome.Open.class);
    }

    @Test
    void a_rulebook_for_which_the_adopter_has_to_choose() {
        only(
                book("schedule", Layer.LAW, FROM_2016, Applicability.ADOPTER_CHOOSES, row("1.1", years(10, FORMED))),
                "WARNING CHOICE_MISSING schedule");
    }

    @Test
    void a_ceiling_that_no_record_can_keep() {
        Rulebook law = law(article("1", atMost(5, FORMED)));
        Finding found = only("ERROR FLOOR_ABOVE_CEILING law#1 retain[0]", law, schedule(row("1.1", years(10, FORMED))));

        assertThat(witness(found).decision().outcome()).isInstanceOf(Outcome.Conflict.class);
        assertThat(found.message().en())
                .contains("schedule#1.1")
                .contains("D10")
                .contains("D5");
    }

    @Test
    void a_ceiling_that_a_record_with_a_late_event_cannot_keep() {
        Rulebook law = law(article("1", atMost(10, FORMED)), article("2", years(1, FORMED)));
        Finding found = only(
                "WARNING FLOOR_MAY_EXCEED_CEILING law#1 retain[0]",
                law,
                schedule(row("1.1", years(5, CONTRACT_TERMINATED))));

        assertThat(witness(found).decision().outcome()).isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void a_year_is_longer_than_365_days_only_across_a_leap_day() {
        Term days = new Term(
                Term.Kind.CEILING,
                RetentionPeriod.of(365, RetentionPeriod.Unit.DAYS),
                Optional.of(Clock.of(CountingConventions.NEXT_DAY, FORMED)),
                Condition.ALWAYS,
                WhenMissing.BINDS,
                EnumSet.allOf(Medium.class));
        Finding found = only(
                "WARNING FLOOR_MAY_EXCEED_CEILING law#1 retain[0]",
                law(article("1", days)),
                schedule(row("1.1", years(1, FORMED))));

        LocalDate formed = witness(found).facts().formedOn();
        assertThat(formed.plusYears(1)).isAfter(formed.plusDays(365));
    }

    @Test
    void a_ceiling_to_the_end_of_next_year_that_only_records_of_a_december_cannot_keep() {
        Term ceiling = new Term(
                Term.Kind.CEILING,
                RetentionPeriod.ofYears(1),
                Optional.of(Clock.of(CountingConventions.FISCAL_YEAR_END, FORMED)),
                Condition.ALWAYS,
                WhenMissing.BINDS,
                EnumSet.allOf(Medium.class));
        Term floor = Term.floor(
                RetentionPeriod.of(13, RetentionPeriod.Unit.MONTHS), Clock.of(CountingConventions.NEXT_DAY, FORMED));
        Finding found = only(
                "WARNING FLOOR_MAY_EXCEED_CEILING law#1 retain[0]",
                law(article("1", ceiling)),
                schedule(row("1.1", floor)));

        assertThat(witness(found).facts().formedOn()).hasMonth(Month.DECEMBER);
    }

    @Test
    void a_ceiling_after_every_floor_is_no_finding() {
        assertThat(verify(law(article("1", atMost(10, FORMED))), schedule(row("1.1", years(5, FORMED))))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_term_whose_condition_nothing_can_meet() {
        Term never = years(30, FORMED).when(Condition.all(SHORT, LONG), WhenMissing.BINDS);
        Finding found =
                only(schedule(row("1.1", years(10, FORMED), never)), "ERROR TERM_UNREACHABLE schedule#1.1 retain[1]");

        assertThat(witness(found).facts().fact("term"))
                .as("it binds on a doubt")
                .isEmpty();
    }

    @Test
    void an_article_that_was_repealed_before_its_edition_came_into_force() {
        Validity repealed = new Validity(Optional.empty(), Optional.of(LocalDate.of(2010, 12, 31)));
        Rulebook law = book(
                "law",
                Layer.LAW,
                FROM_2016,
                Applicability.FROM_THEN_ON,
                inForce(row("1.1", years(30, FORMED)), repealed));

        Finding found = only("ERROR ROW_UNREACHABLE law#1.1", law, schedule(row("1.1", years(10, FORMED))));

        assertThat(found.witness()).isEmpty();
    }

    @Test
    void a_part_of_a_deferral_after_one_that_always_holds() {
        only(
                "ERROR PART_UNREACHABLE company#c parts[1]",
                schedule(row("1.1", years(10, FORMED)), row("1.2", years(30, FORMED))),
                book(
                        "company",
                        Layer.COMPANY,
                        deferring("c", "schedule", part(Condition.ALWAYS, "1.1"), part(Condition.ALWAYS, "1.2"))));
    }

    @Test
    void an_article_whose_classes_are_not_in_the_stack() {
        only(law(article("1", years(5, FORMED))), "NOTE BINDS_NO_CLASS law#1");
    }

    @Test
    void a_term_that_another_of_its_rulebook_always_outlasts() {
        Finding found = only(
                schedule(row("1.1", years(10, FORMED), years(5, FORMED).when(MAJOR, WhenMissing.BINDS))),
                "WARNING OVERLAP schedule#1.1 retain[1]");

        assertThat(witness(found).decision().obligations()).hasSize(2);
        assertThat(found.message().en()).contains("D10");
    }

    @Test
    void a_term_beside_one_that_is_permanent_without_a_condition() {
        Finding found = only(
                schedule(row("1.1", years(10, CONTRACT_TERMINATED), Term.permanent())),
                "WARNING OVERLAP schedule#1.1 retain[0]");

        assertThat(witness(found).decision().outcome()).isEqualTo(Outcome.PERMANENT);
    }

    @Test
    void of_two_terms_that_are_always_level_the_first_stays() {
        only(
                schedule(row(
                        "1.1",
                        years(1, FORMED),
                        Term.floor(
                                RetentionPeriod.of(12, RetentionPeriod.Unit.MONTHS),
                                Clock.of(CountingConventions.NEXT_DAY, FORMED)))),
                "WARNING OVERLAP schedule#1.1 retain[1]");
    }

    @Test
    void a_short_term_from_another_event_may_decide_and_is_no_overlap() {
        assertThat(verify(schedule(
                                row("1.1", years(30, CONTRACT_TERMINATED), years(5, FORMED), years(1, MATTER_CLOSED))))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_company_that_asks_less_on_a_condition_of_its_own() {
        Rulebook company = binding(
                "company",
                Layer.COMPANY,
                List.of("1.1"),
                article("c", years(5, FORMED).when(MAJOR, WhenMissing.BINDS)));
        Finding found =
                only("WARNING LAYER_SHORTENS company#c retain[0]", schedule(row("1.1", years(10, FORMED))), company);

        assertThat(witness(found).facts().fact("majorCase")).contains("true");
        assertThat(found.remedy().en()).isEqualTo("a weaker layer may lengthen and never shorten");
    }

    @Test
    void an_event_that_stands_for_another_is_asked_too() {
        StandIn standIn =
                new StandIn(RELATIONSHIP_ENDED, TriggerType.of("ACCOUNT_SHUT"), Wording.of("某公司", "a company"));
        Rulebook schedule = schedule(row("1.1", years(10, RELATIONSHIP_ENDED), years(1, FORMED)));

        assertThat(lines(Verifier.verify(List.of(schedule), List.of(), List.of(standIn))))
                .containsExactly("ERROR UNKNOWN_TRIGGER schedule#1.1 retain[0]");
    }

    @Test
    void rows_that_leave_their_period_to_each_other_are_named_all_at_once() {
        Rulebook a = book("a", Layer.COMPANY, deferring("x", "b", part(Condition.ALWAYS, "y")));
        Rulebook b = book("b", Layer.LOCAL, deferring("y", "c", part(Condition.ALWAYS, "z")));
        Rulebook c = book("c", Layer.LOCAL, deferring("z", "a", part(Condition.ALWAYS, "x")));

        Verification verification = Verifier.verify(List.of(a, b, c), List.of(), List.of());

        assertThat(lines(verification))
                .containsExactly(
                        "ERROR DEFERRAL_CYCLE a#x",
                        "ERROR DEFERS_TWICE a#x",
                        "ERROR DEFERS_TWICE b#y",
                        "ERROR DEFERS_TO_A_WEAKER_LAYER c#z",
                        "ERROR DEFERS_TWICE c#z");
        assertThat(verification.findings().get(0).message().en()).contains("a#x → b#y → c#z → a#x");
    }

    @Test
    void a_class_with_too_many_cases_is_named_and_not_sampled() {
        Rulebook schedule =
                schedule(row("1.1", years(10, CONTRACT_TERMINATED, MATTER_CLOSED)), row("1.2", years(1, FORMED)));

        Verification verification = Verifier.verify(RulebookStack.of(schedule), 20, 1000);

        assertThat(lines(verification)).containsExactly("ERROR TOO_LARGE schedule#1.1");
        assertThat(verification.isSound()).isFalse();
    }

    @Test
    void a_clock_of_all_the_triggers_that_one_may_declare_is_refused_at_once() {
        TriggerType[] many = Stream.iterate(1, number -> number + 1)
                .limit(Rulebook.MOST_TRIGGERS)
                .map(number -> TriggerType.of("E" + number))
                .toArray(TriggerType[]::new);

        assertThat(lines(verify(declaring(List.of(many), row("1.1", years(10, many))))))
                .contains("ERROR TOO_LARGE schedule#1.1");
    }

    @Test
    void a_scenario_that_fails() {
        Scenario scenario = new Scenario("ended", paper(), AS_OF, Scenario.Expected.kind(Outcome.Kind.PERMANENT));
        Rulebook wrong = with(schedule(), List.of(row("1.1", years(10, FORMED))), List.of(), List.of(scenario));

        assertThat(lines(verify(wrong))).containsExactly("ERROR SCENARIO_FAILS schedule");
    }

    @Test
    void errors_come_first_and_then_the_order_of_the_stack() {
        Rulebook schedule = schedule(
                row("1.2", years(10, CONTRACT_TERMINATED)),
                row("1.1"),
                row("1.0", years(10, MATTER_CLOSED)),
                row("0.9"));

        assertThat(lines(verify(schedule)))
                .containsExactly(
                        "ERROR NO_PERIOD schedule#1.1",
                        "ERROR NO_PERIOD schedule#0.9",
                        "WARNING GAP_TRIGGER_NEVER schedule#1.2",
                        "WARNING GAP_TRIGGER_NEVER schedule#1.0");
    }

    @Test
    void every_witness_is_decided_so_again() {
        Rulebook[] stack = {
            law(article("1", atMost(10, FORMED)), article("2", years(1, FORMED))),
            schedule(row("1.1", years(5, CONTRACT_TERMINATED), years(3, MATTER_CLOSED)), row("1.2"))
        };
        Decider decider = Decider.of(RulebookStack.of(stack));

        assertThat(verify(stack).findings()).isNotEmpty().allSatisfy(finding -> {
            Witness witness = witness(finding);
            assertThat(decider.decide(witness.facts(), witness.asOf())).isEqualTo(witness.decision());
        });
    }

    private static Verification verify(Rulebook... rulebooks) {
        return Verifier.verify(RulebookStack.of(rulebooks));
    }

    private static Finding only(Rulebook rulebook, String line) {
        return only(line, rulebook);
    }

    private static Finding only(String line, Rulebook... rulebooks) {
        Verification verification = verify(rulebooks);
        assertThat(lines(verification)).containsExactly(line);
        return verification.findings().get(0);
    }

    private static List<String> lines(Verification verification) {
        return verification.findings().stream()
                .map(finding -> finding.severity() + " " + finding.code() + " " + finding.where())
                .toList();
    }

    private static Witness witness(Finding finding) {
        return finding.witness().orElseThrow();
    }
}
