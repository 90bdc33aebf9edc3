package io.guidang.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetSafeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://example.invalid\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "=",
            })
    void a_cell_that_would_run_as_a_formula_becomes_text(String cell) {
        assertThat(SpreadsheetSafe.csv(cell)).isEqualTo("'" + cell);
        assertThat(SpreadsheetSafe.xlsx(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "投保申请", "1-2", "a=b", " =1", "'", "2026-01-01", "卢辉𬭚", "a\tb\nc"})
    void every_other_cell_stays_as_it_is(String cell) {
        assertThat(SpreadsheetSafe.csv(cell)).isEqualTo(cell);
        assertThat(SpreadsheetSafe.xlsx(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u001f", "\ufffe", "\uffff", "\ud800", "\udc00"})
    void a_character_that_xml_cannot_carry_is_seen_to_be_missing(String character) {
        assertThat(SpreadsheetSafe.xlsx("前" + character + "后")).isEqualTo("前\ufffd后");
    }

    @Test
    void a_text_longer_than_a_cell_is_cut_and_says_so() {
        String cut = SpreadsheetSafe.xlsx("页".repeat(40_000));

        assertThat(cut).hasSize(SpreadsheetSafe.MOST_CHARACTERS).endsWith("…（过长，已截断 / cut, too long）");
        assertThat(SpreadsheetSafe.xlsx("页".repeat(32_767))).isEqualTo("页".repeat(32_767));
    }

    @Test
    void a_cut_never_halves_a_character() {
        String cut = SpreadsheetSafe.xlsx("𬭚".repeat(20_000));
        String shifted = SpreadsheetSafe.xlsx("a" + "𬭚".repeat(20_000));

        assertThat(cut + shifted).doesNotContain("\ufffd");
        assertThat(cut.codePoints().filter(point -> point >= 0xD800 && point <= 0xDFFF))
                .isEmpty();
        assertThat(shifted.codePoints().filter(point -> point >= 0xD800 && point <= 0xDFFF))
                .isEmpty();
    }
}
