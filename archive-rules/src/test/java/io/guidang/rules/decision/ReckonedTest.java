package io.guidang.rules.decision;

import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.FORMED;
import static io.guidang.rules.Rules.paper;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.Rules;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events whose dates are reckoned from others: the end of a term of insurance from its beginning. */
class ReckonedTest {

    private static final TriggerType BEGAN = TriggerType.CONTRACT_FORMED;
    private static final TriggerType EXPIRED = TriggerType.of("TERM_EXPIRED");
    private static final TriggerType CLAIMS_BARRED = TriggerType.of("CLAIMS_BARRED");
    private static final LocalDate STARTED = LocalDate.of(2012, 2, 29);

    private static final DeclaredTrigger TEN_YEARS_ON = after(EXPIRED, "D10", BEGAN);
    private static final DeclaredTrigger TWO_MORE = after(CLAIMS_BARRED, "D2", EXPIRED);

    @Test
    void a_date_is_reckoned_from_that_of_another_event() {
        Decision decision = decide(paper().happened(BEGAN, STARTED), TEN_YEARS_ON);

        assertThat(decision.outcome()).isEqualTo(Outcome.until(LocalDate.of(2027, 2, 28)));
        assertThat(decision.decidedBy().orElseThrow().countedFrom())
                .contains(new Obligation.Start(
                        EXPIRED, Wording.of("保险期满", "end of the term"), LocalDate.of(2022, 2, 28)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # as of,    outcome
            2012-02-28, OPEN
            2012-02-29, OPEN
            2022-02-27, OPEN
            2022-02-28, UNTIL
            """)
    void a_date_that_lies_ahead_has_not_come_yet(LocalDate asOf, Outcome.Kind outcome) {
        Decision decision = decider(TEN_YEARS_ON).decide(paper().happened(BEGAN, STARTED), asOf);

        assertThat(decision.outcome().kind()).isEqualTo(outcome);
        if (outcome == Outcome.Kind.OPEN) {
            assertThat(((Outcome.Open) decision.outcome()).because())
                    .singleElement()
                    .satisfies(words -> assertThat(words.zh()).endsWith("尚未发生"));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # the beginning, outcome, why
            PENDING,         OPEN,    has not happened yet
            UNKNOWN,         OPEN,    is missing
            NOT_TOLD,        OPEN,    is missing
            NEVER,           OPEN,    no rule binds
            DISPUTED,        OPEN,    is disputed (2022-02-28 to 2024-03-01)
            """)
    void what_is_not_known_of_the_one_is_not_known_of_the_other(String told, Outcome.Kind outcome, String why) {
        Facts facts = switch (told) {
            case "PENDING" -> paper().with(BEGAN, TriggerState.PENDING);
            case "UNKNOWN" -> paper().with(BEGAN, TriggerState.UNKNOWN);
            case "NEVER" -> paper().with(BEGAN, TriggerState.NEVER);
            case "DISPUTED" -> paper().with(BEGAN, TriggerState.disputed(List.of(STARTED, STARTED.plusDays(731))));
            default -> paper();
        };

        Decision decision = decide(facts, TEN_YEARS_ON);

        assertThat(decision.outcome().kind()).isEqualTo(outcome);
        assertThat(((Outcome.Open) decision.outcome()).because())
                .singleElement()
                .satisfies(words -> assertThat(words.en()).contains(why));
    }

    @Test
    void a_dispute_of_which_every_claim_leads_to_one_day_is_none() {
        Facts facts = paper().with(
                        BEGAN, TriggerState.disputed(List.of(LocalDate.of(2012, 2, 28), LocalDate.of(2012, 2, 29))));

        assertThat(decide(facts, TEN_YEARS_ON).outcome()).isEqualTo(Outcome.until(LocalDate.of(2027, 2, 28)));
    }

    @Test
    void what_was_told_wins_over_what_is_reckoned_even_where_it_says_less() {
        Facts facts = paper().happened(BEGAN, STARTED);

        assertThat(decide(facts.happened(EXPIRED, FORMED), TEN_YEARS_ON).outcome())
                .isEqualTo(Outcome.until(FORMED.plusYears(5)));
        assertThat(decide(facts.with(EXPIRED, TriggerState.UNKNOWN), TEN_YEARS_ON)
                        .outcome()
                        .kind())
                .isEqualTo(Outcome.Kind.OPEN);
        assertThat(decide(facts.with(EXPIRED, TriggerState.PENDING), TEN_YEARS_ON)
                        .outcome()
                        .kind())
                .isEqualTo(Outcome.Kind.OPEN);
        assertThat(decide(facts.with(EXPIRED, TriggerState.NEVER), TEN_YEARS_ON).obligations())
                .extracting(Obligation::status)
                .containsExactly(Obligation.Status.FELL_AWAY);
    }

    @Test
    void each_subject_is_reckoned_by_itself_and_the_latest_counts() {
        Facts facts = paper().told(
                        Event.of(BEGAN, TriggerState.happened(STARTED)).about("P1"))
                .told(Event.of(BEGAN, TriggerState.happened(STARTED.plusYears(3)))
                        .about("P2"));

        assertThat(decide(facts, TEN_YEARS_ON).outcome()).isEqualTo(Outcome.until(LocalDate.of(2030, 2, 28)));
    }

    @Test
    void a_subject_of_which_nobody_told_the_event_is_reckoned_although_it_was_told_of_another() {
        Facts facts = paper().told(
                        Event.of(BEGAN, TriggerState.happened(STARTED)).about("P1"))
                .told(Event.of(BEGAN, TriggerState.happened(STARTED)).about("P2"))
                .told(Event.of(EXPIRED, TriggerState.happened(FORMED)).about("P1"));

        assertThat(decide(facts, TEN_YEARS_ON).outcome()).isEqualTo(Outcome.until(LocalDate.of(2027, 2, 28)));
    }

    @Test
    void a_correction_of_the_one_corrects_the_other_and_the_old_answer_can_still_be_had() {
        LocalDate corrected = LocalDate.of(2024, 1, 1);
        Facts facts = paper().told(Event.of(BEGAN, TriggerState.happened(STARTED)))
                .told(Event.of(BEGAN, TriggerState.happened(STARTED.plusYears(2)))
                        .knownOn(corrected));

        assertThat(decide(facts, TEN_YEARS_ON).outcome()).isEqualTo(Outcome.until(LocalDate.of(2029, 2, 28)));
        assertThat(decide(facts.knownOn(corrected.minusDays(1)), TEN_YEARS_ON).outcome())
                .isEqualTo(Outcome.until(LocalDate.of(2027, 2, 28)));
    }

    @Test
    void a_correction_to_an_earlier_beginning_corrects_the_end_although_that_lies_after_it() {
        Facts facts = paper().told(Event.of(BEGAN, TriggerState.happened(STARTED.plusYears(4))))
                .told(Event.of(BEGAN, TriggerState.happened(STARTED)).knownOn(LocalDate.of(2018, 1, 1)));

        assertThat(decide(facts, TEN_YEARS_ON).outcome()).isEqualTo(Outcome.until(LocalDate.of(2027, 2, 28)));
    }

    @Test
    void a_chain_is_reckoned_link_by_link_in_whatever_order_it_is_declared() {
        Facts facts = paper().happened(BEGAN, LocalDate.of(2010, 1, 1));
        Term term = years(5, CLAIMS_BARRED);

        for (List<DeclaredTrigger> order : List.of(List.of(TEN_YEARS_ON, TWO_MORE), List.of(TWO_MORE, TEN_YEARS_ON))) {
            Decider decider = Decider.of(RulebookStack.of(declaring(order, row("1.1", term))));
            assertThat(decider.decide(facts, AS_OF).outcome()).isEqualTo(Outcome.until(LocalDate.of(2027, 1, 1)));
            assertThat(decider.decide(facts.happened(EXPIRED, LocalDate.of(2015, 1, 1)), AS_OF)
                            .outcome())
                    .isEqualTo(Outcome.until(LocalDate.of(2022, 1, 1)));
        }
    }

    @Test
    void a_link_of_a_chain_may_be_declared_alike_in_several_rulebooks() {
        Rulebook other = declaring("other", List.of(TEN_YEARS_ON));
        Rulebook schedule = declaring(List.of(TEN_YEARS_ON, TWO_MORE), row("1.1", years(5, CLAIMS_BARRED)));

        assertThat(Decider.of(RulebookStack.of(schedule, other))
                        .decide(paper().happened(BEGAN, LocalDate.of(2010, 1, 1)), AS_OF)
                        .outcome())
                .isEqualTo(Outcome.until(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void a_date_may_be_reckoned_from_the_formation_of_the_record() {
        DeclaredTrigger fromFormation = after(EXPIRED, "D18M", TriggerType.FORMED);

        assertThat(decide(paper(), fromFormation).outcome())
                .isEqualTo(Outcome.until(FORMED.plusMonths(18).plusYears(5)));
        assertThat(decide(paper().happened(EXPIRED, FORMED), fromFormation).outcome())
                .isEqualTo(Outcome.until(FORMED.plusYears(5)));
    }

    @Test
    void a_date_beyond_the_calendar_is_not_known() {
        Facts facts = paper().happened(BEGAN, LocalDate.MAX.minusDays(5));
        Facts claimed = paper().with(BEGAN, TriggerState.disputed(List.of(STARTED, LocalDate.MAX.minusDays(5))));

        for (Facts told : List.of(facts, claimed)) {
            Decision decision = decider(TEN_YEARS_ON).decide(told, LocalDate.MAX);
            assertThat(((Outcome.Open) decision.outcome()).because())
                    .singleElement()
                    .satisfies(words -> assertThat(words.en()).endsWith("is missing"));
        }
    }

    @Test
    void a_condition_may_ask_for_an_event_that_is_reckoned() {
        Row row = row(
                "1.1",
                years(30, TriggerType.FORMED).when(Condition.happened(EXPIRED), Term.WhenMissing.LAPSES),
                years(1, TriggerType.FORMED));
        Decider decider = Decider.of(RulebookStack.of(declaring(List.of(TEN_YEARS_ON), row)));
        Facts facts = paper().happened(BEGAN, STARTED);

        assertThat(decider.decide(facts, LocalDate.of(2022, 2, 28)).outcome())
                .isEqualTo(Outcome.until(FORMED.plusYears(30)));
        assertThat(decider.decide(facts, LocalDate.of(2022, 2, 27)).outcome())
                .isEqualTo(Outcome.until(FORMED.plusYears(1)));
    }

    @Test
    void nothing_stands_for_an_event_that_can_be_reckoned() {
        StandIn standIn = new StandIn(EXPIRED, TriggerType.CONTRACT_TERMINATED, Wording.of("本公司", "the insurer"));
        Decider decider = Rules.decider(
                List.of(declaring(List.of(TEN_YEARS_ON), row("1.1", years(5, EXPIRED)))), List.of(), List.of(standIn));
        Facts ended = paper().happened(TriggerType.CONTRACT_TERMINATED, FORMED);

        assertThat(decider.decide(ended.happened(BEGAN, STARTED), AS_OF).outcome())
                .isEqualTo(Outcome.until(LocalDate.of(2027, 2, 28)));
        assertThat(decider.decide(ended, AS_OF).outcome()).isEqualTo(Outcome.until(FORMED.plusYears(5)));
    }

    @Test
    void the_facts_of_a_derivation_hold_what_was_reckoned() {
        Derivation derivation = decider(TEN_YEARS_ON)
                .verdict(paper().happened(BEGAN, STARTED), AS_OF)
                .derivation();

        assertThat(derivation.facts().state(EXPIRED, AS_OF))
                .isEqualTo(TriggerState.happened(LocalDate.of(2022, 2, 28)));
    }

    private static DeclaredTrigger after(TriggerType type, String period, TriggerType other) {
        return new DeclaredTrigger(
                type,
                Wording.of("保险期满", "end of the term"),
                Optional.of(new DeclaredTrigger.After((RetentionPeriod.Fixed) RetentionPeriod.parse(period), other)));
    }

    private static Decider decider(DeclaredTrigger declared) {
        return Decider.of(RulebookStack.of(declaring(List.of(declared), row("1.1", years(5, EXPIRED)))));
    }

    private static Decision decide(Facts facts, DeclaredTrigger declared) {
        return decider(declared).decide(facts, AS_OF);
    }

    private static Rulebook declaring(List<DeclaredTrigger> declared, Row... rows) {
        return declaring("schedule", declared, rows);
    }

    private static Rulebook declaring(String id, List<DeclaredTrigger> declared, Row... rows) {
        return Rules.with(Rules.book(id, Layer.NATIONAL), List.of(rows), declared, List.of());
    }
}
