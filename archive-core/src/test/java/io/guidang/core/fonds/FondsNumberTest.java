package io.guidang.core.fonds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FondsNumberTest {

    /** The fonds numbers of the examples in DA/T 13-2022 and DA/T 22-2015, and one that begins with 0 instead of a letter. */
    @ParameterizedTest
    @ValueSource(strings = {"J019", "A002", "X032", "K021", "C038", "A439", "Z109", "Z008", "C015", "B168", "0123"})
    void a_letter_or_digit_and_three_digits_is_a_fonds_number(String number) {
        assertThat(FondsNumber.of(number)).hasToString(number);
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"", "J19", "J0190", "j019", "JJ19", "J01A", " J019", "J019\n", "Ｊ019", "J０19"})
    void anything_else_is_refused(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FondsNumber.of(number))
                .withMessageContaining("J019");
    }

    @Test
    void a_fonds_has_the_name_of_its_organisation() {
        assertThat(Fonds.of("J019", "四川分公司").name()).isEqualTo("四川分公司");
        assertThatIllegalArgumentException().isThrownBy(() -> Fonds.of("J019", "\u3000"));
    }
}
