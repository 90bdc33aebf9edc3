package io.guidang.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guidang.core.Examples;
import io.guidang.core.category.Level;
import io.guidang.core.fonds.FondsNumber;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodePatternTest {

    private static final CodePattern LIFE =
            new CodePattern("life-item", 1, "{FONDS}-ZY·{STAGE}·{YEAR}·{RETENTION}-{NUMBER:5}");

    /** The whole-code examples of DA/T 13-2022 by item: fonds – class – item. */
    @ParameterizedTest
    @CsvSource({
        "Z008-WS·2019·Y-037,               {FONDS}-WS·{YEAR}·{RETENTION}-{NUMBER:3}",
        "J019-LY·2019·Y-001,               {FONDS}-LY·{YEAR}·{RETENTION}-{NUMBER:3}",
        "B168-SW·2015·Y-001,               {FONDS}-SW·{YEAR}·{RETENTION}-{NUMBER:3}",
        "C015-WY·TZGG·2019·D10-00001,      {FONDS}-WY·{CLASS}·{YEAR}·{RETENTION}-{NUMBER:5}",
        "Z109-WS·2011·Y·办公室-0001,          {FONDS}-WS·{YEAR}·{RETENTION}·{ORGANISATION}-{NUMBER:4}",
        "A439-WS·2015·D30·003-005,         {FONDS}-WS·{YEAR}·{RETENTION}·{ORGANISATION}-{NUMBER:3}",
    })
    void the_examples_of_the_standard_are_read_and_written(String example, String template) {
        CodePattern pattern = new CodePattern("dat13-2022", 1, template);

        CodeParts parts = pattern.parse(ArchivalCode.of(example)).orElseThrow();

        assertThat(pattern.compose(parts)).isEqualTo(ArchivalCode.of(example));
    }

    @Test
    void the_parts_of_an_example_are_what_the_standard_says_they_are() {
        CodePattern pattern = new CodePattern("wy", 1, "{FONDS}-WY·{CLASS}·{YEAR}·{RETENTION}-{NUMBER:5}");

        assertThat(pattern.parse(ArchivalCode.of("C015-WY·TZGG·2019·D10-00001")))
                .contains(new CodeParts(
                        FondsNumber.of("C015"),
                        Map.of(Level.CLASS, "TZGG", Level.YEAR, "2019", Level.RETENTION, "D10"),
                        1));
    }

    @Test
    void a_lowest_class_and_a_number_give_the_code() {
        CodeParts parts = CodeParts.of(FondsNumber.of("L001"), Examples.CLASS, 1);

        assertThat(LIFE.compose(parts)).hasToString("L001-ZY·CB·2012·D10-00001");
    }

    @Test
    void a_number_that_needs_more_digits_takes_them() {
        CodeParts parts = CodeParts.of(FondsNumber.of("L001"), Examples.CLASS, 123_456);

        assertThat(LIFE.compose(parts)).hasToString("L001-ZY·CB·2012·D10-123456");
        assertThat(LIFE.parse(LIFE.compose(parts))).contains(parts);
    }

    @Test
    void the_digits_of_a_code_do_not_depend_on_the_machine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            CodeParts parts = CodeParts.of(FondsNumber.of("L001"), Examples.CLASS, 7);
            assertThat(LIFE.compose(parts)).hasToString("L001-ZY·CB·2012·D10-00007");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L001-ZY·CB·2012·D10-1",
                "L001-ZY·CB·2012·D10-000001",
                "L001-ZY·CB·2012·D10-00000",
                "L001-ZY·CB·2012·D10",
                "L001-WS·CB·2012·D10-00001",
                "l001-ZY·CB·2012·D10-00001",
                "L001-ZY·CB·2012·D10-00001-1",
                "L001-ZY·CB·2012·D10-9999999999"
            })
    void a_code_that_the_pattern_never_makes_is_not_read(String other) {
        assertThat(LIFE.parse(ArchivalCode.of(other))).isEmpty();
    }

    @Test
    void parts_that_lack_a_level_of_the_pattern_are_refused() {
        CodeParts parts = new CodeParts(FondsNumber.of("L001"), Map.of(Level.YEAR, "2012"), 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIFE.compose(parts))
                .withMessageContaining("STAGE")
                .withMessageContaining("YEAR");
    }

    @Test
    void a_code_of_fonds_and_number_alone_needs_no_level() {
        CodePattern boxes = new CodePattern("box", 1, "{FONDS}-H{NUMBER:4}");
        CodeParts parts = new CodeParts(FondsNumber.of("L001"), Map.of(), 12);

        assertThat(boxes.compose(parts)).hasToString("L001-H0012");
        assertThat(boxes.parse(ArchivalCode.of("L001-H0012"))).contains(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{FONDS}-{YEAR}",
                "{YEAR}-{NUMBER}",
                "{FONDS}-{YEARS}-{NUMBER}",
                "{FONDS}-{YEAR}-{YEAR}-{NUMBER}",
                "{FONDS}{YEAR}-{NUMBER}",
                "{FONDS}-{STAGE}D{RETENTION}-{NUMBER}",
                "{FONDS}-{YEAR:4}-{NUMBER}",
                "{FONDS}-{number}-{NUMBER}",
                "{FONDS}-{NUMBER:10}-{NUMBER}",
                "{FONDS}-{NUMBER}}"
            })
    void a_template_whose_codes_could_not_be_read_back_is_refused(String template) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodePattern("bad", 1, template))
                .withMessageContaining("bad");
    }

    @Test
    void parts_hold_only_what_a_code_can_print() {
        FondsNumber fonds = FondsNumber.of("L001");

        assertThatIllegalArgumentException().isThrownBy(() -> new CodeParts(fonds, Map.of(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeParts(fonds, Map.of(), CodeParts.HIGHEST + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeParts(fonds, Map.of(Level.STAGE, "C-B"), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeParts(fonds, Map.of(Level.STAGE, ""), 1));
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"", " ", "L001 1", "L001\t", "L001\u3000", "L001\u00a0", "L001\n"})
    void a_code_has_no_blanks(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ArchivalCode.of(text));
    }

    @Test
    void a_code_has_at_most_128_characters() {
        assertThat(ArchivalCode.of("9".repeat(128)).value()).hasSize(128);
        assertThatIllegalArgumentException().isThrownBy(() -> ArchivalCode.of("9".repeat(129)));
    }
}
