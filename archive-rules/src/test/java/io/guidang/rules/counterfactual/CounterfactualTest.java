package io.guidang.rules.counterfactual;

import static io.guidang.core.trigger.TriggerType.ASSET_SCRAPPED;
import static io.guidang.core.trigger.TriggerType.CONTRACT_TERMINATED;
import static io.guidang.core.trigger.TriggerType.DISPUTE_CLOSED;
import static io.guidang.core.trigger.TriggerType.FORMED;
import static io.guidang.core.trigger.TriggerType.MATTER_CLOSED;
import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.article;
import static io.guidang.rules.Rules.atMost;
import static io.guidang.rules.Rules.deferring;
import static io.guidang.rules.Rules.law;
import static io.guidang.rules.Rules.paper;
import static io.guidang.rules.Rules.part;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.schedule;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.hold.Hold;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.Rules;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.facts.ItemTerm;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Term.WhenMissing;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.source.Provenance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records as of 1 November 2026, formed on 1 May 2012 unless a story says otherwise. */
class CounterfactualTest {

    private static final Condition MAJOR = Condition.factIs("majorCase", "true");
    private static final Condition LONG = Condition.moreThan("insuranceTermYears", BigDecimal.ONE);
    private static final Condition SHORT = Condition.atMost("insuranceTermYears", BigDecimal.ONE);

    @Test
    void an_event_that_nobody_told_is_asked_for_on_the_latest_day_that_will_do() {
        Answer answer = toBecomeDue(paper(), schedule(row("1.1", years(10, CONTRACT_TERMINATED))));

        assertThat(answer.words().en())
                .isEqualTo("If the end of the insurance contract is dated 2016-10-31,"
                        + " then it may be appraised on 2026-11-01.");
        assertThat(answer.words().zh()).isEqualTo("如果保险合同终止发生于2016-10-31，则本件于2026-11-01可以鉴定。");
    }

    @Test
    void an_event_that_was_told_moves_by_no_more_than_it_must() {
        Facts ended = paper().happened(CONTRACT_TERMINATED, LocalDate.of(2020, 3, 15));

        Supposition smallest = smallest(toBecomeDue(ended, schedule(row("1.1", years(10, CONTRACT_TERMINATED)))));

        assertThat(smallest.words().en()).isEqualTo("the end of the insurance contract is dated 2016-10-31");
        assertThat(smallest.days()).isEqualTo(1231);
    }

    @Test
    void a_disputed_date_moves_from_the_nearest_that_is_claimed() {
        Facts disputed = paper().with(
                        CONTRACT_TERMINATED,
                        TriggerState.disputed(List.of(LocalDate.of(2016, 11, 2), LocalDate.of(2019, 1, 1))));

        assertThat(smallest(toBecomeDue(disputed, schedule(row("1.1", years(10, CONTRACT_TERMINATED)))))
                        .days())
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "{1} years by {2}, as of {0}: at the latest on {3}")
    @CsvSource({
        "2021-02-28, 1, NEXT_DAY, 2020-02-27",
        "2021-03-01, 1, NEXT_DAY, 2020-02-29",
        "2021-03-02, 1, NEXT_DAY, 2020-03-01",
        "2023-01-01, 10, NEXT_JANUARY_1, 2012-12-31",
        "2022-12-31, 10, NEXT_JANUARY_1, 2011-12-31",
        "2026-04-01, 10, FISCAL_YEAR_END_0331, 2016-03-31",
        "2026-03-31, 10, FISCAL_YEAR_END_0331, 2015-03-31",
        "2026-05-01, 1, MONTH_END, 2025-04-30",
        "2026-07-01, 1, QUARTER_END, 2025-06-30",
    })
    void the_latest_day_follows_the_convention(LocalDate asOf, int years, String convention, LocalDate latest) {
        Term term = Term.floor(
                RetentionPeriod.ofYears(years),
                Clock.of(CountingConventions.named(convention).orElseThrow(), CONTRACT_TERMINATED));
        Decider decider = decider(schedule(row("1.1", term)));

        Answer answer = Counterfactual.of(decider).toBecomeDue(paper(), asOf);

        assertThat(smallest(answer).words().en()).endsWith("is dated " + latest);
        assertThat(isDue(decider, latest.plusDays(1), asOf)).isFalse();
    }

