package io.guidang.rules.check;

import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.FORMED;
import static io.guidang.rules.Rules.article;
import static io.guidang.rules.Rules.atMost;
import static io.guidang.rules.Rules.binding;
import static io.guidang.rules.Rules.book;
import static io.guidang.rules.Rules.deferring;
import static io.guidang.rules.Rules.part;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.schedule;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.hold.Hold;
import io.guidang.core.issue.Issue;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.Rules;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.facts.ItemTerm;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.source.Provenance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DerivationCheckTest {

    private static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;
    private static final TriggerType CLOSED = TriggerType.MATTER_CLOSED;
    private static final Wording AGENCY = Wording.of("经办机构", "the agency");
    private static final StandIn STAND_IN = new StandIn(TriggerType.RELATIONSHIP_ENDED, ENDED, AGENCY);
    private static final Choice CHOICE = new Choice("order", Applicability.ALL_HOLDINGS, AGENCY);

    private static final Term MORE_THAN_A_YEAR =
            years(5, ENDED).when(Condition.moreThan("term", BigDecimal.ONE), Term.WhenMissing.BINDS);

    /** A schedule with an article of a law and of an order of 2016, which leaves older records to the adopter. */
    private static final List<Rulebook> BOOKS = List.of(
            schedule(row("1.1", years(10, ENDED), MORE_THAN_A_YEAR)),
            binding("law", Layer.LAW, List.of("1.1"), article("87", years(3, TriggerType.RELATIONSHIP_ENDED))),
            order(atMost(40, TriggerType.FORMED)));

    private static final RulebookStack STACK = stack(BOOKS, List.of(CHOICE), List.of(STAND_IN));

    private static final Facts FACTS = Facts.of("1.1", Medium.PAPER, FORMED)
            .with("term", "7")
            .told(Event.of(ENDED, TriggerState.happened(LocalDate.of(2014, 1, 31)))
                    .about("P-1"))
            .told(Event.of(ENDED, TriggerState.happened(LocalDate.of(2015, 3, 15)))
                    .about("P-2")
                    .knownOn(LocalDate.of(2015, 4, 1)))
            .told(Event.of(ENDED, TriggerState.happened(LocalDate.of(2016, 2, 29)))
                    .about("P-2")
                    .knownOn(LocalDate.of(2017, 1, 1)))
            .given(ItemTerm.afterAppraisal(
                    RetentionPeriod.ofYears(2),
                    LocalDate.of(2020, 2, 29),
                    Rules.source("minutes 1", Provenance.VERIFIED)))
            .under(Hold.openSince("case 4711", LocalDate.of(2024, 1, 1)));

    private static final Derivation DERIVATION =
            Decider.of(STACK).verdict(FACTS, AS_OF).derivation();

    @Test
    void a_decision_of_the_engine_is_proved() {
        assertThat(DERIVATION.decision().outcome().keepThrough()).contains(LocalDate.of(2026, 2, 28));
        assertThat(DERIVATION.considered()).hasSize(5);
        assertThat(DerivationCheck.check(DERIVATION, STACK, FACTS, AS_OF)).isEmpty();
    }

    /** The obligations are: 0 and 1 the schedule's, 2 the law's by a stand-in, 3 the ceiling of the order, 4 the item's. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # forgery,                     which, codes
            A_CHANGED_DATE,                  0,   COUNTING
            A_CHANGED_DATE,                  3,   COUNTING
            A_SHORTER_PERIOD,                0,   TERM
            A_SHORTER_PERIOD,                4,   TERM
            A_WRONG_CONVENTION,              1,   TERM
            AN_EARLIER_EVENT,                0,   TRIGGER_STATE
            AN_EARLIER_EVENT,                4,   TRIGGER_STATE
            ANOTHER_TRIGGER,                 0,   TRIGGERS
            A_FALSE_ANSWER,                  1,   CONDITION_ANSWER
            A_FACT_SAID_TO_BE_MISSING,       1,   CONDITION_ANSWER
            A_FLOOR_LISTED_AS_NOT_IN_FORCE,  0,   REACH_ANSWER
            A_FLOOR_LISTED_AS_NOT_IN_FORCE,  2,   REACH_ANSWER
            FALLEN_AWAY,                     0,   OBLIGATION
            A_FLOOR_AS_A_CEILING,            0,   TERM
            A_STEP_LEFT_OUT,                 0,   OBLIGATION
            A_STEP_LEFT_OUT,                 3,   COUNTING
            A_STEP_TWICE,                    0,   STEPS
            A_REASON_LEFT_OUT,               2,   REASONS
            A_REASON_LEFT_OUT,               3,   REASONS
            A_REASON_INVENTED,               0,   REASONS
            ANOTHER_EDITION,                 0,   LEFT_OUT
            ANOTHER_EDITION,                 0,   NOT_ASKED
            AN_OBLIGATION_LEFT_OUT,          0,   LEFT_OUT
            AN_OBLIGATION_LEFT_OUT,          3,   LEFT_OUT
            AN_OBLIGATION_LEFT_OUT,          4,   LEFT_OUT
            AN_OBLIGATION_NOT_LISTED,        0,   OBLIGATIONS
            ANOTHER_DECIDER,                 0,   DECIDED_BY
            ANOTHER_OUTCOME,                 0,   OUTCOME
            A_HOLD_LEFT_OUT,                 0,   HOLDS
            A_HOLD_INVENTED,                 0,   HOLDS
            ANOTHER_DAY,                     0,   OTHER_QUESTION
            OTHER_FACTS,                     0,   OTHER_QUESTION
            """)
    void a_forgery_is_found(Forgery forgery, int which, String code) {
        Derivation forged = forgery.forge(DERIVATION, which).orElseThrow();

        assertThat(DerivationCheck.check(forged, STACK, FACTS, AS_OF))
                .extracting(Issue::code)
                .contains(code);
    }

    static Stream<Arguments> other_stacks() {
        Rulebook longer = schedule(row("1.1", years(11, ENDED), MORE_THAN_A_YEAR));
        Rulebook fewer = schedule(row("1.1", years(10, ENDED)));
        Rulebook more = schedule(row("1.1", years(10, ENDED), MORE_THAN_A_YEAR, years(1, CLOSED)));
        Rulebook lapsing = schedule(row(
                "1.1",
                years(10, ENDED),
                MORE_THAN_A_YEAR.when(Condition.factIs("major", "true"), Term.WhenMissing.LAPSES)));
        return Stream.of(
                Arguments.of("a stand-in that nobody chose", BOOKS, List.of(CHOICE), List.of(), "TRIGGERS"),
                Arguments.of(
                        "a stand-in that was chosen and is not read",
                        BOOKS,
                        List.of(CHOICE),
                        List.of(new StandIn(TriggerType.RELATIONSHIP_ENDED, TriggerType.FORMED, AGENCY)),
                        "TRIGGERS"),
                Arguments.of("a choice that nobody made", BOOKS, List.of(), List.of(STAND_IN), "REACH"),
                Arguments.of("a longer period", with(longer), List.of(CHOICE), List.of(STAND_IN), "TERM"),
                Arguments.of("an invented term", with(fewer), List.of(CHOICE), List.of(STAND_IN), "NOT_ASKED"),
                Arguments.of("a term left out", with(more), List.of(CHOICE), List.of(STAND_IN), "LEFT_OUT"),
                Arguments.of("another condition", with(lapsing), List.of(CHOICE), List.of(STAND_IN), "TERM"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("other_stacks")
    void a_decision_by_other_rulebooks_or_choices_is_not_complete(
            String what, List<Rulebook> books, List<Choice> choices, List<StandIn> standIns, String code) {
        List<Issue> issues = DerivationCheck.completeness(DERIVATION, stack(books, choices, standIns), FACTS, AS_OF);

        assertThat(issues).as(what).extracting(Issue::code).contains(code);
    }

    @Test
    void the_steps_need_no_rulebook_and_find_no_more_than_what_they_show() {
        Derivation shorter = Forgery.AN_OBLIGATION_LEFT_OUT.forge(DERIVATION, 0).orElseThrow();

        assertThat(DerivationCheck.steps(shorter)).isEmpty();
        assertThat(DerivationCheck.completeness(shorter, STACK, FACTS, AS_OF))
                .extracting(Issue::code)
                .containsExactly("LEFT_OUT");
    }

    @Test
    void an_issue_names_the_row_and_what_was_found_and_expected_in_both_languages() {
        Derivation forged = Forgery.A_CHANGED_DATE.forge(DERIVATION, 0).orElseThrow();

        Issue issue = DerivationCheck.check(forged, STACK, FACTS, AS_OF).get(0);

        assertThat(issue.place()).hasToString("schedule row 1.1");
        assertThat(issue.message().zh()).isEqualTo("期限的计算：所列为“2026-02-27”，应为“2026-02-28”");
        assertThat(issue.message().en())
                .isEqualTo("the counting of the period: found '2026-02-27', expected '2026-02-28'");
    }

    @Test
    void no_issue_names_a_hold_a_fact_or_a_subject() {
        for (Forgery forgery : Forgery.values()) {
            for (int which = 0; which < 5; which++) {
                forgery.forge(DERIVATION, which)
                        .ifPresent(forged -> assertThat(DerivationCheck.check(forged, STACK, FACTS, AS_OF)
                                        .toString())
                                .doesNotContain("4711", "P-1", "P-2", "perhaps"));
            }
        }
    }

    @Test
    void of_the_parts_of_a_deferral_those_that_are_meant_are_asked() {
        RulebookStack stack = RulebookStack.of(
                schedule(deferring(
                        "1.1",
                        "table",
                        part(Condition.factIs("major", "true"), "t1"),
                        part(Condition.factIs("audit", "true"), "t2"),
                        part(Condition.ALWAYS, "t3"))),
                book(
                        "table",
                        Layer.NATIONAL,
                        row("t1", years(30, TriggerType.FORMED)),
                        row("t2", Term.permanent()),
                        row("t3", years(3, TriggerType.FORMED))));
        Facts facts = Facts.of("1.1", Medium.PAPER, FORMED).with("audit", "true");
        Derivation derivation = Decider.of(stack).verdict(facts, AS_OF).derivation();

        assertThat(derivation.considered()).hasSize(2);
        assertThat(DerivationCheck.check(derivation, stack, facts, AS_OF)).isEmpty();
        assertThat(DerivationCheck.completeness(derivation, stack, facts.with("audit", "false"), AS_OF))
                .extracting(Issue::code)
                .contains("OTHER_QUESTION", "LEFT_OUT");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # convention,            event,      period, last day
            NEXT_DAY,                2020-03-15, D10,    2030-03-15
            NEXT_DAY,                2020-02-29, D1,     2021-02-28
            NEXT_DAY,                2020-01-31, D1M,    2020-02-29
            NEXT_DAY,                2020-12-31, D1D,    2021-01-01
            NEXT_JANUARY_1,          2012-05-01, D10,    2022-12-31
            NEXT_JANUARY_1,          2012-12-31, D1D,    2013-01-01
            FISCAL_YEAR_END,         2012-12-31, D10,    2022-12-31
            FISCAL_YEAR_END_0331,    2012-03-31, D10,    2022-03-31
            FISCAL_YEAR_END_0331,    2012-04-01, D10,    2023-03-31
            FISCAL_YEAR_END_0229,    2012-02-29, D1,     2013-02-28
            FISCAL_YEAR_END_0229,    2013-02-28, D3,     2016-02-29
            MONTH_END,               2020-01-31, D1M,    2020-02-29
            MONTH_END,               2020-12-01, D1,     2021-12-31
            QUARTER_END,             2020-02-01, D1,     2021-03-31
            QUARTER_END,             2020-12-31, D3M,    2021-03-31
            """)
    void a_period_is_counted_as_with_a_calendar_on_the_wall(
            String convention, LocalDate event, String period, LocalDate lastDay) {
        CountingConvention named = CountingConventions.named(convention).orElseThrow();

        assertThat(Counting.lastDay(named, event, (RetentionPeriod.Fixed) RetentionPeriod.parse(period)))
                .contains(lastDay);
    }

    @Test
    void a_last_day_beyond_the_calendar_is_none_and_a_convention_of_an_adopter_is_asked() {
        RetentionPeriod.Fixed tenYears = RetentionPeriod.ofYears(10);

        assertThat(Counting.lastDay(CountingConventions.NEXT_DAY, LocalDate.MAX.minusYears(10), tenYears))
                .isEmpty();
        assertThat(Counting.lastDay(CountingConventions.QUARTER_END, LocalDate.MAX, tenYears))
                .isEmpty();
        assertThat(Counting.lastDay(new DecadeEnd("NEXT_DAY"), LocalDate.of(2012, 5, 1), tenYears))
                .contains(LocalDate.of(2029, 12, 31));
    }

    private static Rulebook order(Term term) {
        Rulebook plain = binding("order", Layer.LAW, List.of("1.1"), article("19", term));
        return new Rulebook(
                plain.id(),
                plain.edition(),
                plain.title(),
                plain.layer(),
                new Validity(Optional.of(LocalDate.of(2016, 1, 1)), Optional.empty()),
                Applicability.ADOPTER_CHOOSES,
                plain.subjects(),
                plain.rows(),
                List.of(),
                List.of());
    }

    private static List<Rulebook> with(Rulebook schedule) {
        return List.of(schedule, BOOKS.get(1), BOOKS.get(2));
    }

    private static RulebookStack stack(List<Rulebook> books, List<Choice> choices, List<StandIn> standIns) {
        return RulebookStack.check(books, choices, standIns).orThrow();
    }
}
