package io.guidang.core.medium;

/** The carrier of a document. Paper and electronic copies are decided separately. */
public enum Medium {
    /** 纸质. */
    PAPER("纸质"),
    /** 电子, also the scanned image 影像 of a paper. */
    ELECTRONIC("电子");

    private final String zh;

    Medium(String zh) {
        this.zh = zh;
    }

    /** The word of the field. */
    public String zh() {
        return zh;
    }
}
