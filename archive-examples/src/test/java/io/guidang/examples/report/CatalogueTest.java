package io.guidang.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.item.Document;
import io.guidang.core.retention.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    @TempDir
    Path out;

    @Test
    void a_life_insurers_line_names_contract_policyholder_work_flow_number_pages_and_remark() throws IOException {
        try (ReadableWorkbook workbook = catalogue(SmallArchive.ofFive(), CatalogueForm.LIFE)) {
            List<Row> rows = sheet(workbook, "归档文件目录");

            assertThat(texts(rows.get(0))).containsExactly("档号", "保险合同号", "投保人", "作业流水号", "题名", "日期", "页数", "备注");
            assertThat(texts(rows.get(3)).subList(0, 5))
                    .containsExactly("L001-ZY·LP·2012·D10-00001", "202554P000001", "张三", "W3", "理赔申请");
            assertThat(rows.get(3).getCellAsDate(5).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2012, 7, 1));
            assertThat(rows.get(3).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("8");
            assertThat(rows.get(3).getCellText(7)).isEqualTo("附光盘");
            assertThat(rows).hasSize(6);
        }
    }

    @Test
    void an_agencys_line_has_item_number_responsible_party_code_title_date_pages_and_remark() throws IOException {
        try (ReadableWorkbook workbook = catalogue(SmallArchive.ofFive(), CatalogueForm.SOCIAL)) {
            assertThat(texts(sheet(workbook, "归档文件目录").get(0)))
                    .containsExactly("件号", "档号", "责任者", "代码", "题名", "日期", "页数", "备注");
        }
    }

    @Test
    void a_label_shows_year_retention_class_and_box_number_and_until_when_because_of_what() throws IOException {
        try (ReadableWorkbook workbook = catalogue(SmallArchive.ofFive(), CatalogueForm.LIFE)) {
            List<Row> labels = sheet(workbook, "盒签");

            assertThat(texts(labels.get(0)))
                    .containsExactly("年度", "保管期限", "类别", "盒号", "起止件号", "起止流水号", "件数", "页数", "保管至", "决定期限的件");
            assertThat(texts(labels.get(1)))
                    .containsExactly(
                            "2012",
                            "10年",
                            "承保",
                            "L001-ZY·CB·2012·D10-H0001",
                            "L001-ZY·CB·2012·D10-00001",
                            "W1",
                            "1",
                            "40",
                            "2025-12-31",
                            "W1");
            assertThat(labels.stream().map(label -> label.getCellText(8)))
                    .containsExactly("保管至", "2025-12-31", "2024-03-15", "未定", "永久");
        }
    }

    @Test
    void a_box_of_several_items_is_labelled_from_the_first_to_the_last() throws IOException {
        SmallArchive small = new SmallArchive();
        for (int i = 1; i <= 3; i++) {
            small.file(
                    SmallArchive.item(
                            "W" + i,
                            "理赔",
                            SmallArchive.CLAIMS,
                            SmallArchive.paper("D" + i, 1, LocalDate.of(2012, 1, i))),
                    SmallArchive.until("2030-12-31"));
        }

        try (ReadableWorkbook workbook = catalogue(small, CatalogueForm.LIFE)) {
            Row label = sheet(workbook, "盒签").get(1);
            assertThat(label.getCellText(4)).isEqualTo("L001-ZY·LP·2012·D10-00001 ~ L001-ZY·LP·2012·D10-00003");
            assertThat(label.getCellText(5)).isEqualTo("W1 ~ W3");
        }
    }

    @Test
    void a_full_sheet_is_followed_by_another_with_its_own_heading() throws IOException {
        SmallArchive small = SmallArchive.ofFive();
        Reports.write(
                out,
                small.archive(),
                small.journal(),
                CatalogueForm.LIFE,
                SmallArchive.AS_OF,
                (zh, en, done, total) -> {},
                3);

        try (ReadableWorkbook workbook = open()) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("归档文件目录", "归档文件目录 2", "归档文件目录 3", "盒签", "盒签 2");
            assertThat(sheet(workbook, "归档文件目录 2").stream().map(row -> row.getCellText(3)))
                    .containsExactly("作业流水号", "W3", "W4");
            assertThat(sheet(workbook, "归档文件目录 3").stream().map(row -> row.getCellText(3)))
                    .containsExactly("作业流水号", "W5");
        }
    }

    @Test
    void a_sheet_ends_before_the_last_row_that_a_spreadsheet_has() {
        assertThat(Catalogue.MOST_ROWS).isLessThan(1_048_576);
    }

    @Test
    void remarks_are_joined_once_each_and_hostile_text_stays_text() throws IOException {
        LocalDate day = LocalDate.of(2012, 5, 1);
        Document first = SmallArchive.paper("D1", 1, day).remarked("=1+1");
        Document second = SmallArchive.paper("D2", 1, day).remarked(" 缺页 ");
        Document third = SmallArchive.paper("D3", 1, day).remarked("缺页");
        SmallArchive small = new SmallArchive()
                .file(
                        SmallArchive.item("W1", "-题\u0001名", SmallArchive.CLAIMS, first, second, third),
                        SmallArchive.until("2030-12-31"));

        try (ReadableWorkbook workbook = catalogue(small, CatalogueForm.LIFE)) {
            Row row = sheet(workbook, "归档文件目录").get(1);
            assertThat(row.getCellText(4)).isEqualTo("'-题\ufffd名");
            assertThat(row.getCellText(7)).isEqualTo("'=1+1；缺页");
        }
    }

    @Test
    void a_day_before_spreadsheets_begin_is_written_as_text() throws IOException {
        SmallArchive small = new SmallArchive()
                .file(
                        SmallArchive.item(
                                "W1",
                                "旧档",
                                SmallArchive.CLAIMS,
                                SmallArchive.paper("D1", 1, LocalDate.of(1899, 12, 31))),
                        Outcome.PERMANENT);

        try (ReadableWorkbook workbook = catalogue(small, CatalogueForm.LIFE)) {
            assertThat(sheet(workbook, "归档文件目录").get(1).getCellText(5)).isEqualTo("1899-12-31");
        }
    }

    @Test
    void the_workbook_says_that_it_was_made_on_the_day_it_speaks_of() throws IOException {
        catalogue(SmallArchive.ofFive(), CatalogueForm.LIFE).close();

        try (ZipFile zip = new ZipFile(out.resolve("catalogue.xlsx").toFile());
                InputStream core = zip.getInputStream(zip.getEntry("docProps/core.xml"))) {
            assertThat(new String(core.readAllBytes(), StandardCharsets.UTF_8)).contains(">2026-01-01T00:00:00Z<");
        }
    }

    @Test
    void every_sheet_prints_on_a4_across_as_wide_as_the_paper() throws IOException {
        catalogue(SmallArchive.ofFive(), CatalogueForm.LIFE).close();

        try (ZipFile zip = new ZipFile(out.resolve("catalogue.xlsx").toFile())) {
            for (String sheet : List.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")) {
                try (InputStream xml = zip.getInputStream(zip.getEntry(sheet))) {
                    assertThat(new String(xml.readAllBytes(), StandardCharsets.UTF_8))
                            .as(sheet)
                            .containsPattern("<pageSetup[^>]* paperSize=\"9\"") // A4 in ECMA-376, 18.3.1.63
                            .containsPattern("<pageSetup[^>]* orientation=\"landscape\"")
                            .containsPattern("<pageSetup[^>]* fitToWidth=\"1\"");
                }
            }
        }
    }

    private ReadableWorkbook catalogue(SmallArchive small, CatalogueForm form) throws IOException {
        Reports.write(out, small.archive(), small.journal(), form, SmallArchive.AS_OF, (zh, en, done, total) -> {});
        return open();
    }

    private ReadableWorkbook open() throws IOException {
        return new ReadableWorkbook(Files.newInputStream(out.resolve("catalogue.xlsx")));
    }

    private static List<Row> sheet(ReadableWorkbook workbook, String name) throws IOException {
        return workbook.findSheet(name).orElseThrow().read();
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
