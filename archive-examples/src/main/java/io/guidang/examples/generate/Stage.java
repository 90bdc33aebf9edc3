package io.guidang.examples.generate;

import java.util.List;

/**
 * The part of a life insurer's business that a submission belongs to, with the papers it has.
 *
 * @param zh        its name
 * @param digit     what stands for it in a work-flow number
 * @param always    the papers that every submission has
 * @param sometimes the papers that some have
 */
record Stage(String zh, int digit, List<String> always, List<String> sometimes) {

    static final Stage UNDERWRITING = new Stage(
            "承保",
            1,
            List.of("投保单", "核保审批类文件", "客户身份类文件", "业务员报告书", "首期收费凭证", "保险合同送达回执书"),
            List.of("体检报告类文件", "各类问卷", "保险公司保存的各类通知书、建议书及确认书", "生存调查表或生存调查报告", "授权书类文件"));

    static final Stage SERVICING = new Stage(
            "保全",
            2,
            List.of("申请书类文件", "客户身份类文件"),
            List.of("证明类文件", "确认书类文件", "最近一期保险费收费凭证", "授权书类文件", "批单(业务留存联)", "领款凭证"));

    static final Stage CLAIM = new Stage(
            "理赔",
            3,
            List.of("理赔申请书", "客户身份类文件", "理赔计算书/理算报告", "各种证据材料及证明类文书", "领款人身份及金额确认书"),
            List.of("业务批单", "文件交接凭证", "理赔案件调查笔录", "理赔委托书", "理赔案件调查报告", LifePapers.POLICY));
}
