package io.guidang.examples.schedule;

import static io.guidang.core.trigger.TriggerType.CONTRACT_DECLINED;
import static io.guidang.core.trigger.TriggerType.CONTRACT_FORMED;
import static io.guidang.core.trigger.TriggerType.CONTRACT_TERMINATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.medium.Medium;
import io.guidang.core.trigger.TriggerState;
import io.guidang.rulebooks.ShippedRulebooks;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.jackson.RulebookReader;
import io.guidang.rules.rulebook.RulebookStack;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An insurer that holds a copy of the standard puts the true values of annex B into a rulebook of its own. The placeholders
 * of the shipped one give way to it, the laws do not.
 */
class OwnScheduleTest {

    private static final String COMPANY = """
            rulebook: our-annex-b
            edition: "2026"
            title: {zh: 本公司保管期限表, en: Our retention schedule}
            layer: COMPANY
            appliesTo: ALL_HOLDINGS
            rows:
              - code: "1.2"
                group: 承保
                name: 投保单
                citation: DA/T 36-2007, annex B
                provenance: VERIFIED
                source: our copy of the standard
                replaces: ["cn-dat36-2007#1.2"]
                approvedBy: records board, 2026-01-15
                retain:
                  - {atLeast: D6, from: CONTRACT_TERMINATED, convention: NEXT_DAY}
            """;

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);

    @Test
    void a_sourced_and_approved_row_takes_the_place_of_the_placeholder() {
        assertThat(decide(applicationOf("1").happened(CONTRACT_TERMINATED, LocalDate.of(2020, 3, 15))))
                .isEqualTo("UNTIL 2026-03-15 by our-annex-b#1.2");
    }

    @Test
    void the_insurance_law_still_binds_a_longer_contract() {
        assertThat(decide(applicationOf("20").happened(CONTRACT_TERMINATED, LocalDate.of(2020, 3, 15))))
                .isEqualTo("UNTIL 2030-03-15 by cn-legal-floors#INS-87-LONG");
    }

    @Test
    void a_contract_in_force_has_no_date() {
        Facts inForce = applicationOf("20")
                .happened(CONTRACT_FORMED, LocalDate.of(2015, 1, 1))
                .with(CONTRACT_TERMINATED, TriggerState.PENDING)
                .with(CONTRACT_DECLINED, TriggerState.NEVER);

        assertThat(decide(inForce)).startsWith("OPEN");
    }

    @Test
    void a_row_that_nobody_approved_is_refused_with_what_to_do() {
        RulebookReader reader = RulebookReader.standard();
        String unapproved = COMPANY.replace("approvedBy: records board, 2026-01-15\n", "approvedBy: \"\"\n");

        Checked<RulebookStack> stack = RulebookStack.check(
                List.of(
                        ShippedRulebooks.read("cn-legal-floors"),
                        ShippedRulebooks.read("cn-dat36-2007"),
                        reader.read("our-annex-b.yaml", unapproved).orThrow()),
                List.of(),
                List.of());

        assertThat(stack.issues()).extracting(Issue::code).containsExactly("REPLACEMENT_NOT_APPROVED");
    }

    private static Facts applicationOf(String termYears) {
        return Facts.of("1.2", Medium.PAPER, LocalDate.of(2015, 1, 1)).with("insuranceTermYears", termYears);
    }

    private static String decide(Facts facts) {
        Decider decider = Decider.of(RulebookStack.of(
                ShippedRulebooks.read("cn-legal-floors"),
                ShippedRulebooks.read("cn-dat36-2007"),
                RulebookReader.standard().read("our-annex-b.yaml", COMPANY).orThrow()));
        Decision decision = decider.decide(facts, AS_OF);
        return decision.outcome().kind()
                + decision.outcome().keepThrough().map(day -> " " + day).orElse("")
                + " by "
                + decision.decidedBy().orElseThrow().rule().key();
    }
}
