package io.guidang.rules.source;

import java.util.Locale;

/** How sure a row is. */
public enum Provenance {
    /** The text itself, or two independent sources. */
    VERIFIED("已核实", "verified"),
    /** One source. */
    SECONDARY("间接来源", "from a secondary source"),
    /** Put here by reasoning: a placeholder that a sourced, approved row replaces. */
    DERIVED("推定", "derived"),
    /** Known to exist and not to be had. */
    GAP("缺失", "missing");

    private final String zh;
    private final String en;

    Provenance(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** As data files write it: {@code verified}, {@code secondary}, {@code derived}, {@code gap}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
