package io.guidang.core.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void both_languages_take_the_same_arguments() {
        assertThat(Wording.format("保管 %d 年", "keep %d years", 10)).isEqualTo(Wording.of("保管 10 年", "keep 10 years"));
    }

    @Test
    void the_digits_do_not_depend_on_the_machine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(Wording.format("%d 年", "%d years", 10).en()).isEqualTo("10 years");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_statement_is_made_in_both_languages_and_a_missing_one_is_named_without_the_other() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wording.of("王小明", " "))
                .withMessageContaining("English")
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("王小明"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wording.of("", "x"))
                .withMessageContaining("Chinese");
    }
}
