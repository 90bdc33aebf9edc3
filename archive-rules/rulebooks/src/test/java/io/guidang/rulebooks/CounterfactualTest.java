package io.guidang.rulebooks;

import static io.guidang.core.trigger.TriggerType.CONTRACT_TERMINATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.medium.Medium;
import io.guidang.rules.counterfactual.Counterfactual;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.RulebookStack;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What would have to be otherwise, asked under the laws and the national schedules together. */
class CounterfactualTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);
    private static final Counterfactual ASK = Counterfactual.of(Decider.of(RulebookStack.of(
            ShippedRulebooks.read("cn-legal-floors"),
            ShippedRulebooks.read("cn-dat36-2007"),
            ShippedRulebooks.read("cn-accounting-2016"),
            ShippedRulebooks.read("cn-order3-2009"))));

    @Test
    void an_application_whose_contract_ended_too_late_becomes_due_by_waiting_or_by_an_earlier_end() {
        Facts application =
                of("1.2").with("insuranceTermYears", "20").happened(CONTRACT_TERMINATED, LocalDate.of(2020, 3, 15));

        assertThat(ASK.toBecomeDue(application, AS_OF).words().zh())
                .isEqualTo("如果保险合同终止发生于2016-05-31，则本件于2026-06-01可以鉴定。");
        assertThat(ASK.dueFrom(application, AS_OF)).contains(LocalDate.of(2030, 3, 16));
    }

    @Test
    void the_identity_papers_of_a_customer_wait_for_three_events() {
        assertThat(ASK.toBecomeDue(of("1.12"), AS_OF).words().en())
                .isEqualTo("If the end of the insurance contract is dated 2016-05-31,"
                        + " and the end of the customer relationship is dated 2020-12-31,"
                        + " and the completion of the transaction is dated 2020-12-31,"
                        + " then it may be appraised on 2026-06-01.");
    }

    @Test
    void no_fact_fills_a_gap_of_the_tables() {
        assertThat(ASK.toBecomeDue(of("yl-03"), AS_OF).words().zh())
                .isEqualTo("没有事实的改变能使本件于2026-06-01可以鉴定：" + "社会保险业务档案管理规定(试行)(令第3号), 附件 yl-03：表中该行的期限缺失，继续保管。");
    }

    @Test
    void a_major_case_is_permanent_and_would_be_due_as_an_ordinary_one() {
        LocalDate later = LocalDate.of(2046, 1, 1);

        assertThat(ASK.toBecomeDue(of("jh-01").with("majorCase", "true"), later)
                        .words()
                        .zh())
                .isEqualTo("如果majorCase不是“true”，则本件于2046-01-01可以鉴定。");
        assertThat(ASK.toStayKept(of("jh-01").with("majorCase", "false"), later)
                        .words()
                        .zh())
                .isEqualTo("如果majorCase为“true”，则本件于2046-01-01仍须保管。");
    }

    private static Facts of(String code) {
        return Facts.of(code, Medium.PAPER, LocalDate.of(2015, 1, 1));
    }
}
