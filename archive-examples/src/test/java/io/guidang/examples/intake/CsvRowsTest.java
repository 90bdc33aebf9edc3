package io.guidang.examples.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @TempDir
    Path directory;

    @Test
    void cells_come_in_the_order_that_is_asked_for_whatever_the_header_says() throws Exception {
        List<CsvRow> rows = rows("b,c,a\n2,3,1\n", List.of("a", "b"), List.of("d", "c"));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.cells()).containsExactly("1", "2", "", "3");
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.raw()).isEqualTo("2,3,1");
            assertThat(row.problem()).isEmpty();
        });
    }

    @Test
    void line_ends_of_every_kind_are_read_alike() throws Exception {
        assertThat(cells("a,b\r\n1,2\r\n3,4\r\n")).containsExactly(List.of("1", "2"), List.of("3", "4"));
        assertThat(cells("a,b\n1,2\n3,4")).containsExactly(List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void quotes_commas_and_line_breaks_inside_a_quoted_cell_belong_to_it() throws Exception {
        List<CsvRow> rows = ab("a,b\r\n1,\"说明:\n\"\"见附件\"\"，另行,保管\"\r\n3,4\r\n");

        assertThat(rows)
                .extracting(CsvRow::cells)
                .containsExactly(List.of("1", "说明:\n\"见附件\"，另行,保管"), List.of("3", "4"));
        assertThat(rows).extracting(CsvRow::line).containsExactly(2L, 4L);
    }

    @Test
    void a_quote_in_the_middle_of_a_cell_that_is_not_quoted_is_a_character() throws Exception {
        List<CsvRow> rows = ab("a,b\n1,5\"管\n3,4\n");

        assertThat(rows.get(0).cells()).containsExactly("1", "5\"管");
        assertThat(rows.get(1).cells()).containsExactly("3", "4");
    }

    @Test
    void a_quote_that_nobody_closes_spoils_one_line_and_not_the_rest() throws Exception {
        StringBuilder file = new StringBuilder("a,b\n1,\"open\n");
        for (int i = 0; i < 200; i++) {
            file.append(i).append(",x\n");
        }

        List<CsvRow> rows = ab(file.toString());

        assertThat(rows).hasSize(201);
        assertThat(problem(rows.get(0))).isEqualTo("MALFORMED_ROW");
        assertThat(rows.get(0).raw()).isEqualTo("1,\"open");
        assertThat(rows.subList(1, 201))
                .allSatisfy(row -> assertThat(row.problem()).isEmpty());
        assertThat(rows.get(200).line()).isEqualTo(202);
    }

    @Test
    void text_after_a_closing_quote_is_a_problem_of_its_line() throws Exception {
        List<CsvRow> rows = ab("a,b\n\"1\"x,2\n3,4\n");

        assertThat(problem(rows.get(0))).isEqualTo("MALFORMED_ROW");
        assertThat(rows.get(1).cells()).containsExactly("3", "4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1,2,3", "\"1,2\"", ",,"})
    void a_row_with_too_few_or_too_many_cells_is_a_problem_of_its_own(String row) throws Exception {
        List<CsvRow> rows = ab("a,b\n" + row + "\n3,4\n");

        assertThat(problem(rows.get(0))).isEqualTo("MALFORMED_ROW");
        assertThat(rows.get(0).raw()).isEqualTo(row);
        assertThat(rows.get(1).problem()).isEmpty();
    }

    @Test
    void empty_lines_are_passed_over_and_counted() throws Exception {
        List<CsvRow> rows = ab("a,b\n\n1,2\n\n\n3,4\n");

        assertThat(rows).extracting(CsvRow::line).containsExactly(3L, 6L);
    }

    @Test
    void unreadable_bytes_are_a_problem_of_their_row_which_keeps_what_could_be_read() throws Exception {
        Path file = directory.resolve("t.csv");
        Files.write(file, new byte[] {
            'a', ',', 'b', '\n', '1', ',', (byte) 0xFF, '\n', '3', ',', (byte) 0xC3, (byte) 0xA9, '\n'
        });

        List<CsvRow> rows = read(file, List.of("a", "b"), List.of());

        assertThat(problem(rows.get(0))).isEqualTo("UNREADABLE_BYTES");
        assertThat(rows.get(0).cells().get(0)).isEqualTo("1");
        assertThat(rows.get(0).raw()).isEqualTo("1,\uFFFD");
        assertThat(rows.get(1).cells()).containsExactly("3", "é");
    }

    @Test
    void a_missing_column_is_a_bad_call_that_names_the_column() {
        assertThatExceptionOfType(BadCall.class)
                .isThrownBy(() -> ab("a,c\n1,2\n"))
                .withMessageContaining("t.csv")
                .withMessageContaining("[b]");
    }

    @Test
    void a_column_that_is_there_twice_is_a_bad_call() {
        assertThatExceptionOfType(BadCall.class)
                .isThrownBy(() -> ab("a,b,a\n1,2,3\n"))
                .withMessageContaining("columns [3]");
    }

    @Test
    void an_empty_file_is_a_bad_call_and_a_header_alone_is_not() throws Exception {
        assertThatExceptionOfType(BadCall.class).isThrownBy(() -> ab("")).withMessageContaining("empty");
        assertThat(ab("a,b\n")).isEmpty();
    }

    @Test
    void quoted_header_cells_are_read() throws Exception {
        assertThat(cells("\"a\",\"b\"\n1,2\n")).containsExactly(List.of("1", "2"));
    }

    @Test
    void columns_that_nobody_asked_for_are_named() throws Exception {
        Path file = Files.writeString(directory.resolve("t.csv"), "a,b,x,y\n1,2,3,4\n");
        try (CsvRows rows = CsvRows.open(file, List.of("a"), List.of("y"))) {
            assertThat(rows.unknownColumns()).containsExactly("b", "x");
        }
    }

    private static String problem(CsvRow row) {
        return row.problem().map(CsvRow.Problem::code).orElse("none");
    }

    private List<List<String>> cells(String text) throws IOException, BadCall {
        return ab(text).stream().map(CsvRow::cells).toList();
    }

    private List<CsvRow> ab(String text) throws IOException, BadCall {
        return rows(text, List.of("a", "b"), List.of());
    }

    private List<CsvRow> rows(String text, List<String> required, List<String> optional) throws IOException, BadCall {
        return read(Files.writeString(directory.resolve("t.csv"), text), required, optional);
    }

    private static List<CsvRow> read(Path file, List<String> required, List<String> optional)
            throws IOException, BadCall {
        List<CsvRow> found = new ArrayList<>();
        try (CsvRows rows = CsvRows.open(file, required, optional)) {
            for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                found.add(row.get());
            }
        }
        return found;
    }
}
