package io.guidang.examples.lines;

import io.guidang.core.wording.Wording;

/** Why a line is no record. The names are the codes of the output and stay. */
public enum LineProblem {
    BLANK_LINE("空行", "a line without a record"),
    LINE_TOO_LONG("超过 1 MiB 的行", "a line of more than 1 MiB"),
    NOT_UTF_8("不是 UTF-8", "no UTF-8"),
    NOT_JSON("不是 JSON，或对象之后还有内容", "no JSON, or something follows the object"),
    TOO_DEEP("嵌套过深", "nested too deep"),
    NOT_AN_OBJECT("不是 JSON 对象", "no JSON object"),
    DUPLICATE_KEY("同一字段出现两次", "a field given twice"),
    UNKNOWN_FIELD("没有这个字段", "a field that nobody knows"),
    MISSING_FIELD("缺少字段", "a field that is missing"),
    WRONG_TYPE("值的类型不对", "a value of the wrong type"),
    BAD_DATE("不是日历上的日期", "no date of the calendar"),
    UNKNOWN_VALUE("不在所列的值之中", "a value that is none of those listed"),
    UNKNOWN_EVENT("没有这种事件", "an event that neither the library nor a rulebook knows"),
    BAD_EVENT("on、status、disputed 应恰有其一", "an event without exactly one of on, status and disputed"),
    BAD_HOLD("冻结的截止早于起始", "a hold that ends before it begins"),
    BAD_TERM("单件期限有误", "a period of the item that cannot be"),
    CLASS_AND_NAME_DISAGREE("编号与名称不符", "a class and a name that do not agree");

    private final String zh;
    private final String en;

    LineProblem(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it means. */
    public Wording words() {
        return Wording.of(zh, en);
    }
}
