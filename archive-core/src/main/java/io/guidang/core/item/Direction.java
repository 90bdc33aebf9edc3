package io.guidang.core.item;

/** Whether a document records income, expenditure or neither; the two are never mixed in one volume (R16). */
public enum Direction {
    INCOME("收"),
    EXPENDITURE("支"),
    NEITHER("");

    private final String zh;

    Direction(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
