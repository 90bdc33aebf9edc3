package io.guidang.rules.decision;

import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.FORMED;
import static io.guidang.rules.Rules.decide;
import static io.guidang.rules.Rules.decider;
import static io.guidang.rules.Rules.deferring;
import static io.guidang.rules.Rules.paper;
import static io.guidang.rules.Rules.part;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.schedule;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.Rules;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.Obligation.Status;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Term.WhenMissing;
import io.guidang.rules.rulebook.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    private static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;
    private static final TriggerType RELATIONSHIP = TriggerType.RELATIONSHIP_ENDED;
    private static final LocalDate EARLY = LocalDate.of(2014, 1, 10);
    private static final LocalDate LATE = LocalDate.of(2015, 3, 15);
    private static final Wording INSURER = Wording.of("本公司", "the insurer");

    @Test
    void of_several_triggers_the_latest_counts() {
        Term term = years(5, ENDED, TriggerType.MATTER_CLOSED);

        Obligation one = only(
                paper().happened(ENDED, LATE).happened(TriggerType.MATTER_CLOSED, EARLY), schedule(row("1.1", term)));
        Obligation other = only(
                paper().happened(ENDED, EARLY).happened(TriggerType.MATTER_CLOSED, LATE), schedule(row("1.1", term)));

        assertThat(one.countedFrom()).contains(new Obligation.Start(ENDED, LATE));
        assertThat(other.countedFrom()).contains(new Obligation.Start(TriggerType.MATTER_CLOSED, LATE));
        assertThat(other.outcome()).contains(Outcome.until(LATE.plusYears(5)));
    }

    @Test
    void of_triggers_on_one_day_the_first_named_is_told() {
        Obligation one = only(
                paper().happened(ENDED, LATE).happened(TriggerType.MATTER_CLOSED, LATE),
                schedule(row("1.1", years(5, ENDED, TriggerType.MATTER_CLOSED))));

        assertThat(one.countedFrom()).contains(new Obligation.Start(ENDED, LATE));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # one,     other,    what is told
            HAPPENED,  PENDING,  the closing of the open matter has not happened yet
            PENDING,   HAPPENED, the end of the insurance contract has not happened yet
            PENDING,   PENDING,  the end of the insurance contract has not happened yet; the closing of the open matter has not happened yet
            PENDING,   DISPUTED, the end of the insurance contract has not happened yet; the date of the closing of the open matter is disputed (2014-01-10 to 2015-03-15)
            DISPUTED,  UNKNOWN,  the date of the end of the insurance contract is disputed (2014-01-10 to 2015-03-15); the date of the closing of the open matter is missing
            UNKNOWN,   PENDING,  the date of the end of the insurance contract is missing; the closing of the open matter has not happened yet
            NEVER,     PENDING,  the closing of the open matter has not happened yet
            NEVER,     UNKNOWN,  the date of the closing of the open matter is missing
            """)
    void of_several_triggers_one_that_is_not_settled_means_not_yet_and_each_is_told(
            String one, String other, String told) {
        Facts facts = paper().with(ENDED, state(one)).with(TriggerType.MATTER_CLOSED, state(other));

        Obligation obligation = only(facts, schedule(row("1.1", years(5, ENDED, TriggerType.MATTER_CLOSED))));

        assertThat(((Outcome.Open) obligation.outcome().orElseThrow()).because())
                .extracting(Wording::en)
                .containsExactly(told.split("; "));
        assertThat(obligation.countedFrom()).isEmpty();
    }

    @Test
    void of_several_triggers_one_that_can_never_happen_drops_out() {
        Facts facts = paper().with(ENDED, TriggerState.NEVER);
        var schedule = schedule(row("1.1", years(5, ENDED, TriggerType.MATTER_CLOSED)));

        assertThat(only(facts.happened(TriggerType.MATTER_CLOSED, LATE), schedule)
                        .outcome())
                .contains(Outcome.until(LATE.plusYears(5)));
        assertThat(only(facts.with(TriggerType.MATTER_CLOSED, TriggerState.NEVER), schedule)
                        .status())
                .isEqualTo(Status.FELL_AWAY);
    }

    @Test
    void an_event_may_stand_for_one_that_is_not_reported_and_the_decision_says_who_chose_so() {
        Decider decider = decider(
                List.of(schedule(row("1.1", years(5, RELATIONSHIP)))),
                List.of(),
                List.of(new StandIn(RELATIONSHIP, ENDED, INSURER)));

        Obligation obligation =
                decider.decide(paper().happened(ENDED, LATE), AS_OF).decidedBy().orElseThrow();

        assertThat(obligation.countedFrom()).contains(new Obligation.Start(ENDED, LATE));
        assertThat(obligation.reasons())
                .containsExactly(Wording.of(
                        "未提供业务关系结束，以保险合同终止代之(本公司)",
                        "no end of the customer relationship was given; the end of the insurance contract stands for it"
                                + " (the insurer)"));
    }

    @Test
    void a_stand_in_is_asked_only_where_nothing_at_all_is_said_of_the_other() {
        Decider decider = decider(
                List.of(schedule(row("1.1", years(5, RELATIONSHIP)))),
                List.of(),
                List.of(new StandIn(RELATIONSHIP, ENDED, INSURER)));
        Facts ended = paper().happened(ENDED, LATE);

        Decision said = decider.decide(ended.with(RELATIONSHIP, TriggerState.PENDING), AS_OF);
        Decision unknown = decider.decide(ended.with(RELATIONSHIP, TriggerState.UNKNOWN), AS_OF);

        assertThat(said.outcome().kind()).isEqualTo(Outcome.Kind.OPEN);
        assertThat(said.decidedBy().orElseThrow().reasons()).isEmpty();
        assertThat(unknown.outcome().kind()).isEqualTo(Outcome.Kind.OPEN);
    }

    @Test
    void a_stand_in_that_is_not_known_either_leaves_it_open() {
        Decider decider = decider(
                List.of(schedule(row("1.1", years(5, RELATIONSHIP)))),
                List.of(),
                List.of(new StandIn(RELATIONSHIP, ENDED, INSURER)));

        assertThat(((Outcome.Open) decider.decide(paper(), AS_OF).outcome()).because())
                .extracting(Wording::en)
                .containsExactly("the date of the end of the insurance contract is missing");
    }

    @Test
    void nothing_stands_for_the_formation_of_the_record() {
        Decider decider = decider(
                List.of(schedule(row("1.1", years(5, TriggerType.FORMED)))),
                List.of(),
                List.of(new StandIn(TriggerType.FORMED, ENDED, INSURER)));

        assertThat(decider.decide(paper().happened(ENDED, LATE), AS_OF)
                        .outcome()
                        .keepThrough())
                .contains(FORMED.plusYears(5));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # insurance term, short floor,         long floor
            '1',              BINDS,             CONDITION_NOT_MET
            '1.0',            BINDS,             CONDITION_NOT_MET
            '0.5',            BINDS,             CONDITION_NOT_MET
            '1.01',           CONDITION_NOT_MET, BINDS
            '10',             CONDITION_NOT_MET, BINDS
            '终身',             CONDITION_NOT_MET, BINDS
            """)
    void a_condition_chooses_between_terms(String insuranceTerm, Status shortFloor, Status longFloor) {
        Decision decision = decide(paper().with("insuranceTermYears", insuranceTerm), byTerm(WhenMissing.BINDS));

        assertThat(statusOf(decision, 5)).isEqualTo(shortFloor);
        assertThat(statusOf(decision, 10)).isEqualTo(longFloor);
        assertThat(decision.decidedBy().orElseThrow().reasons()).isEmpty();
    }

    @Test
    void on_a_missing_fact_a_term_binds_all_the_same_and_says_so() {
        Decision decision = decide(paper(), byTerm(WhenMissing.BINDS));

        assertThat(decision.outcome().keepThrough()).contains(FORMED.plusYears(10));
        assertThat(decision.decidedBy().orElseThrow().reasons())
                .containsExactly(
                        Wording.of("条件所需的事实缺失，按较长者处理", "a fact of its condition is missing; the longer way is taken"));
        assertThat(statusOf(decision, 5)).isEqualTo(Status.BINDS);
    }

    @Test
    void on_a_missing_fact_a_term_lapses_where_the_rulebook_says_so() {
        Decision decision = decide(paper(), byTerm(WhenMissing.LAPSES));

        assertThat(decision.obligations()).extracting(Obligation::status).containsOnly(Status.CONDITION_NOT_MET);
        assertThat(decision.outcome().kind()).isEqualTo(Outcome.Kind.OPEN);
    }

    @Test
    void a_period_that_is_not_known_leaves_open_and_is_never_read_as_none() {
        Obligation obligation = only(paper(), schedule(row("1.1", Term.undetermined())));

        assertThat(obligation.binds()).isTrue();
        assertThat(obligation.period()).isEqualTo(RetentionPeriod.UNDETERMINED);
        assertThat(obligation.outcome().orElseThrow().kind()).isEqualTo(Outcome.Kind.OPEN);
        assertThat(obligation.convention()).isEmpty();
    }

    @Test
    void a_permanent_term_with_a_clock_falls_away_with_its_event_and_is_permanent_before_it() {
        Term term = new Term(
                Term.Kind.FLOOR,
                RetentionPeriod.PERMANENT,
                Optional.of(Clock.of(CountingConventions.NEXT_DAY, ENDED)),
                Condition.ALWAYS,
                WhenMissing.BINDS,
                java.util.EnumSet.allOf(io.guidang.core.medium.Medium.class));

        assertThat(only(paper().with(ENDED, TriggerState.PENDING), schedule(row("1.1", term)))
                        .outcome())
                .contains(Outcome.PERMANENT);
        assertThat(only(paper().with(ENDED, TriggerState.NEVER), schedule(row("1.1", term)))
                        .status())
                .isEqualTo(Status.FELL_AWAY);
    }

    @Test
    void a_row_that_defers_takes_the_first_part_that_holds_and_names_the_row_that_fixed_it() {
        var accounting = Rules.book(
                "accounting",
                Layer.LAW,
                row("acc-01", years(30, TriggerType.FORMED)),
                row("acc-02", years(10, TriggerType.FORMED)),
                row("acc-03", Term.permanent()));
        var deferring = schedule(deferring(
                "1.1",
                "accounting",
                part(Condition.factIs("voucher", "true"), "acc-02"),
                part(Condition.happened(ENDED), "acc-01"),
                part(Condition.ALWAYS, "acc-01", "acc-03")));

        Obligation voucher = only(paper().with("voucher", "true").happened(ENDED, LATE), deferring, accounting);
        Decision ended = decide(paper().happened(ENDED, LATE), deferring, accounting);
        Decision otherwise = decide(paper(), deferring, accounting);

        assertThat(voucher.outcome()).contains(Outcome.until(FORMED.plusYears(10)));
        assertThat(voucher.rule().key()).hasToString("schedule#1.1");
        assertThat(voucher.via().orElseThrow().key()).hasToString("accounting#acc-02");
        assertThat(ended.outcome().keepThrough()).contains(FORMED.plusYears(30));
        assertThat(otherwise.outcome()).isEqualTo(Outcome.PERMANENT);
    }

    @Test
    void a_missing_fact_does_not_make_a_deferring_row_take_the_shorter_part() {
        var accounting = Rules.book(
                "accounting",
                Layer.LAW,
                row("acc-01", years(30, TriggerType.FORMED)),
                row("acc-02", years(3, TriggerType.FORMED)));
        var deferring = schedule(deferring(
                "1.1",
                "accounting",
                part(Condition.factIs("matter", "big"), "acc-01"),
                part(Condition.ALWAYS, "acc-02")));

        Decision nobodyTold = decide(paper(), deferring, accounting);
        Decision small = decide(paper().with("matter", "small"), deferring, accounting);

        assertThat(nobodyTold.outcome()).isEqualTo(Outcome.until(FORMED.plusYears(30)));
        assertThat(nobodyTold.decidedBy().orElseThrow().reasons())
                .extracting(Wording::en)
                .containsExactly("a fact of its condition is missing; the longer way is taken");
        assertThat(small.outcome()).isEqualTo(Outcome.until(FORMED.plusYears(3)));
    }

    @Test
    void a_row_that_defers_reaches_no_further_than_itself() {
        var accounting = Rules.book("accounting", Layer.LAW, row("acc-01", years(30, TriggerType.FORMED)));
        Validity later = Validity.from(FORMED.plusDays(1));
        var ownDates = schedule(Rules.inForce(deferring("1.1", "accounting", part(Condition.ALWAYS, "acc-01")), later));
        var ownEdition = Rules.book(
                "schedule",
                Layer.NATIONAL,
                later,
                Applicability.ADOPTER_CHOOSES,
                deferring("1.1", "accounting", part(Condition.ALWAYS, "acc-01")));

        assertThat(only(paper(), ownDates, accounting).status()).isEqualTo(Status.NOT_IN_FORCE);
        assertThat(decide(paper(), ownEdition, accounting).outcome()).isEqualTo(Openings.CHOICE_MISSING);
    }

    private static io.guidang.rules.rulebook.Rulebook byTerm(WhenMissing whenMissing) {
        BigDecimal one = BigDecimal.ONE;
        return schedule(row(
                "1.1",
                years(5, TriggerType.FORMED).when(Condition.atMost("insuranceTermYears", one), whenMissing),
                years(10, TriggerType.FORMED).when(Condition.moreThan("insuranceTermYears", one), whenMissing)));
    }

    private static Status statusOf(Decision decision, int years) {
        return decision.obligations().stream()
                .filter(obligation -> obligation.period().equals(RetentionPeriod.ofYears(years)))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static Obligation only(Facts facts, io.guidang.rules.rulebook.Rulebook... rulebooks) {
        List<Obligation> obligations = decide(facts, rulebooks).obligations();
        assertThat(obligations).hasSize(1);
        return obligations.get(0);
    }

    private static TriggerState state(String name) {
        return switch (name) {
            case "HAPPENED" -> TriggerState.happened(LATE);
            case "PENDING" -> TriggerState.PENDING;
            case "NEVER" -> TriggerState.NEVER;
            case "DISPUTED" -> TriggerState.disputed(List.of(EARLY, LATE));
            default -> TriggerState.UNKNOWN;
        };
    }
}
