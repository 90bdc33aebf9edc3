package io.guidang.core.item;

/** What a document is inside its item; the order inside an item is made from it (social insurance, local practice R15). */
public enum Role {
    MAIN_FORM("主表"),
    DECISION("审核结果"),
    BASIS("依据"),
    CONCLUSION("结论"),
    EVIDENCE("证据"),
    IMPORTANT_VOUCHER("重要凭证"),
    LESSER_VOUCHER("次要凭证"),
    ATTACHMENT("附件"),
    /** The intake names no role, as life insurers' do. */
    UNSPECIFIED("");

    private final String zh;

    Role(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
