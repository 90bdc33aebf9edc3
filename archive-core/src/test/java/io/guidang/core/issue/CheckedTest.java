package io.guidang.core.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guidang.core.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckedTest {

    private static final Wording WORDS = Wording.of("页数应为正数", "pages are positive");
    private static final Issue ERROR = Issue.error("OUT_OF_RANGE", Place.field("Draft", "pages"), WORDS, WORDS);
    private static final Issue WARNING = Issue.warning("ODD", Place.of("rows.csv", 3, 7), WORDS, WORDS);

    @Test
    void a_value_with_nothing_but_warnings_is_sound_and_keeps_them() {
        Checked<Integer> checked = Checked.of(List.of(WARNING), () -> 12);

        assertThat(checked.orThrow()).isEqualTo(12);
        assertThat(checked.issues()).containsExactly(WARNING);
    }

    @Test
    void with_an_error_the_value_is_never_asked_for() {
        Checked<Integer> checked = Checked.of(List.of(WARNING, ERROR), () -> {
            throw new AssertionError("asked");
        });

        assertThat(checked).isInstanceOf(Checked.Unsound.class);
        assertThat(checked.issues()).containsExactly(WARNING, ERROR);
    }

    @Test
    void asking_an_unsound_one_for_its_value_throws_everything_that_was_found() {
        Checked<Integer> checked = Checked.of(List.of(WARNING, ERROR), () -> 12);

        assertThatExceptionOfType(Checked.UnsoundException.class)
                .isThrownBy(checked::orThrow)
                .withMessageContaining("Draft pages: ERROR OUT_OF_RANGE")
                .withMessageContaining("rows.csv:3:7: WARNING ODD")
                .satisfies(thrown -> assertThat(thrown.issues()).containsExactly(WARNING, ERROR));
    }

    @Test
    void a_step_is_taken_with_a_sound_value_only() {
        assertThat(Checked.of(List.of(WARNING), () -> 12).map(pages -> pages * 2))
                .isEqualTo(new Checked.Sound<>(24, List.of(WARNING)));
        assertThat(Checked.of(List.of(ERROR), () -> 12).map(pages -> pages * 2))
                .isEqualTo(new Checked.Unsound<>(List.of(ERROR)));
    }

    @Test
    void sound_has_no_error_and_unsound_has_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Checked.Sound<>(12, List.of(ERROR)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checked.Unsound<>(List.of(WARNING)));
    }

    @ParameterizedTest
    @CsvSource({
        "a.yaml, 3, 7, rows[3], a.yaml:3:7 rows[3]",
        "a.yaml, 3, 0, '', a.yaml:3",
        "Draft, 0, 0, pages, Draft pages",
        "'', 0, 0, pages, pages"
    })
    void a_place_reads_as_compilers_write_it(String document, int line, int column, String path, String text) {
        assertThat(new Place(document, line, column, path)).hasToString(text);
    }

    @Test
    void lines_and_columns_count_from_one_or_are_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> Place.of("a.yaml", -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Place.of("a.yaml", 1, -1));
    }

    @Test
    void the_code_of_an_issue_is_written_in_capitals() {
        assertThatIllegalArgumentException().isThrownBy(() -> Issue.error("odd", Place.of("a", 1, 1), WORDS, WORDS));
    }
}
