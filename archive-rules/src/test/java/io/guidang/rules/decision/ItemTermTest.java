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
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.facts.ItemTerm;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.Obligation.Status;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.source.Provenance;
import io.guidang.rules.source.Source;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods that somebody gave one item. */
class ItemTermTest {

    private static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;
    private static final LocalDate GIVEN = LocalDate.of(2020, 6, 30);
    private static final Rulebook TEN_YEARS = schedule(row("1.1", years(10, TriggerType.FORMED)));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # given, counted from,        keep through, decided by
            D30,     FORMED,              2042-05-01,   this-item
            D11,     FORMED,              2023-05-01,   this-item
            D10,     FORMED,              2022-05-01,   schedule
            D9,      FORMED,              2022-05-01,   schedule
            D1D,     FORMED,              2022-05-01,   schedule
            D10,     APPRAISED,           2030-06-30,   this-item
            D1,      APPRAISED,           2022-05-01,   schedule
            D2,      APPRAISED,           2022-06-30,   this-item
            D10,     CONTRACT_TERMINATED, 2025-03-15,   this-item
            D5,      CONTRACT_TERMINATED, 2022-05-01,   schedule
            """)
    void a_given_period_lengthens_what_the_rules_ask_and_never_shortens_it(
            String period, String from, LocalDate keepThrough, String decidedBy) {
        Facts facts = paper().happened(ENDED, LocalDate.of(2015, 3, 15)).given(term(period, TriggerType.of(from)));

        Decision decision = decide(facts, TEN_YEARS);

        assertThat(decision.outcome()).isEqualTo(Outcome.until(keepThrough));
        assertThat(decision.decidedBy().orElseThrow().rule().rulebook()).isEqualTo(decidedBy);
        assertThat(decision.obligations()).hasSize(2);
    }

    @Test
    void a_given_period_names_itself_who_gave_it_and_when() {
        ItemTerm given = term("D30", TriggerType.FORMED);

        Obligation deciding =
                decide(paper().given(given), TEN_YEARS).decidedBy().orElseThrow();

        assertThat(deciding.rule().key()).hasToString("this-item#1.1");
        assertThat(deciding.rule().edition()).isEqualTo("2020-06-30");
        assertThat(deciding.rule().layer()).isEqualTo(Layer.ITEM);
        assertThat(deciding.rule().source()).isEqualTo(given.source());
        assertThat(deciding.kind()).isEqualTo(Term.Kind.FLOOR);
        assertThat(deciding.convention()).isEqualTo("NEXT_DAY");
    }

    @Test
    void a_period_counted_from_the_appraisal_starts_on_the_day_on_which_it_was_given_whatever_else_is_told() {
        ItemTerm given = ItemTerm.afterAppraisal(RetentionPeriod.ofYears(20), GIVEN, approval());
        Facts facts = paper().given(given);

        Decision decision = decide(facts, TEN_YEARS);

        assertThat(decision.outcome()).isEqualTo(Outcome.until(GIVEN.plusYears(20)));
        assertThat(decision.decidedBy().orElseThrow().countedFrom())
                .contains(new Obligation.Start(TriggerType.APPRAISED, GIVEN));
        for (TriggerState told : List.of(
                TriggerState.NEVER, TriggerState.PENDING, TriggerState.UNKNOWN, TriggerState.happened(FORMED))) {
            assertThat(decide(facts.with(TriggerType.APPRAISED, told), TEN_YEARS)
                            .outcome())
                    .isEqualTo(decision.outcome());
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # the contract, outcome, status of the given period
            PENDING,        OPEN,    BINDS
            UNKNOWN,        OPEN,    BINDS
            NOT_TOLD,       OPEN,    BINDS
            DISPUTED,       OPEN,    BINDS
            NEVER,          UNTIL,   FELL_AWAY
            """)
    void a_period_counted_from_the_end_of_the_contract_is_open_until_it_has_ended(
            String told, Outcome.Kind outcome, Status status) {
        Facts facts = paper().given(term("D1", ENDED));
        facts = switch (told) {
            case "PENDING" -> facts.with(ENDED, TriggerState.PENDING);
            case "UNKNOWN" -> facts.with(ENDED, TriggerState.UNKNOWN);
            case "NEVER" -> facts.with(ENDED, TriggerState.NEVER);
            case "DISPUTED" -> facts.with(ENDED, TriggerState.disputed(List.of(FORMED, GIVEN)));
            default -> facts;
        };

        Decision decision = decide(facts, TEN_YEARS);

        assertThat(decision.outcome().kind()).isEqualTo(outcome);
        assertThat(given(decision).status()).isEqualTo(status);
    }

    @Test
    void a_stand_in_that_the_adopter_chose_for_the_rules_does_not_serve_a_given_period() {
        StandIn standIn = new StandIn(TriggerType.RELATIONSHIP_ENDED, ENDED, Wording.of("本公司", "the insurer"));
        Decider decider = Rules.decider(List.of(TEN_YEARS), List.of(), List.of(standIn));

        Decision decision = decider.decide(
                paper().happened(ENDED, FORMED).given(term("D1", TriggerType.RELATIONSHIP_ENDED)), AS_OF);

        assertThat(decision.outcome().kind()).isEqualTo(Outcome.Kind.OPEN);
    }

    @Test
    void every_period_that_was_ever_given_stays_in_the_account_and_the_longest_counts() {
        Facts facts = paper().given(term("D30", TriggerType.FORMED))
                .given(ItemTerm.afterAppraisal(RetentionPeriod.ofYears(5), GIVEN.plusYears(1), approval()))
                .given(ItemTerm.afterAppraisal(RetentionPeriod.ofYears(25), GIVEN.plusYears(2), approval()));

        Decision decision = decide(facts, TEN_YEARS);

        assertThat(decision.outcome()).isEqualTo(Outcome.until(GIVEN.plusYears(27)));
        assertThat(decision.obligations())
                .extracting(obligation -> obligation.rule() + " " + obligation.period())
                .containsExactly(
                        "schedule@1#1.1 D10",
                        "this-item@2020-06-30#1.1 D30",
                        "this-item@2021-06-30#1.1 D5",
                        "this-item@2022-06-30#1.1 D25");
    }

    @Test
    void a_shorter_period_given_later_does_not_take_the_place_of_a_longer_one() {
        Facts first = paper().given(term("D30", TriggerType.FORMED));
        Facts then = first.given(ItemTerm.afterAppraisal(RetentionPeriod.ofYears(1), GIVEN, approval()));

        assertThat(decide(then, TEN_YEARS).outcome())
                .isEqualTo(decide(first, TEN_YEARS).outcome());
    }

    @Test
    void before_the_day_on_which_it_was_given_a_period_says_nothing() {
        Decider decider = Decider.of(RulebookStack.of(TEN_YEARS));
        Facts facts = paper().given(term("D30", TriggerType.FORMED));

        Decision before = decider.decide(facts, GIVEN.minusDays(1));
        Decision then = decider.decide(facts, GIVEN);

        assertThat(before.outcome()).isEqualTo(Outcome.until(FORMED.plusYears(10)));
        assertThat(given(before).status()).isEqualTo(Status.NOT_IN_FORCE);
        assertThat(then.outcome()).isEqualTo(Outcome.until(FORMED.plusYears(30)));
    }

    @Test
    void permanent_once_given_stays_permanent() {
        Facts facts = paper().given(new ItemTerm(
                        RetentionPeriod.PERMANENT,
                        TriggerType.APPRAISED,
                        CountingConventions.NEXT_DAY,
                        GIVEN,
                        approval()))
                .given(ItemTerm.afterAppraisal(RetentionPeriod.ofYears(1), GIVEN.plusYears(1), approval()));

        Decision decision = decide(facts, TEN_YEARS, law(article("19", atMost(1, TriggerType.FORMED))));

        assertThat(decision.outcome()).isEqualTo(Outcome.PERMANENT);
        assertThat(decision.decidedBy().orElseThrow().rule().layer()).isEqualTo(Layer.ITEM);
        assertThat(decision.decidedBy().orElseThrow().convention()).isEmpty();
        assertThat(Decider.of(RulebookStack.of(TEN_YEARS))
                        .decide(facts, GIVEN.minusDays(1))
                        .outcome())
                .isEqualTo(Outcome.until(FORMED.plusYears(10)));
    }

    @Test
    void a_period_that_was_given_but_is_not_known_leaves_it_open() {
        ItemTerm unknown = new ItemTerm(
                RetentionPeriod.UNDETERMINED, TriggerType.FORMED, CountingConventions.NEXT_DAY, GIVEN, approval());

        assertThat(decide(paper().given(unknown), TEN_YEARS).outcome().kind()).isEqualTo(Outcome.Kind.OPEN);
    }

    @Test
    void a_ceiling_before_a_given_period_is_a_conflict() {
        Decision decision = decide(
                paper().given(term("D30", TriggerType.FORMED)),
                TEN_YEARS,
                law(article("19", atMost(20, TriggerType.FORMED))));

        assertThat(decision.outcome().kind()).isEqualTo(Outcome.Kind.CONFLICT);
    }

    @Test
    void a_given_period_binds_its_own_medium_and_a_hold_lies_on_it_all_the_same() {
        Facts image = Facts.of("1.1", Medium.ELECTRONIC, FORMED).given(term("D11", TriggerType.FORMED));

        assertThat(decide(image, TEN_YEARS).outcome()).isEqualTo(Outcome.until(FORMED.plusYears(11)));
        assertThat(decide(image, TEN_YEARS).isDue()).isTrue();
        assertThat(decide(image.under(Hold.openSince("case 1", FORMED)), TEN_YEARS)
                        .isDue())
                .isFalse();
    }

    @Test
    void of_two_alike_the_verdict_and_the_decision_name_the_same_one_in_whatever_order_they_were_written_down() {
        ItemTerm one = term("D30", TriggerType.FORMED);
        ItemTerm later = new ItemTerm(one.period(), one.from(), one.convention(), GIVEN.plusDays(1), one.source());
        Decider decider = Decider.of(RulebookStack.of(TEN_YEARS));

        Verdict written = decider.verdict(paper().given(one).given(later), AS_OF);
        Verdict turned = decider.verdict(paper().given(later).given(one), AS_OF);

        assertThat(written.decidedBy()).isEqualTo(written.decision().decidedBy().map(Obligation::rule));
        assertThat(turned.decidedBy()).isEqualTo(turned.decision().decidedBy().map(Obligation::rule));
        assertThat(turned.decision()).isEqualTo(written.decision());
    }

    private static Obligation given(Decision decision) {
        return decision.obligations().stream()
                .filter(obligation -> obligation.rule().layer() == Layer.ITEM)
                .findFirst()
                .orElseThrow();
    }

    private static ItemTerm term(String period, TriggerType from) {
        return new ItemTerm(RetentionPeriod.parse(period), from, CountingConventions.NEXT_DAY, GIVEN, approval());
    }

    private static Source approval() {
        return Rules.source("appraisal of the archive, no. 3", Provenance.VERIFIED);
    }
}
