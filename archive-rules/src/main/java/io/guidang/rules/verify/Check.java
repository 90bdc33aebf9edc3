package io.guidang.rules.verify;

import io.guidang.core.issue.Severity;
import io.guidang.core.wording.Wording;
import java.util.Optional;

/** The kinds of findings, with what each weighs and what to try. */
enum Check {
    NO_PERIOD(Severity.ERROR, "为该类写明期限，或写 W 承认缺失", "give the class a period, or W where it is known to be missing"),
    GAP_ON_MEDIUM(Severity.ERROR, "为另一载体也写明期限", "give the other medium a period too"),
    GAP_IN_CONDITIONS(
            Severity.ERROR,
            "增加一条无条件的期限，或补全条件",
            "add a term without a condition, or make the conditions cover every case"),
    GAP_NOT_IN_FORCE(
            Severity.WARNING,
            "为这一时期加入当时有效的版本，或改用 ALL_HOLDINGS",
            "add the edition of that time, or apply to ALL_HOLDINGS"),
    GAP_TRIGGER_NEVER(
            Severity.WARNING,
            "为此情形另列一条期限，例如自档案形成起算",
            "add a term for that case, for example counted from the formation of the record"),
    PERIOD_MISSING(Severity.WARNING, "查明期限，或把该行标为 GAP", "find out the period, or mark the row as GAP"),
    KNOWN_GAP(Severity.NOTE, "有出处后由使用单位补入", "an adopter fills it in once there is a source"),
    CHOICE_MISSING(Severity.WARNING, "由使用单位选择并写明谁选择", "let the adopter choose, and say who chose"),
    FLOOR_ABOVE_CEILING(Severity.ERROR, "核对两条依据，缩小其中一条的范围", "look up both texts and narrow what one of them binds"),
    FLOOR_MAY_EXCEED_CEILING(
            Severity.WARNING, "核对两条依据；遇此情形结果为冲突", "look up both texts; such a record is decided as a conflict"),
    TERM_UNREACHABLE(Severity.ERROR, "更正条件或施行日期，或删除该期限", "correct its condition or its dates, or remove it"),
    ROW_UNREACHABLE(Severity.ERROR, "更正条件或施行日期，或删除该行", "correct its conditions or its dates, or remove it"),
    PART_UNREACHABLE(Severity.ERROR, "调整各部分的顺序或条件", "change the order or the conditions of the parts"),
    BINDS_NO_CLASS(
            Severity.NOTE,
            "加入其所约束的规则集，或在主题表中列出类别",
            "add the rulebook whose classes it binds, or name classes in the subject table"),
    OVERLAP(Severity.WARNING, "删除多余的期限，或缩小条件", "remove the term, or give it a condition of its own"),
    LAYER_SHORTENS(Severity.WARNING, "下层只能延长，不能缩短", "a weaker layer may lengthen and never shorten"),
    UNKNOWN_TRIGGER(Severity.ERROR, "更正名称，或在规则集中声明该触发事件", "correct the name, or declare the trigger in the rulebook"),
    DEFERRAL_CYCLE(Severity.ERROR, "直接引用规定期限的行", "defer to the row that fixes the period"),
    TOO_LARGE(Severity.ERROR, "减少该类所用的事实、触发事件或施行日期", "let fewer facts, triggers and dates of force bear on the class");

    private final Severity severity;
    private final String remedyZh;
    private final String remedyEn;

    Check(Severity severity, String zh, String en) {
        this.severity = severity;
        this.remedyZh = zh;
        this.remedyEn = en;
    }

    Finding found(Where where, String zh, String en, Optional<Witness> witness) {
        return new Finding(severity, name(), where, Wording.of(zh, en), Wording.of(remedyZh, remedyEn), witness);
    }
}
