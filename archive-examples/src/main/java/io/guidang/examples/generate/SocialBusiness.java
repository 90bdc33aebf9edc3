package io.guidang.examples.generate;

import static io.guidang.examples.generate.GeneratedRow.FILED;
import static io.guidang.examples.generate.GeneratedRow.REVIEW;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A social-insurance agency's employers and insured persons, their events, and the cases about them. */
final class SocialBusiness implements Business {

    private static final int PARTY = 3;
    private static final int CASE = 4;
    private static final int MOST_ROWS = 16;

    private static final List<String> LINES = List.of("养老", "医疗", "失业", "工伤", "生育");
    private static final List<String> FROM_EMPLOYER = List.of("附件", "证据", "次要凭证", "依据");
    private static final List<String> SOMETIMES = List.of("附件", "证据", "次要凭证", "依据", "结论");
    private static final List<String> PAGES = List.of("1", "1", "1", "2", "2", "3", "5");
    private static final List<String> NO_ROW = List.of("gl-99", "gl-99", "gl-99", "zz-99", "zz-99", "GL02");
    private static final List<String> NO_DATE = List.of("2013-13-01", "", "2011/02/29", "20100230");

    /**
     * What cases are about.
     *
     * @param weight    how often, of all weights
     * @param matter    in the agency's words
     * @param row       the row of the schedule
     * @param group     the class
     * @param lines     the insurance lines it may concern
     * @param employer  whether it concerns an employer
     * @param person    whether it concerns a person
     */
    private record Matter(
            int weight,
            String matter,
            String row,
            String group,
            List<String> lines,
            boolean employer,
            boolean person) {}

    private static final List<Matter> MATTERS = List.of(
            new Matter(326, "人员新增参保", "gl-02", "参保人员类", LINES, true, true),
            new Matter(120, "人员信息变更", "gl-02", "参保人员类", LINES, true, true),
            new Matter(278, "缴费申报核定", "zj-01", "申报结算类", LINES, true, false),
            new Matter(205, "征缴凭证", "zj-02", "申报结算类", LINES, true, false),
            new Matter(156, "门诊待遇核定", "yb-04", "待遇类", List.of("医疗"), true, true),
            new Matter(121, "养老待遇核定", "yl-01", "待遇类", List.of("养老"), true, true),
            new Matter(105, "社保卡补发", "gl-05", "参保人员类", List.of(""), true, true),
            new Matter(99, "待遇资格核查", "gl-06", "待遇类", List.of("养老"), true, true),
            new Matter(67, "失业登记", "sb-01", "待遇类", List.of("失业"), true, true),
            new Matter(67, "关系转入", "gl-02", "保险关系转停类", List.of("养老", "失业"), true, true),
            new Matter(67, "补缴协议", "zj-05", "申报结算类", LINES, true, false),
            new Matter(64, "个人账户更正", "gl-03", "参保人员类", List.of("养老", "医疗"), true, true),
            new Matter(58, "单位变更登记", "gl-01", "社保登记类", List.of(""), true, false),
            new Matter(57, "医疗支付明细", "yb-06", "待遇类", List.of("医疗"), false, false),
            new Matter(56, "养老支付明细", "yl-05", "待遇类", List.of("养老"), false, false),
            new Matter(55, "失业待遇核定", "sb-03", "待遇类", List.of("失业"), true, true),
            new Matter(48, "失业关系转移", "sb-02", "保险关系转停类", List.of("失业"), true, true),
            new Matter(40, "生育待遇核定", "sy-03", "待遇类", List.of("生育"), true, true),
            new Matter(40, "伤残待遇核定", "gs-04", "待遇类", List.of("工伤"), true, true),
            new Matter(37, "单位参保登记", "gl-01", "社保登记类", List.of(""), true, false),
            new Matter(36, "工伤备案", "gs-01", "待遇类", List.of("工伤"), true, true),
            new Matter(35, "工伤认定", "gs-02", "待遇类", List.of("工伤"), true, true),
            new Matter(33, "登记证验换", "gl-04", "社保登记类", List.of(""), true, false),
            new Matter(32, "月报", "tj-03", "统计报表类", LINES, false, false),
            new Matter(24, "稽核", "jh-01", "稽核监管类", LINES, true, false),
            new Matter(23, "年度统计报表", "tj-01", "统计报表类", LINES, false, false),
            new Matter(21, "大案稽核", "jh-04", "稽核监管类", LINES, true, false),
            new Matter(19, "养老支付年度汇总", "yl-06", "待遇类", List.of("养老"), false, false),
            new Matter(19, "单位注销登记", "gl-01", "社保登记类", List.of(""), true, false),
            new Matter(18, "征缴年度汇总", "zj-04", "申报结算类", LINES, true, false));

