package io.guidang.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.fonds.Fonds;
import io.guidang.core.retention.Outcome;
import io.guidang.examples.intake.Tally;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void a_run_is_told_in_both_languages_and_in_columns() {
        String told = Summary.of(report(new Tally(1_234, 1_000, 200, 20, 10, 4), 1_000, List.of("items.csv")));

        assertThat(told).startsWith("""

                          人身保险业务档案 · L001 示例人寿保险公司
                          Life insurance business archives · 截至 / as of 2026-01-01

                          来件行数        document rows in               1,234
                          ├ 归档          filed                          1,000   81.0 %
                          ├ 不属归档范围  out of scope                     200   16.2 %
                          ├ 待审核        for review                        20    1.6 %
                          ├ 重复          duplicates                        10    0.8 %
                          └ 退回          rejected                           4    0.3 %
                            = 行行有着落 / every row is accounted for

                          件              items                            321
                          盒              boxes                             45
                          到期可鉴定      open for appraisal                67  due.csv
                          有保管至日      with a date                      300
                          期限未定        open, no date yet                 21
                          永久            permanent                          0
                          冻结中          under a hold                       8
                        """);
        assertThat(told)
                .contains("BAD_DATE", "documents.csv", "archive/life", "index.html")
                .doesNotContain("same as before");
    }

    @Test
    void the_files_with_names_of_people_are_told() {
        String told = Summary.of(report(new Tally(1, 1, 0, 0, 0, 0), 1, List.of("items.csv")));

        assertThat(told.lines().filter(line -> line.contains("含人名") && line.contains("has names of people")))
                .extracting(line -> line.strip().split(" ")[0])
                .containsExactly("catalogue.xlsx", "rejected.csv");
    }

    @Test
    void counts_that_do_not_balance_are_shouted() {
        Report lost = report(new Tally(10, 8, 0, 0, 0, 1), 8, List.of());
        Report unequal = report(new Tally(10, 10, 0, 0, 0, 0), 9, List.of());

        assertThat(lost.balances()).isFalse();
        assertThat(unequal.balances()).isFalse();
        assertThat(Summary.of(lost)).contains("THE COUNTS DO NOT BALANCE: 10 ");
        assertThat(Summary.of(unequal)).contains("9 件内文件 documents in items");
    }

    @Test
    void a_rerun_that_changed_nothing_says_so() {
        assertThat(Summary.of(report(new Tally(1, 1, 0, 0, 0, 0), 1, List.of())))
                .contains("same as before");
    }

    private static Report report(Tally tally, long documents, List<String> changed) {
        return new Report(
                Path.of("archive", "life"),
                CatalogueForm.LIFE,
                Fonds.of("L001", "示例人寿保险公司"),
                SmallArchive.AS_OF,
                tally,
                321,
                documents,
                45,
                67,
                8,
                Map.of(Outcome.Kind.UNTIL, 300L, Outcome.Kind.OPEN, 21L),
                List.of(
                        new Report.Count("documents.csv", "OUT_OF_SCOPE", 200),
                        new Report.Count("documents.csv", "BAD_DATE", 4)),
                List.of(),
                changed);
    }
}
