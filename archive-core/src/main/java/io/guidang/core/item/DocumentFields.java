package io.guidang.core.item;

import io.guidang.core.internal.Field;
import io.guidang.core.internal.Shapes;

/** The fields of a {@link DocumentDraft}: what each should hold, and the words that some accept. */
final class DocumentFields {

    static final String CLASS_CODE_OR_BLANK = Shapes.BLANK + "|[A-Za-z0-9][A-Za-z0-9.-]{0,63}";
    static final String MEDIUM_OR_BLANK = Shapes.BLANK + "|PAPER|纸质|ELECTRONIC|电子";
    static final String ROLE_OR_BLANK = Shapes.BLANK
            + "|MAIN_FORM|主表|DECISION|审核结果|BASIS|依据|CONCLUSION|结论|EVIDENCE|证据"
            + "|IMPORTANT_VOUCHER|重要凭证|LESSER_VOUCHER|次要凭证|ATTACHMENT|附件|UNSPECIFIED";
    static final String ISSUER_OR_BLANK = Shapes.BLANK + "|AGENCY|经办机构|EMPLOYER|参保单位|UNSPECIFIED";
    static final String DIRECTION_OR_BLANK = Shapes.BLANK + "|INCOME|收|EXPENDITURE|支|NEITHER";

    /** Which copy of how many; whether the first is not above the second is asked apart. */
    static final String COPY = "([1-9][0-9]{0,3})/([1-9][0-9]{0,3})";

    static final String COPY_OR_BLANK = Shapes.BLANK + "|" + COPY;

    static final Field ID = Field.of(
            "id", "文件编号应为 1 至 64 个不含空白的字符", "The id of a document is 1 to 64 characters without blanks", "D0000001");
    static final Field NAME = Field.of("name", "文件题名不得为空", "A document has a name that is not blank", "投保单");
    static final Field CLASS_CODE = Field.of(
            "classCode",
            "归档范围类目号应由字母、数字、点和连字符组成",
            "The class code is made of letters, digits, dots and hyphens",
            "1.12");
    static final Field MEDIUM = Field.of("medium", "载体应为纸质或电子", "The medium is PAPER (纸质) or ELECTRONIC (电子)", "纸质");
    static final Field PAGES =
            Field.of("pages", "页数应为 1 至 1000000 的整数", "The pages are a whole number from 1 to 1000000", "12");
    static final Field FORMED_ON = Field.of(
            "formedOn",
            "形成日期应为日历上存在的日期，写作 年-月-日",
            "The day of formation is a day that the calendar has, written year-month-day",
            "2012-05-01");
    static final Field ROLE = Field.of(
            "role",
            "件内角色应为主表、审核结果、依据、结论、证据、重要凭证、次要凭证、附件之一，或不填",
            "The role is MAIN_FORM, DECISION, BASIS, CONCLUSION, EVIDENCE, IMPORTANT_VOUCHER, LESSER_VOUCHER or"
                    + " ATTACHMENT, its Chinese word, or left out",
            "主表");
    static final Field ISSUER = Field.of(
            "issuer", "形成者应为经办机构或参保单位，或不填", "The issuer is AGENCY (经办机构) or EMPLOYER (参保单位), or left out", "经办机构");
    static final Field DIRECTION =
            Field.of("direction", "收支方向应为收或支，或不填", "The direction is INCOME (收) or EXPENDITURE (支), or left out", "收");
    static final Field CONTRACT = Field.of(
            "contract",
            "保险合同号应为 1 至 64 个不含空白的字符，或不填",
            "The contract number is 1 to 64 characters without blanks, or left out",
            "200960P000001");
    static final Field PERSON = Field.of(
            "person",
            "个人编号应为 1 至 64 个不含空白的字符，或不填",
            "The person number is 1 to 64 characters without blanks, or left out",
            "R000001");
    static final Field EMPLOYER = Field.of(
            "employer",
            "参保单位编号应为 1 至 64 个不含空白的字符，或不填",
            "The employer number is 1 to 64 characters without blanks, or left out",
            "E00001");
    static final Field IMAGE_OF = Field.of(
            "imageOf",
            "影像所对应的纸质文件编号应为 1 至 64 个不含空白的字符，仅电子文件可填，且不得是其自身",
            "The paper that an image shows is named by 1 to 64 characters without blanks, by electronic documents only,"
                    + " and is never the document itself",
            "D0000001");
    static final Field VOUCHER = Field.of(
            "voucher", "填写联次时须填写凭证号", "A document that is a copy names the number of its voucher", "V20090001");
    static final Field COPY_OF = Field.of(
            "copy",
            "填写凭证号时须填写联次，写作 第几联/共几联，且第几联不大于共几联",
            "A document with a voucher number says which copy of how many it is, the first not above the second",
            "1/3");

    private DocumentFields() {}
}