    @Test
    void a_fact_that_makes_it_permanent_is_supposed_otherwise() {
        Rulebook book = schedule(row("1.1", years(5, FORMED), Term.permanent().when(MAJOR, WhenMissing.LAPSES)));

        assertThat(ways(toBecomeDue(paper().with("majorCase", "true"), book)))
                .containsExactly("majorCase is told and not 'true'");
    }

    @Test
    void a_missing_fact_that_is_taken_the_longer_way_is_asked_for() {
        Rulebook book = schedule(row(
                "1.1",
                years(5, FORMED).when(SHORT, WhenMissing.BINDS),
                years(30, FORMED).when(LONG, WhenMissing.BINDS)));

        assertThat(ways(toBecomeDue(paper(), book))).containsExactly("insuranceTermYears is '1'");
        assertThat(ways(toStayKept(paper().with("insuranceTermYears", "1"), book)))
                .containsExactly("insuranceTermYears is '2'", "a hold is laid on it");
    }

    @Test
    void of_ways_that_change_as_much_all_are_told_the_nearest_first() {
        Rulebook book = schedule(row(
                "1.1",
                years(5, CONTRACT_TERMINATED).when(SHORT, WhenMissing.BINDS),
                years(10, CONTRACT_TERMINATED).when(LONG, WhenMissing.BINDS)));
        Facts facts = paper().with("insuranceTermYears", "20").happened(CONTRACT_TERMINATED, LocalDate.of(2020, 3, 15));

        assertThat(ways(toBecomeDue(facts, book)))
                .containsExactly("insuranceTermYears is '1'", "the end of the insurance contract is dated 2016-10-31");
    }

    @Test
    void two_events_are_asked_for_where_two_clocks_run() {
        Rulebook book = schedule(row("1.1", years(10, CONTRACT_TERMINATED), years(2, MATTER_CLOSED)));

        assertThat(ways(toBecomeDue(paper(), book)))
                .containsExactly("the end of the insurance contract is dated 2016-10-31,"
                        + " and the closing of the open matter is dated 2024-10-31");
    }

    @Test
    void of_several_events_the_latest_counts_so_each_has_its_own_latest_day() {
        Rulebook book = schedule(row("1.1", years(10, CONTRACT_TERMINATED, MATTER_CLOSED)));
        Facts closed = paper().happened(MATTER_CLOSED, LocalDate.of(2014, 1, 1));

        assertThat(ways(toBecomeDue(closed, book)))
                .containsExactly("the end of the insurance contract is dated 2016-10-31");
    }

    @Test
    void the_events_of_several_contracts_are_one_fact() {
        Rulebook book = schedule(row("1.1", years(10, CONTRACT_TERMINATED)));
        Facts contracts = paper().told(
                        Event.of(CONTRACT_TERMINATED, TriggerState.PENDING).about("P-1"))
                .told(Event.of(CONTRACT_TERMINATED, TriggerState.UNKNOWN).about("P-2"));

        assertThat(ways(toBecomeDue(contracts, book)))
                .containsExactly("the end of the insurance contract is dated 2016-10-31");
    }

    @Test
    void where_no_date_would_do_the_event_is_supposed_never_to_happen() {
        Term missing = new Term(
                Term.Kind.FLOOR,
                RetentionPeriod.UNDETERMINED,
                Optional.of(Clock.of(CountingConventions.NEXT_DAY, CONTRACT_TERMINATED)),
                Condition.ALWAYS,
                WhenMissing.BINDS,
                paperAndElectronic());

        assertThat(ways(toBecomeDue(paper(), schedule(row("1.1", years(5, FORMED), missing)))))
                .containsExactly("the end of the insurance contract can no longer happen");
    }

