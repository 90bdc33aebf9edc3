package io.guidang.rules.decision;

import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.FORMED;
import static io.guidang.rules.Rules.article;
import static io.guidang.rules.Rules.atMost;
import static io.guidang.rules.Rules.decide;
import static io.guidang.rules.Rules.law;
import static io.guidang.rules.Rules.paper;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.schedule;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.hold.Hold;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.Rules;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Obligation.Status;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.source.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeciderTest {

    private static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;
    private static final LocalDate ENDED_ON = LocalDate.of(2015, 3, 15);

    @Test
    void the_latest_floor_wins_and_the_rule_travels_with_its_date() {
        Decision decision = decide(
                paper().happened(ENDED, ENDED_ON),
                schedule(row("1.1", years(10, ENDED), years(6, TriggerType.FORMED))),
                law(article("87", years(12, TriggerType.FORMED))));

        assertThat(decision.outcome().keepThrough()).contains(LocalDate.of(2025, 3, 15));
        assertThat(decision.outcome().appraiseFrom()).contains(LocalDate.of(2025, 3, 16));
        assertThat(decision.decidedBy().orElseThrow().rule().key()).hasToString("schedule#1.1");
        assertThat(decision.decidedBy()
                        .orElseThrow()
                        .countedFrom()
                        .orElseThrow()
                        .on())
                .isEqualTo(ENDED_ON);
        assertThat(decision.decidedBy().orElseThrow().convention()).isEqualTo("NEXT_DAY");
        assertThat(decision.retention()).isEqualTo(RetentionPeriod.ofYears(10));
        assertThat(decision.obligations()).hasSize(3);
        assertThat(decision.isDue()).isTrue();
    }

    @Test
    void of_equal_floors_the_stronger_layer_decides() {
        Decision decision = decide(
                paper(),
                schedule(row("1.1", years(10, TriggerType.FORMED))),
                law(article("87", years(10, TriggerType.FORMED))));

        assertThat(decision.decidedBy().orElseThrow().rule().layer()).isEqualTo(Layer.LAW);
    }

    @Test
    void any_permanent_wins_over_dates_and_over_what_is_open() {
        Decision decision = decide(
                paper(), schedule(row("1.1", years(100, ENDED), Term.permanent(), years(10, TriggerType.FORMED))));

        assertThat(decision.outcome()).isEqualTo(Outcome.PERMANENT);
        assertThat(decision.retention()).isEqualTo(RetentionPeriod.PERMANENT);
        assertThat(decision.isDue()).isFalse();
    }

    @Test
    void an_open_trigger_leaves_the_decision_open_however_late_the_dated_floors_are() {
        Decision decision = decide(
                paper().with(ENDED, TriggerState.PENDING),
                schedule(row("1.1", years(1, ENDED), years(100, TriggerType.FORMED))));

        assertThat(decision.outcome())
                .isEqualTo(Outcome.open(
                        Wording.of("保险合同终止尚未发生", "the end of the insurance contract has not happened yet")));
        assertThat(decision.retention()).isEqualTo(RetentionPeriod.ofYears(1));
        assertThat(decision.isDue()).isFalse();
    }

    @Test
    void an_open_decision_names_everything_that_leaves_it_open() {
        Decision decision = decide(
                paper().with(ENDED, TriggerState.PENDING),
                schedule(row("1.1", years(1, ENDED), years(2, TriggerType.MATTER_CLOSED), Term.undetermined())));

        assertThat(((Outcome.Open) decision.outcome()).because())
                .extracting(Wording::en)
                .containsExactlyInAnyOrder(
                        "the end of the insurance contract has not happened yet",
                        "the date of the closing of the open matter is missing",
                        "the period of this row is missing from our tables, so it is kept");
    }

    @Test
    void unknown_pending_never_and_disputed_are_kept_apart() {
        assertThat(because(paper())).containsExactly("the date of the end of the insurance contract is missing");
        assertThat(because(paper().with(ENDED, TriggerState.UNKNOWN)))
                .containsExactly("the date of the end of the insurance contract is missing");
        assertThat(because(paper().with(ENDED, TriggerState.PENDING)))
                .containsExactly("the end of the insurance contract has not happened yet");
        assertThat(because(paper().with(
                                ENDED,
                                TriggerState.disputed(List.of(ENDED_ON, ENDED_ON.plusYears(1), ENDED_ON.plusDays(1))))))
                .containsExactly(
                        "the date of the end of the insurance contract is disputed (2015-03-15 to 2016-03-15)");
        assertThat(because(paper().with(ENDED, TriggerState.NEVER))).containsExactly("no rule binds, so it is kept");
    }

    @Test
    void an_obligation_whose_event_can_never_happen_falls_away_and_the_others_stay() {
        Decision decision = decide(
                paper().with(ENDED, TriggerState.NEVER),
                schedule(row("1.1", years(10, ENDED), years(6, TriggerType.FORMED))));

        assertThat(decision.outcome().keepThrough()).contains(LocalDate.of(2018, 5, 1));
        assertThat(decision.obligations())
                .extracting(obligation -> obligation.status())
                .containsExactlyInAnyOrder(Status.FELL_AWAY, Status.BINDS);
    }

    @Test
    void an_event_counts_from_its_own_date_on() {
        var schedule = schedule(row("1.1", years(10, ENDED)));
        Decider decider = Decider.of(RulebookStack.of(schedule));
        Facts facts = paper().happened(ENDED, AS_OF);

        assertThat(decider.decide(facts, AS_OF.minusDays(1)).outcome().kind()).isEqualTo(Outcome.Kind.OPEN);
        assertThat(decider.decide(facts, AS_OF).outcome().keepThrough()).contains(AS_OF.plusYears(10));
    }

    @Test
    void appraisal_opens_on_the_day_after_the_last_day_to_keep() {
        Decider decider = Decider.of(RulebookStack.of(schedule(row("1.1", years(10, TriggerType.FORMED)))));

        assertThat(decider.decide(paper(), LocalDate.of(2022, 5, 1)).isDue()).isFalse();
        assertThat(decider.decide(paper(), LocalDate.of(2022, 5, 2)).isDue()).isTrue();
    }

    @Test
    void a_hold_moves_no_date_and_nothing_is_due_under_it() {
        Hold hold = new Hold("case 7", Optional.of(AS_OF), Optional.of(AS_OF.plusDays(1)));
        Decider decider = Decider.of(RulebookStack.of(schedule(row("1.1", years(10, TriggerType.FORMED)))));
        Facts held = paper().under(hold);

        Decision under = decider.decide(held, AS_OF);

        assertThat(under.outcome()).isEqualTo(decider.decide(paper(), AS_OF).outcome());
        assertThat(under.activeHolds()).containsExactly(hold);
        assertThat(under.isDue()).isFalse();
        assertThat(decider.decide(held, AS_OF.plusDays(1)).isDue()).isFalse();
        assertThat(decider.decide(held, AS_OF.minusDays(1)).isDue()).isTrue();
        assertThat(decider.decide(held, AS_OF.plusDays(2)).isDue()).isTrue();
        assertThat(decider.decide(held, AS_OF.plusDays(2)).activeHolds()).isEmpty();
    }

    @Test
    void a_ceiling_before_the_latest_floor_is_a_conflict_that_names_both_laws() {
        Decision decision = decide(
                paper(),
                schedule(row("1.1", years(10, TriggerType.FORMED))),
                law(article("19", atMost(3, TriggerType.FORMED))));

        assertThat(decision.outcome())
                .isEqualTo(new Outcome.Conflict(List.of(
                        Wording.of("schedule, 1.1至少保管至2022-05-01", "schedule, 1.1: at least through 2022-05-01"),
                        Wording.of("law, art. 19至多保管至2015-05-01", "law, art. 19: at most through 2015-05-01"))));
        assertThat(decision.isDue()).isFalse();
        assertThat(decision.decidedBy().orElseThrow().rule().key()).hasToString("schedule#1.1");
    }

    @Test
    void a_ceiling_on_the_day_of_the_floor_or_later_is_no_conflict() {
        for (int most : new int[] {10, 11}) {
            Decision decision = decide(
                    paper(),
                    schedule(row("1.1", years(10, TriggerType.FORMED))),
                    law(article("19", atMost(most, TriggerType.FORMED))));

            assertThat(decision.outcome().keepThrough()).contains(LocalDate.of(2022, 5, 1));
        }
    }

    @Test
    void a_ceiling_without_a_date_binds_nothing() {
        Decision decision = decide(
                paper().with(TriggerType.PURPOSE_FULFILLED, TriggerState.PENDING),
                schedule(row("1.1", years(10, TriggerType.FORMED))),
                law(article("19", atMost(1, TriggerType.PURPOSE_FULFILLED))));

        assertThat(decision.outcome().keepThrough()).contains(LocalDate.of(2022, 5, 1));
        assertThat(decision.obligations())
                .extracting(obligation -> obligation.status())
                .contains(Status.WITHOUT_DATE);
    }

    @Test
    void a_ceiling_alone_makes_nothing_due() {
        Decision decision = decide(paper(), schedule(row("1.1")), law(article("19", atMost(1, TriggerType.FORMED))));

        assertThat(decision.outcome().kind()).isEqualTo(Outcome.Kind.OPEN);
        assertThat(decision.decidedBy()).isEmpty();
        assertThat(decision.isDue()).isFalse();
    }

    @Test
    void a_ceiling_shortens_neither_what_is_open_nor_what_is_permanent() {
        var privacy = law(article("19", atMost(1, TriggerType.FORMED)));

        assertThat(decide(paper(), schedule(row("1.1", years(10, ENDED))), privacy)
                        .outcome()
                        .kind())
                .isEqualTo(Outcome.Kind.OPEN);
        assertThat(decide(paper(), schedule(row("1.1", Term.permanent())), privacy)
                        .outcome())
                .isEqualTo(Outcome.PERMANENT);
    }

    @Test
    void where_no_rule_binds_the_record_is_kept_and_never_due() {
        Decision unknownClass =
                decide(Facts.of("9.9", Medium.PAPER, FORMED), schedule(row("1.1", years(1, TriggerType.FORMED))));

        assertThat(unknownClass.outcome())
                .isEqualTo(Outcome.open(Wording.of("没有规则适用，继续保管", "no rule binds, so it is kept")));
        assertThat(unknownClass.decidedBy()).isEmpty();
        assertThat(unknownClass.obligations()).isEmpty();
        assertThat(unknownClass.retention()).isEqualTo(RetentionPeriod.UNDETERMINED);
        assertThat(unknownClass.isDue()).isFalse();
    }

    @Test
    void a_row_without_terms_binds_nothing_and_leaves_nothing_open() {
        Decision decision = decide(paper(), schedule(row("1.1", years(10, TriggerType.FORMED))), law(article("7")));

        assertThat(decision.outcome().keepThrough()).contains(LocalDate.of(2022, 5, 1));
        assertThat(decision.obligations()).hasSize(1);
    }

    @Test
    void a_floor_binds_only_the_classes_that_its_subject_names() {
        var schedule = schedule(row("1.1", years(1, TriggerType.FORMED)), row("1.2", years(1, TriggerType.FORMED)));
        var law = law(article("87", years(20, TriggerType.FORMED)));

        assertThat(decide(paper(), schedule, law).outcome().keepThrough()).contains(LocalDate.of(2032, 5, 1));
        assertThat(decide(Facts.of("1.2", Medium.PAPER, FORMED), schedule, law)
                        .outcome()
                        .keepThrough())
                .contains(LocalDate.of(2013, 5, 1));
    }

    @Test
    void a_law_binds_nothing_of_a_rulebook_that_is_not_in_the_stack() {
        assertThat(decide(paper(), law(article("87", years(20, TriggerType.FORMED))))
                        .obligations())
                .isEmpty();
    }

    @Test
    void paper_and_electronic_copies_are_decided_separately() {
        var schedule = schedule(row(
                "1.1",
                years(10, TriggerType.FORMED).on(Set.of(Medium.PAPER)),
                years(6, TriggerType.FORMED).on(Set.of(Medium.ELECTRONIC))));

        assertThat(decide(paper(), schedule).outcome().keepThrough()).contains(LocalDate.of(2022, 5, 1));
        assertThat(decide(Facts.of("1.1", Medium.ELECTRONIC, FORMED), schedule)
                        .outcome()
                        .keepThrough())
                .contains(LocalDate.of(2018, 5, 1));
    }

    @Test
    void a_sourced_and_approved_row_replaces_a_derived_one_even_if_shorter_while_laws_still_bind() {
        var derived = Rules.replacing(row("1.1", years(30, TriggerType.FORMED)), Provenance.DERIVED, "");
        var annexB = Rules.book(
                "annex-b",
                Layer.COMPANY,
                Rules.replacing(
                        row("1.1", years(6, TriggerType.FORMED)), Provenance.VERIFIED, "the board", "schedule#1.1"));
        var law = law(article("87", years(5, TriggerType.FORMED)));

        Decision decision = decide(paper(), schedule(derived), annexB, law);

        assertThat(decision.outcome().keepThrough()).contains(LocalDate.of(2018, 5, 1));
        assertThat(decision.decidedBy().orElseThrow().rule().rulebook()).isEqualTo("annex-b");
        assertThat(decision.obligations())
                .extracting(obligation -> obligation.rule().key())
                .containsExactly(RowKey.parse("law#87"), RowKey.parse("annex-b#1.1"));
    }

    private static List<String> because(Facts facts) {
        Decision decision = decide(facts, schedule(row("1.1", years(10, ENDED))));
        return ((Outcome.Open) decision.outcome())
                .because().stream().map(Wording::en).toList();
    }
}
