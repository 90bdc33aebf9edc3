package io.guidang.examples.intake;

import io.guidang.core.item.Direction;
import io.guidang.core.item.Issuer;
import io.guidang.core.item.Role;
import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.scope.ScopeTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An agency's documents: an item is a case, its category the class and the insurance line. The schedule row is the rule and
 * is never inferred from anything else.
 */
final class SocialDocuments extends DocumentReader {

    private static final Set<String> CLASSES = Set.of("社保登记类", "参保人员类", "申报结算类", "保险关系转停类", "待遇类", "统计报表类", "稽核监管类");

    private static final Set<String> LINES = Set.of("", "养老", "医疗", "失业", "工伤", "生育");

    /** Rows of expenditure outside the families yl, yb and sy. */
    private static final Set<String> EXPENDITURE = Set.of("sb-03", "gs-04");

    private static final Pattern COPY = Pattern.compile("([1-9][0-9]{0,2})/([1-9][0-9]{0,2})");

    SocialDocuments(ScopeTable scope, LocalDate asOf) {
        super(scope, asOf);
    }

    @Override
    List<String> required() {
        return List.of(
                "document_id",
                "case_no",
                "matter",
                "schedule_row",
                "class",
                "insurance_line",
                "employer_id",
                "person_id",
                "issued_by",
                "role",
                "direction",
                "formed_on",
                "pages",
                "medium",
                "voucher_no",
                "copy_no");
    }

    @Override
    List<String> optional() {
        return List.of("remark");
    }

    @Override
    DocumentRow read(List<String> row, Cells cells) {
        DocumentRow read = new DocumentRow();
        read.id = documentId(row.get(0), cells);
        read.item = itemId("case_no", row.get(1), cells);
        read.matter = cells.text("matter", row.get(2));
        read.group = oneOf("class", row.get(4), CLASSES, "UNKNOWN_CLASS", cells);
        read.insuranceLine = oneOf("insurance_line", row.get(5), LINES, "UNKNOWN_LINE", cells);
        read.employer = employer(row.get(6), cells);
        read.person = person(row.get(7), cells);
        issuer(cells.text("issued_by", row.get(8)), read, cells);
        role(cells.text("role", row.get(9)), read, cells);
        String direction = cells.text("direction", row.get(10));
        direction(direction, read, cells);
        formedOn(row.get(11), read, cells);
        pages(row.get(12), read, cells);
        medium(row.get(13), "电子", read, cells);
        voucher(cells.text("voucher_no", row.get(14)), row.get(15), read, cells);
        read.remark = row.get(16);
        if (read.matter.isEmpty()) {
            cells.note("EMPTY_MATTER", "matter 为空", "matter is empty");
        }
        String code = cells.text("schedule_row", row.get(3));
        Optional<Row> found = scope().coded(code);
        scope(found, Map.of(), read);
        read.name = found.map(Row::name).orElse("");
        if (found.isPresent() && !read.direction.equals(directionOf(code))) {
            read.review(Wording.of("收支方向与期限表该行不符", "its direction contradicts that of its schedule row"));
        }
        return read;
    }

    /** The direction that every row of the schedule has (a convention of this intake, not of order no. 3). */
    static Direction directionOf(String code) {
        if (code.startsWith("zj-")) {
            return Direction.INCOME;
        }
        boolean expenditure = code.startsWith("yl-")
                || code.startsWith("yb-")
                || code.startsWith("sy-")
                || EXPENDITURE.contains(code);
        return expenditure ? Direction.EXPENDITURE : Direction.NEITHER;
    }

    private static String oneOf(String column, String cell, Set<String> known, String code, Cells cells) {
        String written = cells.text(column, cell);
        if (!known.contains(written)) {
            List<String> expected =
                    known.stream().filter(each -> !each.isEmpty()).sorted().toList();
            cells.problem(code, column + " 应为 " + expected + " 之一", column + " should be one of " + expected);
        }
        return written;
    }

    private static void issuer(String written, DocumentRow into, Cells cells) {
        for (Issuer issuer : Issuer.values()) {
            if (issuer.zh().equals(written)) {
                into.issuer = issuer;
                return;
            }
        }
        cells.problem("UNKNOWN_ISSUER", "issued_by 应为 经办机构 或 参保单位", "issued_by should be 经办机构 or 参保单位");
    }

    private static void role(String written, DocumentRow into, Cells cells) {
        for (Role role : Role.values()) {
            if (role.zh().equals(written)) {
                into.role = role;
                return;
            }
        }
        cells.problem("UNKNOWN_ROLE", "role 不是已知的文件角色", "role is none of the known roles of a document");
    }

    private static void direction(String written, DocumentRow into, Cells cells) {
        for (Direction direction : Direction.values()) {
            if (direction.zh().equals(written)) {
                into.direction = direction;
                return;
            }
        }
        cells.problem("UNKNOWN_DIRECTION", "direction 应为 收、支 或空", "direction should be 收, 支 or empty");
    }

    private static void voucher(String number, String copyCell, DocumentRow into, Cells cells) {
        String written = cells.text("copy_no", copyCell);
        if (number.isEmpty()) {
            if (!written.isEmpty()) {
                cells.note("COPY_WITHOUT_VOUCHER", "有 copy_no 而无 voucher_no", "a copy_no without a voucher_no");
            }
            return;
        }
        into.voucher = number;
        Matcher copy = COPY.matcher(Cells.halfWidth(written));
        if (written.isEmpty()) {
            into.copy = 1;
            into.copies = 1;
            cells.note(
                    "VOUCHER_WITHOUT_COPY",
                    "有 voucher_no 而无 copy_no，视为唯一一份",
                    "a voucher_no without a copy_no was read as the only copy");
        } else if (copy.matches() && Integer.parseInt(copy.group(1)) <= Integer.parseInt(copy.group(2))) {
            into.copy = Integer.parseInt(copy.group(1));
            into.copies = Integer.parseInt(copy.group(2));
        } else {
            cells.problem("UNREADABLE_COPY", "copy_no 应如 1/3", "copy_no should be written as 1/3");
        }
    }
}
