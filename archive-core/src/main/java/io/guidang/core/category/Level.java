package io.guidang.core.category;

/** A level of a classification scheme. Levels compare by nothing but their place in a scheme. */
public enum Level {
    /** 年度. */
    YEAR("年度"),
    /** 业务环节: underwriting, policy servicing, claims. */
    STAGE("业务环节"),
    /** 类别: a class of social-insurance business. */
    CLASS("类别"),
    /** 保管期限. */
    RETENTION("保管期限"),
    /** 险种. */
    LINE("险种"),
    /** 参保单位. */
    EMPLOYER("参保单位"),
    /** 机构. */
    ORGANISATION("机构"),
    /** 部门. */
    DEPARTMENT("部门");

    private final String zh;

    Level(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
