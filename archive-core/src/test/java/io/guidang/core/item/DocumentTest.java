package io.guidang.core.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guidang.core.Examples;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.Parties;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

    private static final Document PAPER = Examples.paper("D1", 3, "2012-05-01");

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000_000})
    void a_document_has_pages(int pages) {
        assertThat(Examples.paper("D1", pages, "2012-05-01").pages()).isEqualTo(pages);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1_000_001, Integer.MAX_VALUE})
    void no_document_has_no_pages_or_a_million_and_one(int pages) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.paper("D1", pages, "2012-05-01"))
                .withMessageContaining("D1")
                .withMessageContaining("" + pages);
    }

    @Test
    void a_document_is_formed_in_a_year_of_four_digits() {
        assertThatIllegalArgumentException().isThrownBy(() -> formed(LocalDate.of(0, 12, 31)));
        assertThatIllegalArgumentException().isThrownBy(() -> formed(LocalDate.of(10_000, 1, 1)));
        assertThat(formed(LocalDate.of(1, 1, 1)).formedOn()).isEqualTo("0001-01-01");
        assertThat(formed(LocalDate.of(9999, 12, 31)).formedOn()).isEqualTo("9999-12-31");
    }

    @Test
    void a_document_has_a_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Document.of("D1", "\u3000", "1.2", Medium.PAPER, 1, LocalDate.EPOCH));
        assertThatNullPointerException()
                .isThrownBy(() -> Document.of("D1", null, "1.2", Medium.PAPER, 1, LocalDate.EPOCH))
                .withMessage("name");
    }

    @Test
    void only_an_electronic_document_is_the_image_of_a_paper_and_never_of_itself() {
        Document image = Examples.electronic("D2", 3, "2012-05-01").imageOf(PAPER.id());

        assertThat(image.imageOf()).contains(PAPER.id());
        assertThatIllegalArgumentException().isThrownBy(() -> PAPER.imageOf(image.id()));
        assertThatIllegalArgumentException().isThrownBy(() -> image.imageOf(image.id()));
    }

    @Test
    void each_addition_keeps_what_was_there() {
        Document document = PAPER.about(Parties.ofContract("200960P000001"))
                .as(Role.MAIN_FORM, Issuer.AGENCY, Direction.INCOME)
                .copy(new VoucherCopy("V1", 1, 3))
                .remarked("破损");

        assertThat(document.parties()).isEqualTo(Parties.ofContract("200960P000001"));
        assertThat(document.role()).isEqualTo(Role.MAIN_FORM);
        assertThat(document.issuer()).isEqualTo(Issuer.AGENCY);
        assertThat(document.direction()).isEqualTo(Direction.INCOME);
        assertThat(document.voucher()).contains(new VoucherCopy("V1", 1, 3));
        assertThat(document.remark()).isEqualTo("破损");
        assertThat(document.formedOn()).isEqualTo(PAPER.formedOn());
        assertThat(document.pages()).isEqualTo(3);
    }

    @Test
    void class_codes_are_text_so_that_1_10_is_not_1_1() {
        assertThat(ClassCode.of("1.10")).isNotEqualTo(ClassCode.of("1.1"));
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"", ".1", "-1", "1 2", "1_2", "投保", "１.1"})
    void a_class_code_has_letters_digits_dots_and_hyphens(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassCode.of(code))
                .withMessageContaining("gl-02");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 3", "3, 3"})
    void a_copy_is_one_of_several(int copy, int of) {
        assertThat(new VoucherCopy("V1", copy, of)).hasToString(copy + "/" + of);
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "4, 3", "-1, -1", "1, 0"})
    void a_copy_is_counted_from_1_to_how_many_there_are(int copy, int of) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VoucherCopy("V1", copy, of))
                .withMessageContaining(copy + "/" + of);
    }

    @Test
    void a_copy_names_its_voucher() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VoucherCopy(" ", 1, 1));
    }

    private static Document formed(LocalDate day) {
        return Document.of("D1", "投保单", "1.2", Medium.PAPER, 1, day);
    }
}
