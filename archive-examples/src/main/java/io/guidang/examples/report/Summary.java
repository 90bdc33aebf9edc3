package io.guidang.examples.report;

import io.guidang.core.retention.Outcome;
import io.guidang.examples.intake.Tally;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** A {@link Report} as a person reads it at the end of a run, in Chinese and in English. */
public final class Summary {

    private static final int REASONS = 8;
    private static final int ZH = 16;
    private static final int EN = 24;
    private static final int NUMBER = 12;

    private final Report report;
    private final StringJoiner lines = new StringJoiner("\n", "", "\n");

    private Summary(Report report) {
        this.report = report;
    }

    /** The summary, lines ending in {@code \n}. */
    public static String of(Report report) {
        Summary summary = new Summary(report);
        summary.heading();
        summary.rows();
        summary.holdings();
        summary.counted("未归档的主要原因 / most frequent reasons not to file", report.notFiled());
        summary.counted("读入时的发现 / findings", report.findings());
        summary.files();
        return summary.lines.toString();
    }

    private void heading() {
        lines.add("");
        lines.add("  %s · %s %s"
                .formatted(
                        report.form().words().zh(),
                        report.fonds().number(),
                        report.fonds().name()));
        lines.add("  %s · 截至 / as of %s".formatted(report.form().words().en(), report.asOf()));
        lines.add("");
    }

    private void rows() {
        Tally tally = report.tally();
        line("来件行数", "document rows in", tally.rows(), "");
        share("├ 归档", "filed", tally.filed());
        share("├ 不属归档范围", "out of scope", tally.outOfScope());
        share("├ 待审核", "for review", tally.review());
        share("├ 重复", "duplicates", tally.duplicate());
        share("└ 退回", "rejected", tally.rejected());
        if (report.balances()) {
            lines.add("    = 行行有着落 / every row is accounted for");
        } else {
            lines.add(String.format(
                    Locale.ROOT,
                    "    ! 数目不平 / THE COUNTS DO NOT BALANCE: %,d 行入 rows in, %,d 归档 filed, %,d 件内文件 documents in items",
                    tally.rows(),
                    tally.filed(),
                    report.documents()));
        }
        lines.add("");
    }

    private void holdings() {
        line("件", "items", report.items(), "");
        line("盒", "boxes", report.boxes(), "");
        line("到期可鉴定", "open for appraisal", report.due(), "due.csv");
        line("有保管至日", "with a date", outcome(Outcome.Kind.UNTIL), "");
        line("期限未定", "open, no date yet", outcome(Outcome.Kind.OPEN), "");
        line("永久", "permanent", outcome(Outcome.Kind.PERMANENT), "");
        if (outcome(Outcome.Kind.CONFLICT) > 0) {
            line("规则冲突", "rules conflict", outcome(Outcome.Kind.CONFLICT), "");
        }
        line("冻结中", "under a hold", report.held(), "");
        lines.add("");
    }

    private void counted(String heading, List<Report.Count> counts) {
        if (counts.isEmpty()) {
            return;
        }
        lines.add("  " + heading);
        for (Report.Count count : counts.subList(0, Math.min(REASONS, counts.size()))) {
            lines.add("    " + padded(count.code(), ZH + EN - 2) + number(count.count())
                    + (count.file().isEmpty() ? "" : "  " + count.file()));
        }
        if (counts.size() > REASONS) {
            String more = Integer.toString(counts.size() - REASONS);
            lines.add("    … 另有 " + more + " 种 / and " + more + " more");
        }
        lines.add("");
    }

    private void files() {
        lines.add("  文件 / files: " + report.out());
        file("index.html", "一页总览，用浏览器打开", "a page to look at, open it in a browser");
        file("catalogue.xlsx", "归档文件目录与盒签（含人名）", "catalogue and box labels (has names of people)");
        file("items.csv, boxes.csv", "件与盒", "items and boxes");
        file("decisions.jsonl", "每件每种载体的决定与依据", "one explained decision an item and medium");
        file("due.csv", "到期可鉴定的件", "items open for appraisal");
        file("rejected.csv", "未归档的行及原因（含人名）", "rows not filed as they came, and why (has names of people)");
        file("findings.csv", "读入时的发现", "what was found on reading");
        file("result.json", "各项数目", "the counts");
        file("archive.db", "档案库 (SQLite)", "the archive itself (SQLite)");
        file("archive.key", "台账密钥，请另行备份", "the key of its ledger; keep a copy elsewhere");
        if (report.changed().isEmpty()) {
            lines.add("    （与上次完全相同，未改动任何文件 / same as before, no file was touched）");
        }
    }

    private long outcome(Outcome.Kind kind) {
        return report.outcomes().getOrDefault(kind, 0L);
    }

    private void file(String name, String zh, String en) {
        lines.add("    " + padded(name, 22) + padded(zh, 32) + en);
    }

    private void share(String zh, String en, long count) {
        long rows = Math.max(1, report.tally().rows());
        line(zh, en, count, String.format(Locale.ROOT, "%5.1f %%", 100.0 * count / rows));
    }

    private void line(String zh, String en, long count, String note) {
        String line = "  " + padded(zh, ZH) + padded(en, EN) + number(count);
        lines.add(note.isEmpty() ? line : line + "  " + note);
    }

    private static String number(long count) {
        String digits = String.format(Locale.ROOT, "%,d", count);
        return " ".repeat(Math.max(0, NUMBER - digits.length())) + digits;
    }

    /** Fills up to a width on a terminal, where a Chinese character takes two columns. */
    static String padded(String text, int width) {
        int columns = text.codePoints().map(Summary::columns).sum();
        return text + " ".repeat(Math.max(1, width - columns));
    }

    private static int columns(int codePoint) {
        boolean wide = (codePoint >= 0x2E80 && codePoint < 0xD7FC)
                || (codePoint >= 0xF900 && codePoint <= 0xFFDC)
                || codePoint >= 0x20000;
        return wide ? 2 : 1;
    }
}
