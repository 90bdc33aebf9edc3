package io.guidang.rulebooks;

import io.guidang.core.hold.Hold;
import io.guidang.core.medium.Medium;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.jackson.RulebookReader;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.StandIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decisions as an adopter meets them, by name. */
final class TypicalDecisions {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
    private static final Wording LIFE_PROFILE = Wording.of("寿险配置", "the life profile");
    private static final Wording SOCIAL_PROFILE = Wording.of("社保配置", "the social profile");

    private static final String CEILING = """
            rulebook: company-privacy
            edition: "2024"
            title: {zh: 公司个人信息制度, en: Company privacy rules}
            layer: COMPANY
            appliesTo: ALL_HOLDINGS
            subjects: {客户身份资料: [cn-dat36-2007#1.12]}
            rows:
              - code: own-7
                name: 客户身份资料
                citation: 公司个人信息制度第7条
                provenance: VERIFIED
                scope: NONE
                binds: [客户身份资料]
                retain: [{atMost: D3, from: CONTRACT_TERMINATED, convention: NEXT_DAY}]
            """;

    private TypicalDecisions() {}

    static Map<String, Decision> all() {
        Map<String, Decision> all = new LinkedHashMap<>();
        Decider life = life(List.of());
        Decider social = social(List.of(new Choice("cn-accounting-2016", Applicability.ALL_HOLDINGS, SOCIAL_PROFILE)));
        Facts proposal = paper("1.2", LocalDate.of(2012, 5, 1)).with("insuranceTermYears", "10");
        Facts ended = proposal.happened(TriggerType.CONTRACT_TERMINATED, LocalDate.of(2020, 3, 15));

        all.put("contract-ended", life.decide(ended, AS_OF));
        all.put("contract-ended-under-hold", life.decide(ended.under(hold()), LocalDate.of(2031, 1, 1)));
        all.put(
                "contract-in-force",
                life.decide(proposal.with(TriggerType.CONTRACT_TERMINATED, TriggerState.PENDING), AS_OF));
        all.put(
                "contract-end-disputed",
                life.decide(
                        proposal.with(
                                TriggerType.CONTRACT_TERMINATED,
                                TriggerState.disputed(List.of(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 3, 15)))),
                        AS_OF));
        all.put(
                "contract-declined",
                life.decide(
                        paper("1.2", LocalDate.of(2012, 5, 1))
                                .happened(TriggerType.CONTRACT_DECLINED, LocalDate.of(2012, 5, 20))
                                .with(TriggerType.CONTRACT_TERMINATED, TriggerState.NEVER),
                        AS_OF));
        all.put(
                "identity-paper-with-stand-ins",
                life.decide(
                        paper("1.12", LocalDate.of(2012, 5, 1))
                                .with("insuranceTermYears", "1")
                                .happened(TriggerType.CONTRACT_TERMINATED, LocalDate.of(2025, 2, 28)),
                        AS_OF));
        all.put(
                "ceiling-before-floor",
                life(List.of(RulebookReader.standard()
                                .read("company-privacy.yaml", CEILING)
                                .orThrow()))
                        .decide(
                                paper("1.12", LocalDate.of(2012, 5, 1))
                                        .with("insuranceTermYears", "10")
                                        .happened(TriggerType.CONTRACT_TERMINATED, LocalDate.of(2020, 3, 15)),
                                AS_OF));
        all.put("unknown-class", life.decide(paper("9.9", LocalDate.of(2012, 5, 1)), AS_OF));
        all.put("social-ten-years", social.decide(paper("gl-04", LocalDate.of(2012, 5, 1)), AS_OF));
        all.put("social-permanent", social.decide(paper("gl-01", LocalDate.of(2012, 5, 1)), AS_OF));
        all.put("social-row-missing", social.decide(paper("yl-03", LocalDate.of(2012, 5, 1)), AS_OF));
        all.put(
                "levy-voucher-before-2016",
                social.decide(paper("zj-02", LocalDate.of(2012, 5, 1)).with("matter", "征缴凭证"), AS_OF));
        all.put(
                "levy-voucher-before-2016-nobody-chose",
                social(List.of())
                        .decide(paper("zj-02", LocalDate.of(2012, 5, 1)).with("matter", "征缴凭证"), AS_OF));
        all.put(
                "major-case",
                social.decide(paper("jh-01", LocalDate.of(2012, 5, 1)).with("majorCase", "true"), AS_OF));
        return all;
    }

    private static Facts paper(String classCode, LocalDate formedOn) {
        return Facts.of(classCode, Medium.PAPER, formedOn);
    }

    private static Hold hold() {
        return Hold.openSince("案件 2030-7", LocalDate.of(2030, 2, 1));
    }

    private static Decider life(List<Rulebook> overlays) {
        List<Rulebook> rulebooks = new ArrayList<>(
                List.of(ShippedRulebooks.read("cn-legal-floors"), ShippedRulebooks.read("cn-dat36-2007")));
        rulebooks.addAll(overlays);
        return Decider.of(RulebookStack.check(
                        rulebooks,
                        List.of(),
                        List.of(
                                new StandIn(
                                        TriggerType.RELATIONSHIP_ENDED, TriggerType.CONTRACT_TERMINATED, LIFE_PROFILE),
                                new StandIn(TriggerType.TRANSACTION_COMPLETED, TriggerType.FORMED, LIFE_PROFILE)))
                .orThrow());
    }

    private static Decider social(List<Choice> choices) {
        return Decider.of(RulebookStack.check(
                        List.of(ShippedRulebooks.read("cn-order3-2009"), ShippedRulebooks.read("cn-accounting-2016")),
                        choices,
                        List.of())
                .orThrow());
    }
}
