package io.guidang.examples.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    private final Cells cells = new Cells();

    @ParameterizedTest
    @CsvSource({
        "2010-02-03, 2010-02-03,",
        "2012-02-29, 2012-02-29,",
        "2000-02-29, 2000-02-29,",
        "0001-01-01, 0001-01-01,",
        "9999-12-31, 9999-12-31,",
        "20100203, 2010-02-03, COMPACT_DATE",
        "２０１０－０２－０３, 2010-02-03, FULL_WIDTH_DIGITS",
        "２０１００２０３, 2010-02-03, FULL_WIDTH_DIGITS",
        "2012/2/29, 2012-02-29, OTHER_DATE_FORM",
        "2010-2-3, 2010-02-03, OTHER_DATE_FORM",
        "2010.02.03, 2010-02-03, OTHER_DATE_FORM",
        "2010年2月3日, 2010-02-03, OTHER_DATE_FORM",
        "2010年12月3, 2010-12-03, OTHER_DATE_FORM",
        "' 2010-02-03 ', 2010-02-03, BLANKS_AROUND",
    })
    void what_can_be_read_safely_is_read_and_noted(String written, LocalDate read, String note) {
        assertThat(cells.date("formed_on", written)).contains(read);
        assertThat(cells.problems()).isEmpty();
        assertThat(cells.notes())
                .extracting(Cells.Note::code)
                .isEqualTo(Optional.ofNullable(note).stream().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20100230",
                "2010-02-30",
                "2011/02/29",
                "1900-02-29",
                "2013-13-01",
                "2013-00-10",
                "2013-01-00",
                "2013-04-31",
                "0000-01-01",
                "00000101",
                "２０１１－０２－２９"
            })
    void a_day_that_the_calendar_does_not_have_is_never_mended(String written) {
        assertThat(cells.date("formed_on", written)).isEmpty();
        assertThat(cells.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("UNREADABLE_DATE");
            assertThat(problem.message().en()).contains("formed_on", "calendar").doesNotContain(written);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "2010-02/03", "2010/02-03", "2010年02-03", "2010-02-03日", "03/02/2010", "10-02-03", "2010-02",
                "2010-02-03T00:00", "2010-002-03", "+2010-02-03", "12010-02-03", "二〇一〇年二月三日", "今天", "201002030",
                        "2010 02 03"
            })
    void what_is_no_date_or_could_be_two_is_not_read(String written) {
        assertThat(cells.date("formed_on", written)).isEmpty();
        assertThat(cells.problems()).extracting(CsvRow.Problem::code).containsExactly("UNREADABLE_DATE");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1,",
        "16, 16,",
        "1000000, 1000000,",
        "007, 7,",
        "１６, 16, FULL_WIDTH_DIGITS",
        "' 3', 3, BLANKS_AROUND"
    })
    void a_count_of_pages_is_a_whole_number_from_1(String written, int pages, String note) {
        assertThat(cells.pages("pages", written)).contains(pages);
        assertThat(cells.notes())
                .extracting(Cells.Note::code)
                .isEqualTo(Optional.ofNullable(note).stream().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "三", "1e3", "+2", "1000001", "99999999", "1,000", "2页"})
    void what_is_no_count_of_pages_is_not_read(String written) {
        assertThat(cells.pages("pages", written)).isEmpty();
        assertThat(cells.problems()).extracting(CsvRow.Problem::code).containsExactly("UNREADABLE_PAGES");
    }

    @Test
    void only_digits_and_separators_are_narrowed() {
        assertThat(Cells.halfWidth("１／２ 卢Ａ．，")).isEqualTo("1/2 卢Ａ.，");
    }

    @Test
    void every_problem_of_a_row_is_kept_in_the_order_of_its_columns() {
        cells.date("formed_on", "never");
        cells.pages("pages", "many");

        assertThat(cells.problems())
                .extracting(CsvRow.Problem::code)
                .containsExactly("UNREADABLE_DATE", "UNREADABLE_PAGES");
    }
}