    @Test
    void an_event_that_brings_a_longer_period_is_supposed_not_to_have_happened_yet() {
        Condition disputed = Condition.happened(DISPUTE_CLOSED);
        Rulebook book = schedule(row("1.1", years(5, FORMED), Term.permanent().when(disputed, WhenMissing.LAPSES)));
        Facts closed = paper().happened(DISPUTE_CLOSED, LocalDate.of(2020, 1, 1));

        assertThat(ways(toBecomeDue(closed, book))).containsExactly("the closing of the dispute has not happened yet");
    }

    @Test
    void a_law_that_did_not_yet_reach_the_contract_is_found() {
        Validity since2009 = Validity.from(LocalDate.of(2009, 10, 1));
        Rulebook late = new Rulebook(
                "law",
                "1",
                Wording.of("法", "law"),
                Layer.LAW,
                since2009,
                Applicability.FROM_THEN_ON,
                Map.of(
                        "all",
                        Rules.binding("x", Layer.LAW, List.of("1.1")).subjects().get("all")),
                List.of(article("1", years(100, CONTRACT_TERMINATED))),
                List.of(),
                List.of());
        Facts old = Facts.of("1.1", paper().medium(), LocalDate.of(1990, 1, 1))
                .happened(CONTRACT_TERMINATED, LocalDate.of(2010, 1, 1));

        assertThat(ways(toBecomeDue(old, schedule(row("1.1", years(1, FORMED))), late)))
                .containsExactly("the end of the insurance contract is dated 2009-09-30");
    }

    @Test
    void an_event_reckoned_from_another_is_moved_by_the_other() {
        TriggerType entitled = TriggerType.of("ENTITLEMENT_ENDED");
        DeclaredTrigger reckoned = new DeclaredTrigger(
                entitled,
                Wording.of("待遇终止", "end of the entitlement"),
                Optional.of(new DeclaredTrigger.After(RetentionPeriod.ofYears(3), CONTRACT_TERMINATED)));
        Rulebook book = Rules.with(schedule(), List.of(row("1.1", years(2, entitled))), List.of(reckoned), List.of());
        Facts ended = paper().happened(CONTRACT_TERMINATED, LocalDate.of(2022, 1, 1));

        assertThat(ways(toBecomeDue(ended, book)))
                .containsExactly(
                        "the end of the entitlement is dated 2024-10-31",
                        "the end of the insurance contract is dated 2021-10-31");
    }

    @Test
    void an_event_that_stands_for_another_can_be_told_instead_of_it() {
        StandIn standIn = new StandIn(MATTER_CLOSED, CONTRACT_TERMINATED, Wording.of("公司", "the company"));
        Decider decider =
                Rules.decider(List.of(schedule(row("1.1", years(2, MATTER_CLOSED)))), List.of(), List.of(standIn));

        assertThat(ways(Counterfactual.of(decider).toBecomeDue(paper(), AS_OF)))
                .containsExactly(
                        "the closing of the open matter is dated 2024-10-31",
                        "the end of the insurance contract is dated 2024-10-31");
    }

    @Test
    void a_row_that_defers_is_read_by_another_part() {
        Rulebook accounting =
                Rules.book("acc", Layer.NATIONAL, row("a", years(5, FORMED)), row("b", years(30, FORMED)));
        Rulebook book = schedule(
                deferring("1.1", "acc", part(Condition.factIs("matter", "voucher"), "a"), part(Condition.ALWAYS, "b")));

        assertThat(ways(toBecomeDue(paper().with("matter", "ledger"), accounting, book)))
                .containsExactly("matter is 'voucher'");
    }