    private static final int WEIGHTS = MATTERS.stream().mapToInt(Matter::weight).sum();

    private final long seed;
    private final int employers;
    private final int persons;

    SocialBusiness(long seed, long documents) {
        this.seed = seed;
        this.employers = (int) Math.min(99_999, 3 + documents / 200);
        this.persons = (int) Math.min(900_000, 5 + documents / 17);
    }

    @Override
    public String referenceFile() {
        return "parties.csv";
    }

    @Override
    public boolean marksReferenceFile() {
        return true;
    }

    @Override
    public List<String> referenceHeader() {
        return List.of("party_id", "kind", "name", "id_number", "born_on", "employer_id");
    }

    @Override
    public List<String> eventHeader() {
        return List.of("party_id", "event", "on");
    }

    @Override
    public List<String> documentHeader() {
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
    public long references(long parts) {
        return (long) persons + employers;
    }

    @Override
    public Reference reference(long index) {
        if (index >= persons) {
            long employer = index - persons;
            return new Reference(
                    List.of(employer(employer), "单位", String.format(Locale.ROOT, "第%03d号单位", employer), "", "", ""),
                    List.of());
        }
        Dice dice = Dice.of(seed, PARTY, index);
        String id = person(index);
        LocalDate born = dice.day(LocalDate.of(1938, 1, 1), LocalDate.of(2000, 12, 31));
        int check = dice.below(11);
        String idNumber = String.format(
                Locale.ROOT,
                "99%04d%s%03d%s",
                dice.below(1000),
                born.format(DateTimeFormatter.BASIC_ISO_DATE),
                dice.below(1000),
                check == 10 ? "X" : String.valueOf(check));
        List<List<String>> events = new ArrayList<>();
        LocalDate retired = born.plusYears(60);
        if (!retired.isAfter(LAST_DAY)) {
            events.add(List.of(id, "退休", retired.toString()));
            if (dice.percent(16)) {
                events.add(List.of(id, "死亡", dice.day(retired, LAST_DAY).toString()));
            }
        }
        return new Reference(
                List.of(id, "个人", Names.person(dice), idNumber, born.toString(), employer(dice.below(employers))),
                events);
    }

    @Override
    public List<GeneratedRow> part(long index) {
        Dice dice = Dice.of(seed, CASE, index);
        Matter matter = matter(dice.below(WEIGHTS));
        LocalDate day = dice.day(FIRST_DAY.plusYears(2), LAST_DAY.minusYears(1));
        String item = String.format(Locale.ROOT, "%d-%s-%06d", day.getYear(), matter.row(), index);
        Case about = new Case(
                dice,
                matter,
                index,
                item,
                day,
                dice.oneOf(matter.lines()),
                matter.employer() ? employer(dice.below(employers)) : "",
                matter.person() ? person(dice.below(persons)) : "");
        List<GeneratedRow> rows = new ArrayList<>();
        rows.add(about.row(rows.size(), "主表", "", ""));
        rows.add(about.row(rows.size(), "审核结果", "", ""));
        for (String role : SOMETIMES) {
            if (dice.percent(39)) {
                rows.add(about.row(rows.size(), role, "", ""));
            }
        }
        if (matter.matter().equals("征缴凭证") && dice.percent(78)) {
            String voucher = String.format(Locale.ROOT, "V%d%06d", day.getYear(), index);
            String pages = dice.oneOf(PAGES);
            for (int copy = 1; copy <= 3; copy++) {
                rows.add(about.copy(rows.size(), voucher, copy + "/3", pages));
            }
        } else if (dice.percent(39)) {
            rows.add(about.row(rows.size(), "重要凭证", "", ""));
        }
        return rows;
    }

    private static Matter matter(int weight) {
        int left = weight;
        for (Matter matter : MATTERS) {
            left -= matter.weight();
            if (left < 0) {
                return matter;
            }
        }
        throw new IllegalStateException("Heavier than all matters: " + weight);
    }

    private static String employer(long index) {
        return String.format(Locale.ROOT, "E%05d", index);
    }

    private static String person(long index) {
        return String.format(Locale.ROOT, "R%06d", index);
    }

    /**
     * One case, of which rows are made.
     *
     * @param dice     the chance of this case
     * @param matter   what it is about
     * @param index    which case it is
     * @param item     its number
     * @param day      the day its papers were formed
     * @param line     the insurance line
     * @param employer the employer, perhaps empty
     * @param person   the person, perhaps empty
     */
    private record Case(
            Dice dice,
            Matter matter,
            long index,
            String item,
            LocalDate day,
            String line,
            String employer,
            String person) {

        GeneratedRow row(int place, String role, String voucher, String copy) {
            return dirty(place, role, dice.percent(23) ? "电子" : "纸质", dice.oneOf(PAGES), voucher, copy);
        }

        GeneratedRow copy(int place, String voucher, String copy, String pages) {
            return dirty(place, "重要凭证", "纸质", pages, voucher, copy);
        }

        /** A row with at most one thing that keeps it from being filed. */
        private GeneratedRow dirty(int place, String role, String medium, String pages, String voucher, String copy) {
            String row = matter.row();
            String direction = direction(row);
            String formedOn = day.toString();
            String personId = person;
            String reason = FILED;
            List<String> findings = List.of();
            int dirt = dice.below(100_000);
            if (dirt < 2_000) {
                row = "";
                reason = REVIEW;
            } else if (dirt < 2_248) {
                row = dice.oneOf(NO_ROW);
                reason = REVIEW;
            } else if (dirt < 2_428) {
                direction = direction.equals("收") ? "支" : "收";
                reason = REVIEW;
            } else if (dirt < 2_676) {
                formedOn = dice.oneOf(NO_DATE);
                reason = "UNREADABLE_DATE";
            } else if (dirt < 2_924) {
                personId = "R999999";
                reason = "UNKNOWN_PERSON";
            } else if (dirt < 3_172) {
                formedOn = day.format(DateTimeFormatter.BASIC_ISO_DATE);
                findings = List.of("COMPACT_DATE");
            }
            List<String> cells = List.of(
                    String.format(Locale.ROOT, "S%08d", index * MOST_ROWS + place),
                    item,
                    matter.matter(),
                    row,
                    matter.group(),
                    line,
                    employer,
                    personId,
                    FROM_EMPLOYER.contains(role) ? "参保单位" : "经办机构",
                    role,
                    direction,
                    formedOn,
                    pages,
                    medium,
                    voucher,
                    copy);
            return new GeneratedRow(cells, item, reason, voucher, Optional.empty(), findings);
        }

        private static String direction(String row) {
            if (row.startsWith("zj-")) {
                return "收";
            }
            boolean paysOut = row.startsWith("yl-")
                    || row.startsWith("yb-")
                    || row.startsWith("sy-")
                    || row.equals("sb-03")
                    || row.equals("gs-04");
            return paysOut ? "支" : "";
        }
    }
}
