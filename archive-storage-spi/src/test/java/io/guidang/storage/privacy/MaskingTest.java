package io.guidang.storage.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guidang.storage.ledger.HashingKey;
import io.guidang.storage.privacy.NameDisplay.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    private final HashingKey key = HashingKey.of("h1", new byte[32]);

    @ParameterizedTest
    @CsvSource({"张三,张*", "张三丰,张*", "欧阳娜娜,欧*", "买买提·艾力,买*", "John Smith,J*", "𠮷野,𠮷*", "张,*", "𠮷,*", "'  张三 ',张*"})
    void a_name_shows_its_first_character(String name, String masked) {
        assertThat(PersonName.of(name)).hasToString(masked);
        assertThat(PersonName.of(name).shown(NameDisplay.masked())).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "110101199001011234,1101**********1234",
        "11010119900101123x,1101**********123X",
        "１１０１０１１９９００１０１１２３４,1101**********1234",
        "110101 19900101 1234,1101**********1234",
        "110101900101123,1101*******1123",
        "11010190010112,************12",
        "E12345678,*******78",
        "12345678,******78",
        "1234567,*******",
        "1,*"
    })
    void a_number_shows_its_ends_if_enough_stays_hidden(String number, String masked) {
        assertThat(IdNumber.of(number)).hasToString(masked);
        assertThat(IdNumber.of(number).masked()).isEqualTo(masked);
    }

    @Test
    void a_catalogue_shows_the_name_where_a_standard_asks_for_it() {
        PersonName name = PersonName.of("张三");

        assertThat(name.shown(NameDisplay.required(Form.CATALOGUE, "a standard, clause 1")))
                .isEqualTo("张三");
        assertThat(name.shown(NameDisplay.required(Form.LABEL, "a standard, clause 2")))
                .isEqualTo("张三");
        assertThatIllegalArgumentException().isThrownBy(() -> NameDisplay.required(Form.LABEL, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> NameDisplay.required(Form.LABEL, "a".repeat(201)));
    }

    @ParameterizedTest
    @CsvSource({"张三,张　三", "张三,' 张三'", "买买提·艾力,买买提•艾力", "John Smith,JOHN SMITH", "ＡＢ,ab"})
    void a_name_is_found_in_every_spelling(String name, String other) {
        assertThat(PersonName.of(name).hash(key))
                .isEqualTo(PersonName.of(other).hash(key))
                .isNotEqualTo(PersonName.of("李四").hash(key));
    }

    @ParameterizedTest
    @CsvSource({"11010119900101123X,11010119900101123x", "11010119900101123X,１１０１０１-19900101-123Ｘ"})
    void a_number_is_found_in_every_spelling(String number, String other) {
        assertThat(IdNumber.of(number).hash(key))
                .isEqualTo(IdNumber.of(other).hash(key))
                .isNotEqualTo(IdNumber.of("110101199001011234").hash(key));
    }

    @Test
    void a_name_and_a_number_of_the_same_characters_cannot_be_linked() {
        assertThat(PersonName.of("123").hash(key).bytes())
                .isNotEqualTo(IdNumber.of("123").hash(key).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "\u200b", "\0"})
    void a_name_and_a_number_are_not_blank(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> PersonName.of(blank));
        assertThatIllegalArgumentException().isThrownBy(() -> IdNumber.of(blank));
    }

    @Test
    void a_name_and_a_number_that_are_too_long_are_not_told() {
        assertThat(PersonName.of("𠮷".repeat(128)).masked()).isEqualTo("𠮷*");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonName.of("张".repeat(129)))
                .withMessageContaining("129")
                .withMessageNotContaining("张");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdNumber.of("7".repeat(65)))
                .withMessageContaining("65")
                .withMessageNotContaining("77");
    }
}
