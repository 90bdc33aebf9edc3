package io.guidang.core.item;

/** Who made a document; inside an item the agency's papers stand before the employer's (R15). */
public enum Issuer {
    AGENCY("经办机构"),
    EMPLOYER("参保单位"),
    UNSPECIFIED("");

    private final String zh;

    Issuer(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
