package io.guidang.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.guidang.core.hold.Hold;
import io.guidang.examples.intake.Finding;
import io.guidang.examples.intake.Journal;
import io.guidang.examples.intake.NotFiled;
import io.guidang.examples.intake.Tally;
import io.guidang.storage.custody.Archive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    private static final List<String> FILES = List.of(
            "items.csv",
            "boxes.csv",
            "due.csv",
            "decisions.jsonl",
            "catalogue.xlsx",
            "rejected.csv",
            "findings.csv",
            "index.html",
            "result.json");

    @TempDir
    Path out;

    @Test
    void items_are_listed_in_filing_order() throws IOException {
        write(SmallArchive.ofFive());

        assertThat(out.resolve("items.csv")).hasContent("""
                        item_id,archival_code,box,category,year,retention,outcome,keep_through,appraise_from,blocked_by,decided_by,title,documents,pages
                        W1,L001-ZY·CB·2012·D10-00001,L001-ZY·CB·2012·D10-H0001,承保,2012,D10,UNTIL,2025-12-31,2026-01-01,,"cn-dat36-2007#1.2 DA/T 36-2007, 7.1",投保申请,1,40
                        W2,L001-ZY·CB·2012·D10-00002,L001-ZY·CB·2012·D10-H0002,承保,2012,D10,UNTIL,2024-03-15,2024-03-16,争议 202554P000001,"cn-dat36-2007#1.2 DA/T 36-2007, 7.1",投保申请补充,1,70
                        W3,L001-ZY·LP·2012·D10-00001,L001-ZY·LP·2012·D10-H0001,理赔,2012,D10,OPEN,,,,"cn-dat36-2007#1.2 DA/T 36-2007, 7.1",理赔申请,2,8
                        W4,L001-ZY·LP·2012·D10-00002,,理赔,2012,D10,UNTIL,2026-01-01,2026-01-02,,"cn-dat36-2007#1.2 DA/T 36-2007, 7.1",电子保单,1,9
                        W5,L001-ZY·LP·2013·Y-00001,L001-ZY·LP·2013·Y-H0001,理赔,2013,Y,PERMANENT,,,,"cn-dat36-2007#1.2 DA/T 36-2007, 7.1",年金领取,1,3
                        """);
    }

    @Test
    void a_box_has_a_date_only_if_every_item_in_it_has_one() throws IOException {
        write(SmallArchive.ofFive());

        assertThat(out.resolve("boxes.csv")).hasContent("""
                        box,category,year,retention,first_code,last_code,items,pages,keep_through,blocking_item
                        L001-ZY·CB·2012·D10-H0001,承保,2012,D10,L001-ZY·CB·2012·D10-00001,L001-ZY·CB·2012·D10-00001,1,40,2025-12-31,W1
                        L001-ZY·CB·2012·D10-H0002,承保,2012,D10,L001-ZY·CB·2012·D10-00002,L001-ZY·CB·2012·D10-00002,1,70,2024-03-15,W2
                        L001-ZY·LP·2012·D10-H0001,理赔,2012,D10,L001-ZY·LP·2012·D10-00001,L001-ZY·LP·2012·D10-00001,1,8,,W3
                        L001-ZY·LP·2013·Y-H0001,理赔,2013,Y,L001-ZY·LP·2013·Y-00001,L001-ZY·LP·2013·Y-00001,1,3,,W5
                        """);
    }

    @Test
    void what_has_run_out_is_due_unless_a_hold_lies_on_it() throws IOException {
        write(SmallArchive.ofFive());

        assertThat(Files.readAllLines(out.resolve("due.csv")))
                .hasSize(2)
                .first()
                .isEqualTo(String.join(",", ItemLine.COLUMNS));
        assertThat(Files.readAllLines(out.resolve("due.csv")).get(1)).startsWith("W1,");
    }

    @Test
    void an_item_is_due_from_the_day_after_its_last_day() throws IOException {
        LocalDate nextDay = SmallArchive.AS_OF.plusDays(1);

        Report report = Reports.write(
                out,
                SmallArchive.ofFive().archive(),
                SmallArchive.ofFive().journal(),
                CatalogueForm.LIFE,
                nextDay,
                (zh, en, done, total) -> {});

        assertThat(report.due()).isEqualTo(2);
        assertThat(Files.readAllLines(out.resolve("due.csv")).get(2)).startsWith("W4,");
    }

    @Test
    void rows_that_were_not_filed_stay_available_and_cannot_run() throws IOException {
        write(SmallArchive.ofFive());

        assertThat(out.resolve("rejected.csv")).hasContent("""
                        file,line,document_id,reason,message,raw
                        documents.csv,7,D9,REVIEW,文件名称未知 / unknown document name,"'=cmd|' /C calc'!A0,纸质"
                        events.csv,3,,BAD_DATE,日期不存在 / no such date,20100230
                        """);
        assertThat(out.resolve("findings.csv")).hasContent("""
                        file,line,document_id,item_id,code,message
                        documents.csv,2,D1,W1,COMPACT_DATE,日期写作 20120501 / the date is written 20120501
                        documents.csv,,,W3,PAPER_IMAGE_PAGES,页数不符 / the pages differ
                        """);
    }

    @Test
    void the_counts_are_whole_numbers_under_fixed_names() throws IOException {
        write(SmallArchive.ofFive());

        assertThat(out.resolve("result.json")).hasContent("""
                        {
                          "rows": 7,
                          "filed": 6,
                          "outOfScope": 0,
                          "review": 1,
                          "duplicate": 0,
                          "rejected": 0,
                          "items": 5,
                          "boxes": 4
                        }
                        """);
    }

    @Test
    void csv_lines_end_in_a_line_feed_and_begin_without_a_byte_order_mark() throws IOException {
        write(SmallArchive.ofFive());

        String items = Files.readString(out.resolve("items.csv"));
        assertThat(items).startsWith("item_id,").endsWith("\n").doesNotContain("\r");
    }

    @Test
    void a_title_that_a_spreadsheet_would_run_is_made_text() throws IOException {
        SmallArchive hostile = new SmallArchive();
        hostile.file(
                SmallArchive.item(
                        "W1",
                        "=HYPERLINK(\"http://example.invalid\",\"x\")",
                        SmallArchive.CLAIMS,
                        SmallArchive.paper("D1", 1, LocalDate.of(2012, 5, 1))),
                SmallArchive.until("2030-12-31"));

        write(hostile);

        assertThat(Files.readString(out.resolve("items.csv")))
                .contains("\"'=HYPERLINK(\"\"http://example.invalid\"\",\"\"x\"\")\"");
    }

    @Test
    void the_same_archive_gives_the_same_bytes(@TempDir Path other) throws Exception {
        write(SmallArchive.ofFive());
        Map<String, byte[]> first = contents(out);
        Thread.sleep(1_100); // a clock in any file would have moved on by a second

        Reports.write(
                other,
                SmallArchive.ofFive().archive(),
                SmallArchive.ofFive().journal(),
                CatalogueForm.LIFE,
                SmallArchive.AS_OF,
                (zh, en, done, total) -> {});

        Map<String, byte[]> second = contents(other);
        assertThat(second.keySet()).isEqualTo(first.keySet()).containsExactlyInAnyOrderElementsOf(FILES);
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void a_rerun_touches_no_file() throws IOException {
        assertThat(write(SmallArchive.ofFive()).changed()).containsExactlyInAnyOrderElementsOf(FILES);
        FileTime longAgo = FileTime.fromMillis(0);
        for (String name : FILES) {
            Files.setLastModifiedTime(out.resolve(name), longAgo);
        }

        Report again = write(SmallArchive.ofFive());

        assertThat(again.changed()).isEmpty();
        for (String name : FILES) {
            assertThat(Files.getLastModifiedTime(out.resolve(name))).as(name).isEqualTo(longAgo);
        }
    }

    @Test
    void a_report_that_breaks_off_leaves_the_old_files_and_no_others() throws IOException {
        write(SmallArchive.ofFive());
        Map<String, byte[]> before = contents(out);
        SmallArchive more = SmallArchive.ofFive();
        more.file(
                SmallArchive.item(
                        "W6", "追加", SmallArchive.CLAIMS, SmallArchive.paper("D7", 1, LocalDate.of(2014, 1, 1))),
                SmallArchive.until("2030-01-01"),
                Hold.openSince("保全", LocalDate.of(2020, 1, 1)));

        assertThatThrownBy(() -> {
                    try (Archive archive = more.archive()) {
                        Reports.write(
                                out,
                                archive,
                                new BreakingJournal(),
                                CatalogueForm.LIFE,
                                SmallArchive.AS_OF,
                                (zh, en, done, total) -> {});
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");

        Map<String, byte[]> after = contents(out);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void names_stand_in_the_catalogue_and_in_rows_as_they_came_and_nowhere_else() throws IOException {
        write(SmallArchive.ofFive().notFiled("D8,202554P000002,李四,理赔"));

        assertThat(Files.readString(out.resolve("rejected.csv"))).contains("李四").doesNotContain("张三");
        for (String name : FILES) {
            if (!name.equals("catalogue.xlsx") && !name.equals("rejected.csv")) {
                assertThat(Files.readString(out.resolve(name))).as(name).doesNotContain("张三", "李四");
            }
        }
    }

    @Test
    void every_file_is_for_its_owner_only_where_the_file_system_knows_owners() throws IOException {
        assumeThat(out.getFileSystem().supportedFileAttributeViews()).contains("posix");

        write(SmallArchive.ofFive());

        for (String name : FILES) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    private Report write(SmallArchive small) throws IOException {
        try (Archive archive = small.archive()) {
            return Reports.write(
                    out, archive, small.journal(), CatalogueForm.LIFE, SmallArchive.AS_OF, (zh, en, done, total) -> {});
        }
    }

    private static Map<String, byte[]> contents(Path directory) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static final class BreakingJournal implements Journal {
        @Override
        public void notFiled(Consumer<NotFiled> each) {
            throw new UncheckedIOException(new IOException("the disk is gone"));
        }

        @Override
        public void findings(Consumer<Finding> each) {}

        @Override
        public Tally tally() {
            return new Tally(0, 0, 0, 0, 0, 0);
        }
    }
}
