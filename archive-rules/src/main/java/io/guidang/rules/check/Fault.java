package io.guidang.rules.check;

import io.guidang.core.wording.Wording;

/** What can be wrong with a derivation; the name is the code of the issue. */
enum Fault {
    CONDITION_ANSWER("条件的答案", "the answer to a condition"),
    TRIGGER_STATE("触发事件的状态", "the state of a trigger"),
    REACH_ANSWER("该行是否适用于该件", "whether the row reaches the record"),
    COUNTING("期限的计算", "the counting of the period"),
    STEPS("推导步骤", "the steps"),
    OBLIGATION("由步骤得出的结论", "what follows from the steps"),
    OBLIGATIONS("决定所列的要求", "the obligations of the decision"),
    DECIDED_BY("决定所依据的要求", "the obligation that decides"),
    OUTCOME("决定的结果", "the outcome of the decision"),
    HOLDS("有效的保全", "the active holds"),
    OTHER_QUESTION("事实与日期", "the facts and the day"),
    LEFT_OUT("规则集的要求", "what the rulebooks ask"),
    NOT_ASKED("规则集的要求", "what the rulebooks ask"),
    TERM("条款", "the term"),
    TRIGGERS("时钟所读的触发事件", "the triggers that the clock reads"),
    REACH("该行的适用范围", "to what the row applies"),
    REASONS("所作的解读", "what was read into it");

    static final Wording NOTHING = Wording.of("无", "nothing");
    static final Wording OTHERS = Wording.of("其他", "others");
    static final Wording THOSE_OF_THE_FACTS = Wording.of("事实所示者", "those of the facts");
    static final Wording THOSE_ASKED = Wording.of("所问者", "those of the question");

    private final String zh;
    private final String en;

    Fault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Says what was found of it, and what was expected. */
    Wording told(Wording found, Wording expected) {
        return Wording.of(
                zh + "：所列为" + found.zh() + "，应为" + expected.zh(),
                en + ": found " + found.en() + ", expected " + expected.en());
    }
}
