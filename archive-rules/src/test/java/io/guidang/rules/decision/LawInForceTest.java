package io.guidang.rules.decision;

import static io.guidang.rules.Rules.article;
import static io.guidang.rules.Rules.atMost;
import static io.guidang.rules.Rules.law;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.schedule;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.Rules;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.Obligation.Status;
import io.guidang.rules.obligation.Step;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Condition.Answer;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.source.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The law that is in force on the day of the question, and what arose under one that no longer is. */
class LawInForceTest {

    private static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2019, 12, 31);
    private static final Validity IN_FORCE = new Validity(Optional.of(FIRST), Optional.of(LAST));
    private static final Row TEN_YEARS = row("1.1", years(10, ENDED));

    @ParameterizedTest
    @EnumSource(Applicability.class)
    void an_edition_says_nothing_before_it_comes_into_force(Applicability applicability) {
        Rulebook edition = edition(applicability, Validity.from(FIRST), TEN_YEARS);
        Facts older = ended(FIRST.minusYears(5), FIRST.minusYears(4));

        assertThat(status(edition, older, FIRST.minusDays(1))).isEqualTo(Status.NOT_IN_FORCE);
        assertThat(status(edition, ended(FIRST, FIRST), FIRST.minusDays(1))).isEqualTo(Status.NOT_IN_FORCE);
        assertThat(status(edition, ended(FIRST, FIRST), FIRST)).isEqualTo(Status.BINDS);
    }

    @Test
    void a_row_says_nothing_before_it_comes_into_force() {
        Rulebook edition = schedule(Rules.inForce(TEN_YEARS, Validity.from(FIRST)));
        Facts facts = ended(FIRST, FIRST);

        assertThat(status(edition, facts, FIRST.minusDays(1))).isEqualTo(Status.NOT_IN_FORCE);
        assertThat(status(edition, facts, FIRST)).isEqualTo(Status.BINDS);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # edition from, row from,   as of,      reached
            2016-01-01,     2018-01-01, 2015-12-31, NOT_IN_FORCE
            2016-01-01,     2018-01-01, 2017-12-31, NOT_IN_FORCE
            2016-01-01,     2018-01-01, 2018-01-01, BINDS
            2018-01-01,     2016-01-01, 2017-12-31, NOT_IN_FORCE
            2018-01-01,     2016-01-01, 2018-01-01, BINDS
            """)
    void the_later_of_the_two_dates_of_edition_and_row_counts(
            LocalDate edition, LocalDate row, LocalDate asOf, Status reached) {
        Rulebook book = edition(
                Applicability.ALL_HOLDINGS, Validity.from(edition), Rules.inForce(TEN_YEARS, Validity.from(row)));
        LocalDate formed = LocalDate.of(2018, 1, 1);

        assertThat(status(book, ended(formed, formed), asOf)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # as of,    keep through
            2015-12-31, 2020-05-01
            2016-01-01, 2025-05-01
            2026-11-01, 2025-05-01
            """)
    void what_we_would_have_answered_on_a_day_follows_the_law_of_that_day(LocalDate asOf, LocalDate keepThrough) {
        LocalDate formed = LocalDate.of(2015, 5, 1);
        Rulebook law = new Rulebook(
                "law",
                "1",
                Wording.of("law", "law"),
                Layer.LAW,
                Validity.from(FIRST),
                Applicability.ALL_HOLDINGS,
                law().subjects(),
                List.of(article("1", years(10, TriggerType.FORMED))),
                List.of(),
                List.of());
        Decider decider = Decider.of(RulebookStack.of(schedule(row("1.1", years(5, TriggerType.FORMED))), law));

        assertThat(decider.decide(Facts.of("1.1", Medium.PAPER, formed), asOf).outcome())
                .isEqualTo(Outcome.until(keepThrough));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # formed,   ended,      FROM_THEN_ON, ALL_HOLDINGS, nobody chose, chosen FROM_THEN_ON, chosen ALL_HOLDINGS
            2010-05-01, 2015-12-31, NOT_IN_FORCE, UNTIL,        OPEN,         NOT_IN_FORCE,        UNTIL
            2015-12-31, 2015-12-31, NOT_IN_FORCE, UNTIL,        OPEN,         NOT_IN_FORCE,        UNTIL
            2015-12-31, 2016-01-01, UNTIL,        UNTIL,        OPEN,         UNTIL,               UNTIL
            2015-12-31, 2019-12-31, UNTIL,        UNTIL,        OPEN,         UNTIL,               UNTIL
            2015-12-31, 2020-01-01, NOT_IN_FORCE, UNTIL,        OPEN,         NOT_IN_FORCE,        UNTIL
            2016-01-01, 2016-01-01, UNTIL,        UNTIL,        UNTIL,        UNTIL,               UNTIL
            2016-01-01, 2025-01-01, UNTIL,        UNTIL,        UNTIL,        UNTIL,               UNTIL
            2019-12-31, 2025-01-01, UNTIL,        UNTIL,        UNTIL,        UNTIL,               UNTIL
            """)
    void an_edition_that_has_ended_still_binds_what_arose_under_it(
            LocalDate formed,
            LocalDate ended,
            String thenOn,
            String all,
            String open,
            String chosenThenOn,
            String chosenAll) {
        Facts facts = ended(formed, ended);

        assertThat(reached(Applicability.FROM_THEN_ON, Optional.empty(), facts)).isEqualTo(thenOn);
        assertThat(reached(Applicability.ALL_HOLDINGS, Optional.empty(), facts)).isEqualTo(all);
        assertThat(reached(Applicability.ADOPTER_CHOOSES, Optional.empty(), facts))
                .isEqualTo(open);
        assertThat(reached(Applicability.ADOPTER_CHOOSES, Optional.of(Applicability.FROM_THEN_ON), facts))
                .isEqualTo(chosenThenOn);
        assertThat(reached(Applicability.ADOPTER_CHOOSES, Optional.of(Applicability.ALL_HOLDINGS), facts))
                .isEqualTo(chosenAll);
    }

    @Test
    void a_choice_that_nobody_made_leaves_nothing_open_before_there_is_anything_to_choose() {
        Rulebook edition = edition(Applicability.ADOPTER_CHOOSES, Validity.from(FIRST), TEN_YEARS);
        Facts older = ended(FIRST.minusYears(1), FIRST.minusYears(1));

        assertThat(status(edition, older, FIRST.minusDays(1))).isEqualTo(Status.NOT_IN_FORCE);
        assertThat(decide(edition, older, FIRST).outcome()).isEqualTo(Openings.CHOICE_MISSING);
    }

    @Test
    void a_choice_that_nobody_made_does_not_open_what_can_never_start_and_makes_no_ceiling() {
        Facts older = Facts.of("1.1", Medium.PAPER, FIRST.minusYears(1)).with(ENDED, TriggerState.NEVER);
        Rulebook floor = edition(Applicability.ADOPTER_CHOOSES, Validity.from(FIRST), TEN_YEARS);
        Rulebook ceiling =
                edition(Applicability.ADOPTER_CHOOSES, Validity.from(FIRST), row("1.1", atMost(1, TriggerType.FORMED)));

        assertThat(status(floor, older, LAST)).isEqualTo(Status.FELL_AWAY);
        assertThat(status(ceiling, older, LAST)).isEqualTo(Status.WITHOUT_DATE);
    }

    @Test
    void an_edition_whose_first_day_is_not_known_has_always_been() {
        Validity until = new Validity(Optional.empty(), Optional.of(LAST));
        Rulebook edition = edition(Applicability.FROM_THEN_ON, until, TEN_YEARS);

        assertThat(status(edition, ended(LocalDate.of(1950, 1, 1), LAST.plusDays(1)), LocalDate.of(2030, 1, 1)))
                .isEqualTo(Status.BINDS);
        assertThat(status(edition, ended(LAST.plusDays(1), LAST.plusDays(1)), LocalDate.of(2030, 1, 1)))
                .isEqualTo(Status.NOT_IN_FORCE);
    }

    @Test
    void a_permanent_row_of_a_new_edition_does_not_reach_what_was_formed_before_it() {
        Rulebook edition = edition(Applicability.FROM_THEN_ON, Validity.from(FIRST), row("1.1", Term.permanent()));

        assertThat(status(edition, Facts.of("1.1", Medium.PAPER, FIRST.minusDays(1)), LAST))
                .isEqualTo(Status.NOT_IN_FORCE);
        assertThat(status(edition, Facts.of("1.1", Medium.PAPER, FIRST), LAST)).isEqualTo(Status.BINDS);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # the contract of an older record, as of,      reached
            PENDING,                           2018-06-01, BINDS
            PENDING,                           2019-12-30, BINDS
            PENDING,                           2019-12-31, BINDS
            PENDING,                           2020-01-01, NOT_IN_FORCE
            PENDING,                           2026-11-01, NOT_IN_FORCE
            UNKNOWN,                           2018-06-01, BINDS
            UNKNOWN,                           2026-11-01, BINDS
            DISPUTED,                          2026-11-01, BINDS
            """)
    void an_edition_with_an_end_is_meant_as_long_as_the_clock_may_have_started_under_it(
            String told, LocalDate asOf, Status reached) {
        TriggerState state = switch (told) {
            case "PENDING" -> TriggerState.PENDING;
            case "DISPUTED" -> TriggerState.disputed(List.of(FIRST.minusYears(1), FIRST.plusYears(1)));
            default -> TriggerState.UNKNOWN;
        };
        Facts older = Facts.of("1.1", Medium.PAPER, FIRST.minusYears(5)).with(ENDED, state);

        assertThat(status(edition(Applicability.FROM_THEN_ON, IN_FORCE, TEN_YEARS), older, asOf))
                .isEqualTo(reached);
    }

    @Test
    void a_placeholder_stands_until_what_replaces_it_has_come_into_force() {
        Row placeholder = Rules.replacing(row("1.1", years(30, TriggerType.FORMED)), Provenance.DERIVED, "");
        Row sourced = Rules.replacing(
                row("1.1", years(40, TriggerType.FORMED)), Provenance.VERIFIED, "the board", "schedule#1.1");
        Rulebook overlay = Rules.book(
                "annex-b", Layer.COMPANY, Validity.from(LocalDate.of(2030, 1, 1)), Applicability.ALL_HOLDINGS, sourced);
        var checked = RulebookStack.check(
                List.of(schedule(placeholder), law(article("1", years(5, TriggerType.FORMED))), overlay),
                List.of(),
                List.of());

        if (!checked.issues().isEmpty()) {
            assertThat(checked.issues()).allMatch(issue -> issue.code().equals("REPLACEMENT_LEAVES_A_GAP"));
            return;
        }
        Decision before = Decider.of(checked.orThrow()).decide(Rules.paper(), Rules.AS_OF);
        assertThat(before.outcome()).isEqualTo(Outcome.until(Rules.FORMED.plusYears(30)));
    }

    @Test
    void the_derivation_shows_why_a_row_was_reached_or_not() {
        Choice choice = new Choice("schedule", Applicability.ALL_HOLDINGS, Wording.of("经办机构", "the agency"));
        Decider decider = Rules.decider(
                List.of(edition(Applicability.ADOPTER_CHOOSES, IN_FORCE, TEN_YEARS)), List.of(choice), List.of());

        Derivation derivation =
                decider.verdict(ended(FIRST.minusDays(1), FIRST), Rules.AS_OF).derivation();

        assertThat(derivation.considered().get(0).steps())
                .containsExactly(
                        new Step.Read(ENDED, ENDED, TriggerState.happened(FIRST)),
                        new Step.Reached(
                                new io.guidang.rules.rulebook.RowKey("schedule", TEN_YEARS.code()),
                                IN_FORCE,
                                Validity.ALWAYS,
                                Applicability.ADOPTER_CHOOSES,
                                Optional.of(choice),
                                Answer.YES),
                        new Step.Counted(
                                TEN_YEARS.terms().get(0).clock().orElseThrow().convention(),
                                FIRST,
                                (io.guidang.core.retention.RetentionPeriod.Fixed)
                                        TEN_YEARS.terms().get(0).period(),
                                FIRST.plusYears(10)));
    }

    private static Facts ended(LocalDate formed, LocalDate ended) {
        return Facts.of("1.1", Medium.PAPER, formed).happened(ENDED, ended);
    }

    private static Rulebook edition(Applicability applicability, Validity validity, Row... rows) {
        return Rules.book("schedule", Layer.NATIONAL, validity, applicability, rows);
    }

    private static String reached(Applicability applicability, Optional<Applicability> chosen, Facts facts) {
        List<Choice> choices = chosen.stream()
                .map(made -> new Choice("schedule", made, Wording.of("经办机构", "the agency")))
                .toList();
        Decision decision = Rules.decider(List.of(edition(applicability, IN_FORCE, TEN_YEARS)), choices, List.of())
                .decide(facts, Rules.AS_OF);
        Obligation obligation = decision.obligations().get(0);
        return obligation
                .outcome()
                .map(outcome -> outcome.kind().name())
                .orElse(obligation.status().name());
    }

    private static Decision decide(Rulebook edition, Facts facts, LocalDate asOf) {
        return Decider.of(RulebookStack.of(edition)).decide(facts, asOf);
    }

    private static Status status(Rulebook edition, Facts facts, LocalDate asOf) {
        return decide(edition, facts, asOf).obligations().get(0).status();
    }
}
