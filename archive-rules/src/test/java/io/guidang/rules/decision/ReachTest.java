package io.guidang.rules.decision;

import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.decide;
import static io.guidang.rules.Rules.decider;
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
import io.guidang.rules.obligation.Obligation.Status;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

    private static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2019, 12, 31);
    private static final Validity IN_FORCE = new Validity(Optional.of(FIRST), Optional.of(LAST));
    private static final Wording AGENCY = Wording.of("经办机构", "the agency");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # formed,   ended,      reached
            2015-12-31, 2015-12-31, NOT_IN_FORCE
            2016-01-01, 2020-06-01, BINDS
            2019-12-31, 2020-06-01, BINDS
            2010-05-01, 2016-01-01, BINDS
            2010-05-01, 2019-12-31, BINDS
            2010-05-01, 2020-01-01, NOT_IN_FORCE
            2020-01-01, 2020-01-01, NOT_IN_FORCE
            """)
    void from_then_on_reaches_a_record_formed_or_a_clock_started_while_it_was_in_force(
            LocalDate formed, LocalDate ended, Status reached) {
        Facts facts = Facts.of("1.1", Medium.PAPER, formed).happened(ENDED, ended);

        assertThat(status(facts, edition(Applicability.FROM_THEN_ON))).isEqualTo(reached);
        assertThat(status(facts, ownDates())).isEqualTo(reached);
    }

    @Test
    void while_the_clock_stands_still_a_row_with_an_end_does_not_reach_an_older_record() {
        Facts facts = Facts.of("1.1", Medium.PAPER, FIRST.minusDays(1)).with(ENDED, TriggerState.PENDING);

        assertThat(status(facts, edition(Applicability.FROM_THEN_ON))).isEqualTo(Status.NOT_IN_FORCE);
    }

    @Test
    void while_the_clock_stands_still_a_row_without_an_end_may_still_be_meant() {
        Facts facts = Facts.of("1.1", Medium.PAPER, FIRST.minusDays(1)).with(ENDED, TriggerState.PENDING);
        Rulebook endless = Rules.book(
                "schedule",
                Layer.NATIONAL,
                Validity.from(FIRST),
                Applicability.FROM_THEN_ON,
                row("1.1", years(10, ENDED)));

        assertThat(decide(facts, endless).outcome().kind()).isEqualTo(Outcome.Kind.OPEN);
        assertThat(status(facts, endless)).isEqualTo(Status.BINDS);
    }

    @Test
    void all_holdings_reaches_what_was_there_before() {
        Facts facts = Facts.of("1.1", Medium.PAPER, FIRST.minusYears(9)).happened(ENDED, FIRST.minusYears(8));

        assertThat(status(facts, edition(Applicability.ALL_HOLDINGS))).isEqualTo(Status.BINDS);
    }

    @Test
    void a_permanent_row_reaches_by_formation_alone() {
        Rulebook permanent = Rules.book(
                "schedule", Layer.NATIONAL, IN_FORCE, Applicability.FROM_THEN_ON, row("1.1", Term.permanent()));

        assertThat(status(Facts.of("1.1", Medium.PAPER, LAST), permanent)).isEqualTo(Status.BINDS);
        assertThat(status(Facts.of("1.1", Medium.PAPER, LAST.plusDays(1)), permanent))
                .isEqualTo(Status.NOT_IN_FORCE);
    }

    @Test
    void where_nobody_chose_an_older_record_stays_open_and_says_so() {
        Facts older = Facts.of("1.1", Medium.PAPER, FIRST.minusDays(1)).happened(ENDED, FIRST);
        Rulebook edition = edition(Applicability.ADOPTER_CHOOSES);

        Decision decision = decide(older, edition);

        assertThat(decision.outcome()).isEqualTo(Openings.CHOICE_MISSING);
        assertThat(decision.decidedBy()).isPresent();
        assertThat(decision.isDue()).isFalse();
        assertThat(decide(
                                Facts.of("1.1", Medium.PAPER, FIRST.minusDays(1)),
                                Rules.book(
                                        "schedule",
                                        Layer.NATIONAL,
                                        IN_FORCE,
                                        Applicability.ADOPTER_CHOOSES,
                                        row("1.1", Term.permanent())))
                        .outcome())
                .isEqualTo(Openings.CHOICE_MISSING);
    }

    @Test
    void a_record_formed_while_in_force_needs_no_choice() {
        Facts young = Facts.of("1.1", Medium.PAPER, FIRST).happened(ENDED, FIRST);

        Decision decision = decide(young, edition(Applicability.ADOPTER_CHOOSES));

        assertThat(decision.outcome().keepThrough()).contains(FIRST.plusYears(10));
        assertThat(decision.decidedBy().orElseThrow().reasons()).isEmpty();
    }

    @Test
    void the_choice_of_all_holdings_reaches_older_records_and_the_decision_says_who_chose() {
        Facts older = Facts.of("1.1", Medium.PAPER, FIRST.minusDays(1)).happened(ENDED, FIRST);
        Decider decider = decider(
                List.of(edition(Applicability.ADOPTER_CHOOSES)),
                List.of(new Choice("schedule", Applicability.ALL_HOLDINGS, AGENCY)),
                List.of());

        Decision decision = decider.decide(older, AS_OF);

        assertThat(decision.outcome().keepThrough()).contains(FIRST.plusYears(10));
        assertThat(decision.decidedBy().orElseThrow().reasons())
                .containsExactly(Wording.of(
                        "形成于生效前，适用新规(经办机构选择)",
                        "formed before it came into force; that it applies all the same was chosen by the agency"));
        assertThat(decider.decide(Facts.of("1.1", Medium.PAPER, FIRST).happened(ENDED, FIRST), AS_OF)
                        .decidedBy()
                        .orElseThrow()
                        .reasons())
                .isEmpty();
    }

    @Test
    void the_choice_of_from_then_on_leaves_older_records_alone() {
        Facts older = Facts.of("1.1", Medium.PAPER, FIRST.minusDays(1)).happened(ENDED, FIRST.minusDays(1));
        Decider decider = decider(
                List.of(edition(Applicability.ADOPTER_CHOOSES)),
                List.of(new Choice("schedule", Applicability.FROM_THEN_ON, AGENCY)),
                List.of());

        assertThat(decider.decide(older, AS_OF).obligations())
                .extracting(obligation -> obligation.status())
                .containsExactly(Status.NOT_IN_FORCE);
        assertThat(decider.decide(Facts.of("1.1", Medium.PAPER, FIRST).happened(ENDED, FIRST), AS_OF)
                        .outcome()
                        .keepThrough())
                .contains(FIRST.plusYears(10));
    }

    private static Rulebook edition(Applicability applicability) {
        return Rules.book("schedule", Layer.NATIONAL, IN_FORCE, applicability, row("1.1", years(10, ENDED)));
    }

    private static Rulebook ownDates() {
        return schedule(Rules.inForce(row("1.1", years(10, ENDED)), IN_FORCE));
    }

    private static Status status(Facts facts, Rulebook rulebook) {
        return decide(facts, rulebook).obligations().get(0).status();
    }
}
