package io.guidang.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.jackson.RulebookReader;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an adopter's own rulebook may do to the shipped ones. */
class OverlayTest {

    private static final LocalDate FORMED = LocalDate.of(2012, 5, 1);
    private static final LocalDate ENDED = LocalDate.of(2020, 3, 15);
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    private static final String HEAD = """
            rulebook: company-2024
            edition: "2024"
            title: {zh: 公司保管期限表, en: Company schedule}
            layer: COMPANY
            appliesTo: ALL_HOLDINGS
            """;

    private static final String SIX_YEARS = HEAD + """
            rows:
              - code: B-1.2
                name: 投保单
                citation: "DA/T 36-2007, 附录B"
                provenance: SECONDARY
                source: 公司所藏标准文本
                scope: NONE
                retain: [{atLeast: D6, from: CONTRACT_TERMINATED, convention: NEXT_DAY}]
                replaces: [cn-dat36-2007#1.2]
                approvedBy: 档案鉴定委员会
            """;

    private static final Facts PROPOSAL = Facts.of("1.2", Medium.PAPER, FORMED)
            .happened(TriggerType.CONTRACT_TERMINATED, ENDED)
            .with(TriggerType.CONTRACT_DECLINED, TriggerState.NEVER);

    @Test
    void a_sourced_and_approved_row_replaces_a_derived_one_even_if_it_is_shorter() {
        Decision decision =
                Decider.of(stack(SIX_YEARS, "cn-dat36-2007").orThrow()).decide(PROPOSAL, AS_OF);

        assertThat(decision.outcome()).isEqualTo(Outcome.until(LocalDate.of(2026, 3, 15)));
        assertThat(decision.decidedBy().orElseThrow().rule().rulebook()).isEqualTo("company-2024");
        assertThat(decision.obligations()).filteredOn(Obligation::binds).hasSize(1);
    }

    /** The company's row says nothing of an application that never became a contract; the placeholder still does. */
    @Test
    void a_placeholder_for_a_case_that_the_replacement_does_not_speak_of_stays() {
        Facts refused = Facts.of("1.2", Medium.PAPER, FORMED)
                .with(TriggerType.CONTRACT_TERMINATED, TriggerState.NEVER)
                .happened(TriggerType.CONTRACT_DECLINED, FORMED.plusDays(10));

        Decision decision =
                Decider.of(stack(SIX_YEARS, "cn-dat36-2007").orThrow()).decide(refused, AS_OF);

        assertThat(decision.outcome()).isEqualTo(Outcome.until(FORMED.plusYears(6)));
    }

    @Test
    void the_law_still_binds_where_a_placeholder_is_replaced_by_a_shorter_row() {
        Decider decider =
                Decider.of(stack(SIX_YEARS, "cn-dat36-2007", "cn-legal-floors").orThrow());

        Decision forLong = decider.decide(PROPOSAL.with("insuranceTermYears", "10"), AS_OF);
        Decision forShort = decider.decide(PROPOSAL.with("insuranceTermYears", "1"), AS_OF);

        assertThat(forLong.outcome()).isEqualTo(Outcome.until(LocalDate.of(2030, 3, 15)));
        assertThat(forLong.decidedBy().orElseThrow().rule().source().citation()).isEqualTo("保险法, 第87条");
        assertThat(forShort.outcome()).isEqualTo(Outcome.until(LocalDate.of(2026, 3, 15)));
    }

    @Test
    void the_other_classes_keep_their_placeholder() {
        Facts other = Facts.of("1.3", Medium.PAPER, FORMED)
                .happened(TriggerType.CONTRACT_TERMINATED, ENDED)
                .with(TriggerType.CONTRACT_DECLINED, TriggerState.NEVER);

        assertThat(Decider.of(stack(SIX_YEARS, "cn-dat36-2007").orThrow())
                        .decide(other, AS_OF)
                        .outcome())
                .isEqualTo(Outcome.until(LocalDate.of(2030, 3, 15)));
    }

    @Test
    void a_replacement_that_nobody_approved_is_refused() {
        assertThat(codes(stack(SIX_YEARS.replace("approvedBy: 档案鉴定委员会", "note: 待批"), "cn-dat36-2007")))
                .containsExactly("REPLACEMENT_NOT_APPROVED");
    }

    @Test
    void a_replacement_without_a_source_is_refused() {
        assertThat(codes(stack(SIX_YEARS.replace("SECONDARY", "DERIVED"), "cn-dat36-2007")))
                .containsExactly("REPLACEMENT_NOT_APPROVED");
    }

    @Test
    void a_row_with_a_source_of_its_own_is_never_replaced() {
        String document = SIX_YEARS.replace("cn-dat36-2007#1.2", "cn-order3-2009#gl-04");

        assertThat(codes(stack(document, "cn-order3-2009", "cn-accounting-2016")))
                .contains("ONLY_DERIVED_IS_REPLACED");
    }

    @Test
    void a_weaker_layer_that_asks_less_is_refused() {
        String document = HEAD + """
                subjects: {投保单: [cn-dat36-2007#1.2]}
                rows:
                  - code: own
                    name: 投保单
                    citation: 公司制度第3条
                    provenance: VERIFIED
                    scope: NONE
                    binds: [投保单]
                    retain: [{atLeast: D9, from: CONTRACT_TERMINATED, convention: NEXT_DAY}]
                """;

        assertThat(codes(stack(document, "cn-dat36-2007"))).containsExactly("LAYER_SHORTENS");
    }

    @Test
    void a_weaker_layer_may_lengthen() {
        String document = HEAD + """
                subjects: {投保单: [cn-dat36-2007#1.2]}
                rows:
                  - code: own
                    name: 投保单
                    citation: 公司制度第3条
                    provenance: VERIFIED
                    scope: NONE
                    binds: [投保单]
                    retain: [{atLeast: D15, from: CONTRACT_TERMINATED, convention: NEXT_DAY}]
                """;

        assertThat(Decider.of(stack(document, "cn-dat36-2007").orThrow())
                        .decide(PROPOSAL, AS_OF)
                        .outcome())
                .isEqualTo(Outcome.until(LocalDate.of(2035, 3, 15)));
    }

    private static Checked<RulebookStack> stack(String overlay, String... shipped) {
        Rulebook own = RulebookReader.standard().read("company.yaml", overlay).orThrow();
        List<Rulebook> rulebooks = new ArrayList<>(List.of(own));
        for (String name : shipped) {
            rulebooks.add(ShippedRulebooks.read(name));
        }
        return RulebookStack.check(rulebooks, List.of(), List.of());
    }

    private static List<String> codes(Checked<RulebookStack> checked) {
        return checked.issues().stream().map(Issue::code).toList();
    }
}
