package io.guidang.rulebooks;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.guidang.core.item.ClassCode;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Order no. 3 of 2009: every row that was seen, and a row without a period for each that is known to be missing. */
final class SocialInsurance {

    static final String ID = "cn-order3-2009";

    static final String HEAD = """
            # Social insurance, order no. 3 of 2009, annex. Generated from the tables of standards; reviewed row by row.
            #
            # Rows that leave their period to the accounting rules defer to cn-accounting-2016: 征缴凭证 as 原始凭证, all
            # else as the longest of vouchers, ledgers and reports.
            # Rows that are known to exist and could not be had (provenance GAP) leave open what they bind. What is only
            # suspected has no row: work injury after gs-06, audit after jh-04, and whether there is a tenth class.
            """;

    private static final String MAJOR_CASE = "majorCase";

    private SocialInsurance() {}

    static Rulebook generate() {
        List<Row> rows = new ArrayList<>();
        List<Row> missing = new ArrayList<>(missing());
        String group = "";
        for (NamedCsvRecord line : StandardsTable.rows("order3-2009-retention")) {
            if (!line.getField("class").equals(group)) {
                addThoseOf(group, missing, rows);
                group = line.getField("class");
            }
            String code = line.getField("code");
            missing.stream()
                    .filter(row -> row.code().value().compareTo(code) < 0
                            && row.code().value().startsWith(code.substring(0, 2)))
                    .forEach(rows::add);
            missing.removeAll(rows);
            rows.add(row(line));
        }
        addThoseOf(group, missing, rows);
        return new Rulebook(
                ID,
                "2009",
                Wording.of("社会保险业务档案管理规定(试行)(令第3号)", "Archives of social insurance, order no. 3 of 2009"),
                Layer.NATIONAL,
                Validity.from(LocalDate.of(2009, 9, 1)),
                Applicability.ALL_HOLDINGS,
                Map.of(),
                rows,
                List.of(),
                ShippedScenarios.ofSocialInsurance());
    }

    private static void addThoseOf(String group, List<Row> missing, List<Row> rows) {
        missing.stream().filter(row -> row.group().equals(group)).forEach(rows::add);
        missing.removeAll(rows);
    }

    private static Row row(NamedCsvRecord line) {
        String code = line.getField("code");
        String retention = line.getField("retention");
        Optional<Deferral> deferral = Optional.empty();
        List<Term> terms = new ArrayList<>();
        switch (retention) {
            case "PERMANENT" -> terms.add(Term.permanent());
            case "ACCOUNTING" -> deferral = Optional.of(deferral(code));
            default ->
                terms.add(
                        Sources.years(retention.substring(1), CountingConventions.NEXT_JANUARY_1, TriggerType.FORMED));
        }
        if (code.equals("jh-01")) {
            terms.add(Term.permanent().when(Condition.factIs(MAJOR_CASE, "true"), Term.WhenMissing.LAPSES));
        }
        String more = code.equals("jh-01") ? " 大案、要案、特殊案件(事实 majorCase 为 true)按 jh-04 永久保管；未提供该事实时按一般案件。" : "";
        return new Row(
                ClassCode.of(code),
                line.getField("class"),
                line.getField("name"),
                Sources.source(citation(code), line.getField("confidence"), line.getField("source")),
                Validity.ALWAYS,
                Row.Scope.IN,
                Set.of(),
                terms,
                deferral,
                List.of(),
                "",
                (line.getField("note").strip() + more).strip());
    }

    static String citation(String code) {
        return "社会保险业务档案管理规定(试行)(令第3号), 附件 " + code;
    }

    private static Deferral deferral(String code) {
        List<ClassCode> longest = StandardsTable.rows("accounting-archives").stream()
                .filter(line -> line.getField("regime").equals("order79-2015"))
                .filter(line -> code.equals("tj-04")
                        ? line.getField("category").equals("财务会计报告")
                        : !line.getField("category").equals("其他会计资料"))
                .filter(line -> !line.getField("name").equals("固定资产卡片"))
                .map(line -> Accounting.code(line.getField("no")))
                .toList();
        return new Deferral(
                Accounting.ID_2016,
                List.of(
                        new Deferral.Part(Condition.factIs("matter", "征缴凭证"), List.of(Accounting.code("1"))),
                        new Deferral.Part(Condition.ALWAYS, longest)));
    }

    /** Those that are named one by one or as a range with an end, and the first of a range without one. */
    private static List<Row> missing() {
        List<Row> rows = new ArrayList<>();
        for (NamedCsvRecord line : StandardsTable.rows("order3-2009-retention-gaps")) {
            for (String code : codes(line.getField("code"))) {
                Row row = Row.of(
                        code,
                        line.getField("class"),
                        line.getField("class") + "(名称缺失)",
                        Sources.source(citation(code), "gap", ""),
                        Term.undetermined());
                rows.add(Sources.noted(
                        row, line.getField("what_is_missing") + " missing. " + line.getField("what_is_known")));
            }
        }
        return rows;
    }

    private static List<String> codes(String written) {
        return switch (written) {
            case "yl-03", "sy-01" -> List.of(written);
            case "yb-01..yb-03" -> List.of("yb-01", "yb-02", "yb-03");
            case "gs-06.." -> List.of("gs-06");
            case "jh-05..", "class 10" -> List.of();
            default -> throw new IllegalArgumentException("No missing row is written so: " + written);
        };
    }
}