    @Test
    void a_ceiling_that_comes_before_the_floor_leaves_only_some_days() {
        Term floor = Term.floor(
                RetentionPeriod.of(42, RetentionPeriod.Unit.MONTHS),
                Clock.of(CountingConventions.NEXT_DAY, CONTRACT_TERMINATED));
        Term ceiling = new Term(
                Term.Kind.CEILING,
                RetentionPeriod.ofYears(3),
                Optional.of(Clock.of(CountingConventions.NEXT_JANUARY_1, CONTRACT_TERMINATED)),
                Condition.ALWAYS,
                WhenMissing.BINDS,
                paperAndElectronic());

        Decider decider = decider(schedule(row("1.1", floor)), law(article("1", ceiling)));

        assertThat(ways(Counterfactual.of(decider).toBecomeDue(paper(), LocalDate.of(2027, 3, 1))))
                .containsExactly("the end of the insurance contract is dated 2023-06-30");
    }

    @Test
    void holds_are_lifted_and_counted_and_never_named() {
        Rulebook book = schedule(row("1.1", years(5, FORMED)));
        Facts held = paper().under(Hold.openSince("case 7 of Zhang", LocalDate.of(2020, 1, 1)))
                .under(new Hold("over", Optional.empty(), Optional.of(LocalDate.of(2021, 1, 1))))
                .under(Hold.openSince("case 9 of Wang", AS_OF));

        Answer answer = toBecomeDue(held, book);

        assertThat(answer.words().en())
                .isEqualTo("If hold 1 has been lifted, and hold 3 has been lifted,"
                        + " then it may be appraised on 2026-11-01.");
        assertThat(answer.toString())
                .doesNotContain("Zhang")
                .doesNotContain("Wang")
                .doesNotContain("case");
    }

    @Test
    void a_lifted_hold_is_not_counted_among_the_facts_that_change() {
        Rulebook book =
                schedule(row("1.1", years(1, CONTRACT_TERMINATED), years(1, MATTER_CLOSED), years(1, DISPUTE_CLOSED)));
        Facts held = paper().under(Hold.openSince("case", LocalDate.of(2020, 1, 1)));

        assertThat(smallest(toBecomeDue(held, book)).changes()).hasSize(4);
    }

    @Test
    void more_than_three_facts_are_not_looked_for_and_the_answer_says_so() {
        Rulebook book = schedule(row(
                "1.1",
                years(1, CONTRACT_TERMINATED),
                years(1, MATTER_CLOSED),
                years(1, DISPUTE_CLOSED),
                years(1, ASSET_SCRAPPED)));

        Answer answer = toBecomeDue(paper(), book);

        assertThat(answer).isEqualTo(new Answer.NotFoundWithin(Aim.BECOME_DUE, AS_OF, 3));
        assertThat(answer.words().en()).contains("up to 3 facts").contains("not looked for");
    }

    @Test
    void a_record_that_is_due_needs_no_change_to_be_and_a_day_or_a_hold_to_stay() {
        Rulebook book = schedule(row("1.1", years(10, CONTRACT_TERMINATED)));
        Facts ended = paper().happened(CONTRACT_TERMINATED, LocalDate.of(2016, 10, 31));

        assertThat(toBecomeDue(ended, book)).isEqualTo(new Answer.AlreadySo(Aim.BECOME_DUE, AS_OF));
        assertThat(toBecomeDue(ended, book).words().en())
                .isEqualTo("Nothing has to change: it may be appraised on 2026-11-01.");
        assertThat(ways(toStayKept(ended, book)))
                .containsExactly("the end of the insurance contract is dated 2016-11-01", "a hold is laid on it");
        assertThat(toStayKept(paper(), book).words().zh()).isEqualTo("事实无须改变：本件于2026-11-01仍须保管。");
    }

