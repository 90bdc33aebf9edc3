package io.guidang.rulebooks;

import io.guidang.core.hold.Hold;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Scenario;
import io.guidang.rules.rulebook.Scenario.Expected;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The examples that the shipped documents carry. Every date is counted by hand from the words of the clause: from the end of
 * a contract to the corresponding day (Civil Code arts. 201-202), in social insurance from 1 January of the year after
 * formation, in accounting from the first day after the accounting year.
 */
final class ShippedScenarios {

    private static final LocalDate FORMED = LocalDate.of(2012, 5, 1);
    private static final LocalDate ENDED = LocalDate.of(2020, 3, 15);
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    private ShippedScenarios() {}

    static List<Scenario> ofLifeInsurance() {
        Facts proposal = paper("1.2", FORMED);
        Facts ended = proposal.happened(TriggerType.CONTRACT_TERMINATED, ENDED);
        LocalDate last = LocalDate.of(2030, 3, 15);
        return List.of(
                scenario(
                        "合同终止后十年 (ten years from the end of the contract)",
                        ended,
                        AS_OF,
                        until(last, false, row("1.2"))),
                scenario("期满次日可鉴定 (due the day after)", ended, last.plusDays(1), until(last, true, row("1.2"))),
                scenario("期满当日仍须保管 (not due on the last day)", ended, last, until(last, false, row("1.2"))),
                scenario(
                        "冻结中不到期 (never due under a hold)",
                        ended.under(Hold.openSince("2030-7", LocalDate.of(2030, 2, 1))),
                        LocalDate.of(2031, 1, 1),
                        until(last, false, row("1.2"))),
                scenario(
                        "取最晚终止的合同 (the contract that ended last)",
                        proposal.told(contractEnded("A", LocalDate.of(2018, 1, 31)))
                                .told(contractEnded("B", ENDED)),
                        AS_OF,
                        until(last, false, row("1.2"))),
                scenario(
                        "合同有效期内 (a contract in force)",
                        proposal.with(TriggerType.CONTRACT_TERMINATED, TriggerState.PENDING),
                        AS_OF,
                        open()),
                scenario("终止与否不明 (nobody told whether it ended)", proposal, AS_OF, open()),
                scenario(
                        "终止日有争议 (two dates are claimed)",
                        proposal.with(
                                TriggerType.CONTRACT_TERMINATED,
                                TriggerState.disputed(List.of(LocalDate.of(2019, 1, 1), ENDED))),
                        AS_OF,
                        open()),
                scenario(
                        "拒保后自形成起六年 (six years from formation where it was refused)",
                        proposal.happened(TriggerType.CONTRACT_DECLINED, LocalDate.of(2012, 5, 20))
                                .with(TriggerType.CONTRACT_TERMINATED, TriggerState.NEVER),
                        AS_OF,
                        until(LocalDate.of(2018, 5, 1), true, row("1.2"))));
    }

    static List<Scenario> ofSocialInsurance() {
        String id = SocialInsurance.ID;
        return List.of(
                scenario(
                        "十年自次年1月1日起 (ten years from 1 January of the next year)",
                        paper("gl-04", FORMED),
                        AS_OF,
                        until(LocalDate.of(2022, 12, 31), true, RowKey.parse(id + "#gl-04"))),
                scenario("永久 (permanent)", paper("gl-01", FORMED), AS_OF, permanent(id + "#gl-01")),
                scenario("缺失的行 (a row that is missing)", paper("yl-03", FORMED), AS_OF, open()),
                scenario(
                        "一般稽核案件三十年 (an ordinary audit)",
                        paper("jh-01", FORMED),
                        AS_OF,
                        until(LocalDate.of(2042, 12, 31), false, RowKey.parse(id + "#jh-01"))),
                scenario(
                        "大案要案永久 (a major case)",
                        paper("jh-01", FORMED).with("majorCase", "true"),
                        AS_OF,
                        permanent(id + "#jh-01")),
                scenario(
                        "征缴凭证从会计规定 (a levy voucher under the accounting rules)",
                        paper("zj-02", LocalDate.of(2017, 3, 1)).with("matter", "征缴凭证"),
                        AS_OF,
                        until(LocalDate.of(2047, 12, 31), false, RowKey.parse(id + "#zj-02"))),
                scenario(
                        "2016年前的征缴凭证由单位选定 (one from before 2016, for the adopter to choose)",
                        paper("zj-02", FORMED).with("matter", "征缴凭证"),
                        AS_OF,
                        open()));
    }

