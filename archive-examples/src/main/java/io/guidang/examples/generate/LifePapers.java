package io.guidang.examples.generate;

import static io.guidang.examples.generate.GeneratedRow.FILED;
import static io.guidang.examples.generate.GeneratedRow.REVIEW;

import io.guidang.examples.generate.LifeBusiness.Contract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The papers about one contract and their scans, some of them dirty. */
final class LifePapers {

    /** Filed only where the insurer takes it back, which the export does not say: a person decides. */
    static final String POLICY = "保险合同原件";

    private static final List<String> NO_CLASS = List.of("未命名扫描件", "宣传折页", "客户联谊照片", "投保书附表甲");
    private static final List<String> NO_PAGES = List.of("-1", "1.5", "三", "", "0");
    private static final List<String> NO_MEDIUM = List.of("磁盘?", "", "PAPER");
    private static final List<String> FORMULAS =
            List.of("+1+cmd|calc", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")", "-2+3");
    private static final List<Integer> PAGES = List.of(1, 1, 1, 2, 2, 3, 4, 8, 16);
    private static final int MOST_ROWS = 256;
    private static final int MOST_SUBMISSIONS = 8;

    private final Dice dice;
    private final Contract contract;
    private final long index;
    private final List<GeneratedRow> rows = new ArrayList<>();
    private int submissions;
    private int ids;

    LifePapers(Dice dice, Contract contract, long index) {
        this.dice = dice;
        this.contract = contract;
        this.index = index;
    }

    List<GeneratedRow> rows() {
        return rows;
    }

    void submission(Stage stage, LocalDate day) {
        String item = String.format(
                Locale.ROOT, "%d%d%07d", day.getYear(), stage.digit(), index * MOST_SUBMISSIONS + submissions++);
        stage.always().forEach(name -> paper(item, stage, name, day));
        if (stage.equals(Stage.UNDERWRITING) && contract.group()) {
            paper(item, stage, "团体保险保险单副本", day);
            paper(item, stage, "团体保险被保险人清单", day);
        }
        for (String name : stage.sometimes()) {
            if (dice.percent(37)) {
                paper(item, stage, name, day);
            }
        }
    }

    private void paper(String item, Stage stage, String name, LocalDate day) {
        int pages = dice.oneOf(PAGES);
        GeneratedRow paper = row(item, stage, name, "纸质", pages, day.plusDays(dice.below(3)), Optional.empty());
        add(paper);
        if (dice.percent(46)) {
            int scanned = dice.inHundredThousand(100) ? pages + 1 : pages;
            add(row(item, stage, name, "影像", scanned, day.plusDays(1), Optional.of(paper)));
        }
    }

    private void add(GeneratedRow row) {
        rows.add(row);
        if (dice.inHundredThousand(250)) {
            rows.add(row.repeat());
        }
    }

    /** A row with at most one thing that keeps it from being filed. */
    private GeneratedRow row(
            String item,
            Stage stage,
            String name,
            String medium,
            int pages,
            LocalDate day,
            Optional<GeneratedRow> paper) {
        String contractNo = contract.number();
        String documentName = name;
        String mediumCell = medium;
        String pagesCell = String.valueOf(pages);
        LocalDate formed = day.isAfter(Business.LAST_DAY) ? Business.LAST_DAY : day;
        String formedOn = formed.toString();
        String reason = name.equals(POLICY) ? REVIEW : FILED;
        List<String> findings = List.of();
        int dirt = dice.below(100_000);
        if (dirt < 255) {
            contractNo = "1999XXP999999";
            reason = "UNKNOWN_CONTRACT";
        } else if (dirt < 505) {
            contractNo = "";
            reason = "UNKNOWN_CONTRACT";
        } else if (dirt < 755) {
            documentName = dice.oneOf(NO_CLASS);
            reason = REVIEW;
        } else if (dirt < 878) {
            mediumCell = dice.oneOf(NO_MEDIUM);
            reason = "UNKNOWN_MEDIUM";
        } else if (dirt < 1_127) {
            pagesCell = dice.oneOf(NO_PAGES);
            reason = "UNREADABLE_PAGES";
        } else if (dirt < 1_376) {
            formedOn = formed.getYear() + "-02-30";
            reason = "UNREADABLE_DATE";
        } else if (dirt < 1_499) {
            formedOn = Business.FUTURE;
            reason = "AFTER_AS_OF";
        } else if (dirt < 1_751) {
            formedOn = Business.fullWidth(formed);
            findings = List.of("FULL_WIDTH_DIGITS");
        }
        String id = String.format(Locale.ROOT, "D%09d", index * MOST_ROWS + ids++);
        List<String> cells = List.of(
                id,
                item,
                contractNo,
                contract.policyholder(),
                stage.zh(),
                documentName,
                mediumCell,
                pagesCell,
                formedOn,
                contract.organisation(),
                remark(),
                paper.map(scanned -> scanned.cells().get(0)).orElse(""));
        return new GeneratedRow(cells, item, reason, "", paper, findings);
    }

    private String remark() {
        int dirt = dice.below(100_000);
        return dirt < 252 ? "补充说明:\n\"见附件\"，另行,保管" : dirt < 501 ? dice.oneOf(FORMULAS) : "";
    }
}