    @Test
    void what_no_fact_can_change_is_told_with_its_reason() {
        assertThat(why(toBecomeDue(paper(), schedule(row("1.1", years(1, FORMED), Term.permanent())))))
                .isEqualTo("schedule, 1.1 asks to keep it permanently");
        assertThat(why(toBecomeDue(paper(), schedule(row("1.1", Term.undetermined())))))
                .isEqualTo("schedule, 1.1: the period of this row is missing from our tables, so it is kept");
        assertThat(why(toBecomeDue(paper(), schedule(row("1.1", years(30, FORMED))))))
                .isEqualTo("schedule, 1.1 asks to keep it through 2042-05-01");
        assertThat(why(toBecomeDue(paper(), schedule(row("1.1"))))).isEqualTo("no rule binds, so it is kept");
        assertThat(why(toBecomeDue(
                        paper(), schedule(row("1.1", years(10, FORMED))), law(article("1", atMost(3, FORMED))))))
                .isEqualTo("schedule, 1.1 asks to keep it through 2022-05-01,"
                        + " but law, art. 1 allows no longer than through 2015-05-01");
        Facts given = paper().given(ItemTerm.afterAppraisal(
                RetentionPeriod.ofYears(5), LocalDate.of(2024, 1, 1), Rules.source("minutes", Provenance.VERIFIED)));
        assertThat(why(toBecomeDue(given, schedule(row("1.1", years(1, FORMED))))))
                .isEqualTo("minutes asks to keep it through 2029-01-01");
    }

    @Test
    void what_every_value_of_a_fact_keeps_is_found_impossible_by_trying_them() {
        Rulebook book = schedule(row(
                "1.1",
                years(30, FORMED).when(SHORT, WhenMissing.BINDS),
                Term.permanent().when(LONG, WhenMissing.BINDS)));

        assertThat(why(toBecomeDue(paper().with("insuranceTermYears", "5"), book)))
                .isEqualTo("schedule, 1.1 asks to keep it permanently");
    }

    @Test
    void the_first_day_on_which_it_is_due_comes_by_waiting() {
        Counterfactual ask = Counterfactual.of(decider(schedule(row("1.1", years(10, CONTRACT_TERMINATED)))));
        Facts ended = paper().happened(CONTRACT_TERMINATED, LocalDate.of(2020, 3, 15));

        assertThat(ask.dueFrom(ended, AS_OF)).contains(LocalDate.of(2030, 3, 16));
        assertThat(ask.dueFrom(paper(), AS_OF)).isEmpty();
        assertThat(ask.dueFrom(paper().happened(CONTRACT_TERMINATED, LocalDate.of(2028, 1, 1)), AS_OF))
                .contains(LocalDate.of(2038, 1, 2));
        assertThat(ask.dueFrom(
                        ended.under(new Hold("case", Optional.empty(), Optional.of(LocalDate.of(2031, 5, 5)))), AS_OF))
                .contains(LocalDate.of(2031, 5, 6));
        assertThat(ask.dueFrom(ended.under(new Hold("case", Optional.empty(), Optional.empty())), AS_OF))
                .isEmpty();
    }

    private static Set<Medium> paperAndElectronic() {
        return EnumSet.allOf(Medium.class);
    }

    private static boolean isDue(Decider decider, LocalDate ended, LocalDate asOf) {
        return decider.decide(paper().happened(CONTRACT_TERMINATED, ended), asOf)
                .isDue();
    }

    private static Decider decider(Rulebook... rulebooks) {
        return Decider.of(RulebookStack.of(rulebooks));
    }

    private static Answer toBecomeDue(Facts facts, Rulebook... rulebooks) {
        return Counterfactual.of(decider(rulebooks)).toBecomeDue(facts, AS_OF);
    }

    private static Answer toStayKept(Facts facts, Rulebook... rulebooks) {
        return Counterfactual.of(decider(rulebooks)).toStayKept(facts, AS_OF);
    }

    private static Supposition smallest(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Changes.class);
        return ((Answer.Changes) answer).smallest();
    }

    private static List<String> ways(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Changes.class);
        return ((Answer.Changes) answer)
                .ways().stream().map(way -> way.words().en()).toList();
    }

    private static String why(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Impossible.class);
        return ((Answer.Impossible) answer).why().en();
    }
}