    static List<Scenario> ofAccounting2016() {
        String id = Accounting.ID_2016;
        LocalDate formed = LocalDate.of(2016, 6, 30);
        return List.of(
                scenario(
                        "原始凭证三十年 (vouchers, thirty years)",
                        paper("acc-01", formed),
                        AS_OF,
                        until(LocalDate.of(2046, 12, 31), false, RowKey.parse(id + "#acc-01"))),
                scenario(
                        "月度报告十年 (monthly reports, ten years)",
                        paper("acc-08", formed),
                        LocalDate.of(2027, 1, 1),
                        until(LocalDate.of(2026, 12, 31), true, RowKey.parse(id + "#acc-08"))),
                scenario("年度报告永久 (annual reports)", paper("acc-09", formed), AS_OF, permanent(id + "#acc-09")),
                scenario(
                        "固定资产报废清理后五年 (five years after the asset was scrapped)",
                        paper("acc-06", formed).happened(TriggerType.ASSET_SCRAPPED, LocalDate.of(2020, 2, 29)),
                        AS_OF,
                        until(LocalDate.of(2025, 2, 28), true, RowKey.parse(id + "#acc-06"))),
                scenario(
                        "固定资产在用 (an asset in use)",
                        paper("acc-06", formed).with(TriggerType.ASSET_SCRAPPED, TriggerState.PENDING),
                        AS_OF,
                        open()),
                scenario(
                        "施行前形成的由单位选定 (formed before it, for the adopter to choose)",
                        paper("acc-01", FORMED),
                        AS_OF,
                        open()));
    }

    static List<Scenario> ofAccounting1998() {
        String id = Accounting.ID_1998;
        LocalDate formed = LocalDate.of(2010, 6, 30);
        return List.of(
                scenario(
                        "原始凭证十五年 (vouchers, fifteen years)",
                        paper("acc-01", formed),
                        AS_OF,
                        until(LocalDate.of(2025, 12, 31), true, RowKey.parse(id + "#acc-01"))),
                scenario("失效后形成的不适用 (formed after its end)", paper("acc-01", LocalDate.of(2016, 1, 1)), AS_OF, open()));
    }

    static List<Scenario> ofLegalFloors() {
        Facts ended = paper("1.2", FORMED).happened(TriggerType.CONTRACT_TERMINATED, ENDED);
        LocalDate tenYears = LocalDate.of(2030, 3, 15);
        Facts identity = paper("1.12", FORMED)
                .with("insuranceTermYears", "10")
                .happened(TriggerType.CONTRACT_TERMINATED, ENDED)
                .happened(TriggerType.TRANSACTION_COMPLETED, ENDED);
        return List.of(
                scenario(
                        "一年以上的保险十年 (insurance for more than a year)",
                        ended.with("insuranceTermYears", "10"),
                        AS_OF,
                        until(tenYears, false, RowKey.parse(LegalFloors.ID + "#INS-87-LONG"))),
                scenario(
                        "一年以下的保险法定五年不缩短标准的十年 (five years do not shorten the ten of the standard)",
                        ended.with("insuranceTermYears", "1"),
                        AS_OF,
                        until(tenYears, false, row("1.2"))),
                scenario(
                        "客户关系2025年后结束 (a customer relationship that ended after 2025)",
                        identity.happened(TriggerType.RELATIONSHIP_ENDED, LocalDate.of(2026, 6, 30)),
                        AS_OF,
                        until(LocalDate.of(2036, 6, 30), false, RowKey.parse(LegalFloors.ID + "#AML-2024-34"))),
                scenario(
                        "客户关系存续 (a customer relationship that goes on)",
                        identity.with(TriggerType.RELATIONSHIP_ENDED, TriggerState.PENDING),
                        AS_OF,
                        open()));
    }

    private static Scenario scenario(String name, Facts facts, LocalDate asOf, Expected expected) {
        return new Scenario(name, facts, asOf, expected);
    }

    private static Facts paper(String code, LocalDate formed) {
        return Facts.of(code, Medium.PAPER, formed);
    }

    private static Event contractEnded(String contract, LocalDate on) {
        return Event.of(TriggerType.CONTRACT_TERMINATED, TriggerState.happened(on))
                .about(contract);
    }

    private static RowKey row(String code) {
        return RowKey.parse(LifeInsurance.ID + "#" + code);
    }

    private static Expected until(LocalDate last, boolean due, RowKey by) {
        return new Expected(Outcome.Kind.UNTIL, Optional.of(last), Optional.of(due), Optional.of(by));
    }

    private static Expected permanent(String by) {
        return new Expected(
                Outcome.Kind.PERMANENT, Optional.empty(), Optional.of(false), Optional.of(RowKey.parse(by)));
    }

    private static Expected open() {
        return new Expected(Outcome.Kind.OPEN, Optional.empty(), Optional.of(false), Optional.empty());
    }
}
