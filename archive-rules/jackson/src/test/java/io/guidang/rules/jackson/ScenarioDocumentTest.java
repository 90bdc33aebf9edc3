package io.guidang.rules.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.hold.Hold;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Triggers and scenarios of a document are the values that one builds in Java. */
class ScenarioDocumentTest {

    private static final TriggerType LAPSED = TriggerType.of("POLICY_LAPSED");

    private static final Rulebook READ =
            RulebookReader.standard().read("own.yaml", """
                    rulebook: own-2024
                    edition: 2024
                    title: {zh: 公司保管期限表, en: Company schedule}
                    layer: COMPANY
                    appliesTo: ALL_HOLDINGS
                    triggers:
                      - POLICY_LAPSED
                      - {trigger: REINSTATEMENT_OVER, zh: 复效期届满, en: end of reinstatement, after: {period: D2, of: POLICY_LAPSED}}
                    rows: []
                    scenarios:
                      - name: 全部
                        class: 1.10
                        medium: ELECTRONIC
                        formed: 2012-05-01
                        facts: {insuranceTermYears: 010, majorCase: true, rate: 1.50, empty: "", no: ~x}
                        events:
                          - {type: POLICY_LAPSED, on: 2020-03-15}
                          - {type: CONTRACT_TERMINATED, subject: 0123, status: NEVER}
                          - {type: CONTRACT_TERMINATED, subject: B, disputed: [2019-01-01, 2018-01-01], known: 2020-01-01}
                        holds: [{case: 2030-7, from: 2030-02-01, until: 2031-02-01}, {case: x}]
                        asOf: 2026-11-01
                        knownAsOf: 2024-03-03
                        expect: {outcome: UNTIL, keepThrough: 2030-03-15, due: false, decidedBy: cn-dat36-2007#1.2}
                      - {name: 最少, class: a, medium: PAPER, formed: 2012-05-01, asOf: 2012-05-01, expect: {outcome: OPEN}}
                      - {name: 远, class: a, medium: PAPER, formed: 2012-05-01, asOf: 2012-05-01, expect: {outcome: UNTIL, keepThrough: +12011-12-31}}
                    """).orThrow();

    @Test
    void a_trigger_is_a_name_or_a_name_with_its_words_and_what_it_is_reckoned_from() {
        assertThat(READ.triggers())
                .containsExactly(
                        new DeclaredTrigger(LAPSED, Wording.of("POLICY_LAPSED", "POLICY_LAPSED"), Optional.empty()),
                        new DeclaredTrigger(
                                TriggerType.of("REINSTATEMENT_OVER"),
                                Wording.of("复效期届满", "end of reinstatement"),
                                Optional.of(new DeclaredTrigger.After(
                                        RetentionPeriod.of(2, RetentionPeriod.Unit.YEARS), LAPSED))));
    }

    @Test
    void a_scenario_is_facts_a_day_and_what_is_expected_and_facts_stay_the_text_that_was_written() {
        Facts facts = Facts.of("1.10", Medium.ELECTRONIC, LocalDate.of(2012, 5, 1))
                .with("insuranceTermYears", "010")
                .with("majorCase", "true")
                .with("rate", "1.50")
                .with("empty", "")
                .with("no", "~x")
                .happened(LAPSED, LocalDate.of(2020, 3, 15))
                .told(Event.of(TriggerType.CONTRACT_TERMINATED, TriggerState.NEVER)
                        .about("0123"))
                .told(Event.of(
                                TriggerType.CONTRACT_TERMINATED,
                                TriggerState.disputed(List.of(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 1, 1))))
                        .about("B")
                        .knownOn(LocalDate.of(2020, 1, 1)))
                .under(new Hold("2030-7", Optional.of(LocalDate.of(2030, 2, 1)), Optional.of(LocalDate.of(2031, 2, 1))))
                .under(new Hold("x", Optional.empty(), Optional.empty()));

        assertThat(READ.scenarios().get(0))
                .isEqualTo(new Scenario(
                        "全部",
                        facts,
                        LocalDate.of(2026, 11, 1),
                        Optional.of(LocalDate.of(2024, 3, 3)),
                        new Scenario.Expected(
                                Outcome.Kind.UNTIL,
                                Optional.of(LocalDate.of(2030, 3, 15)),
                                Optional.of(false),
                                Optional.of(RowKey.parse("cn-dat36-2007#1.2")))));
    }

    @Test
    void what_is_left_out_is_not_asked() {
        LocalDate day = LocalDate.of(2012, 5, 1);

        assertThat(READ.scenarios().get(1))
                .isEqualTo(new Scenario(
                        "最少", Facts.of("a", Medium.PAPER, day), day, Scenario.Expected.kind(Outcome.Kind.OPEN)));
    }

    @Test
    void a_long_term_may_end_after_the_year_9999() {
        assertThat(READ.scenarios().get(2).expected()).isEqualTo(Scenario.Expected.until(LocalDate.of(12011, 12, 31)));
    }

    @Test
    void it_is_written_as_it_was_meant() {
        assertThat(RulebookReader.standard()
                        .read("own.yaml", RulebookWriter.write(READ))
                        .orThrow())
                .isEqualTo(READ);
        assertThat(RulebookWriter.write(READ))
                .contains("triggers:\n  - POLICY_LAPSED\n  - trigger: REINSTATEMENT_OVER\n    zh: 复效期届满\n")
                .contains("\n    formed: 2012-05-01\n", "\n    knownAsOf: 2024-03-03\n")
                .contains("disputed: [2018-01-01, 2019-01-01], known: 2020-01-01");
    }
}
