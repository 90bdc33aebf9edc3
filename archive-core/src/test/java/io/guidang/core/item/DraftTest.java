package io.guidang.core.item;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.guidang.core.Examples;
import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents and items as they are typed into a form. */
class DraftTest {

    private static final DocumentDraft SOUND = DocumentDraft.of("D1", "投保单", "1.2", "纸质", 3, "2012-05-01");

    @Test
    void a_sound_draft_becomes_the_document() {
        assertThat(SOUND.check())
                .isEqualTo(Checked.sound(Document.of("D1", "投保单", "1.2", Medium.PAPER, 3, LocalDate.of(2012, 5, 1))));
    }

    @Test
    void a_draft_with_every_field_becomes_a_document_with_every_part() {
        DocumentDraft draft = new DocumentDraft(
                "D2",
                "投保单",
                "gl-02",
                "ELECTRONIC",
                3,
                "2012-05-01",
                "主表",
                "经办机构",
                "收",
                "P1",
                "R1",
                "E1",
                "D1",
                "V1",
                "2/3",
                "破损");

        Document expected = Document.of("D2", "投保单", "gl-02", Medium.ELECTRONIC, 3, LocalDate.of(2012, 5, 1))
                .as(Role.MAIN_FORM, Issuer.AGENCY, Direction.INCOME)
                .about(Parties.ofContract("P1").with(PersonNumber.of("R1")).with(EmployerNumber.of("E1")))
                .imageOf(DocumentId.of("D1"))
                .copy(new VoucherCopy("V1", 2, 3))
                .remarked("破损");
        assertThat(draft.check().orThrow()).isEqualTo(expected);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        DocumentDraft draft = new DocumentDraft(
                "D 1",
                "\u3000",
                null,
                "羊皮纸",
                0,
                "2010-02-30",
                "封面",
                "邻居",
                "进",
                "P 1",
                "",
                null,
                "D 2",
                null,
                "4/3",
                null);

        assertThat(codes(draft.check()))
                .containsOnly(
                        entry("id", "MALFORMED"),
                        entry("name", "MISSING"),
                        entry("classCode", "MISSING"),
                        entry("medium", "MALFORMED"),
                        entry("pages", "OUT_OF_RANGE"),
                        entry("formedOn", "MALFORMED"),
                        entry("role", "MALFORMED"),
                        entry("issuer", "MALFORMED"),
                        entry("direction", "MALFORMED"),
                        entry("contract", "MALFORMED"),
                        entry("imageOf", "MALFORMED"),
                        entry("voucher", "MISSING"),
                        entry("copy", "CONTRADICTION"));
    }

    @Test
    void an_issue_says_what_was_expected_what_was_found_and_what_to_try() {
        Issue issue = DocumentDraft.of("D1", "投保单", "1.2", "纸质", 0, "2012-05-01")
                .check()
                .issues()
                .get(0);

        assertThat(issue.place()).hasToString("DocumentDraft pages");
        assertThat(issue.message().zh()).isEqualTo("页数应为 1 至 1000000 的整数，但填写的是 0");
        assertThat(issue.message().en()).isEqualTo("The pages are a whole number from 1 to 1000000, but 0 was given");
        assertThat(issue.remedy().en()).isEqualTo("Give it, for example: 12");
    }

    @Test
    void an_issue_never_repeats_what_was_typed() {
        DocumentDraft draft = new DocumentDraft(
                "王 小 明", "王小明", "王小明", "王小明", 0, "王小明", "王小明", "王小明", "王小明", "王 小明", "王 小明", "王 小明", "王 小明", "", "王小明",
                "王小明");

        assertThat(draft.check().issues())
                .hasSizeGreaterThan(10)
                .noneMatch(issue -> issue.toString().contains("王"));
        assertThatThrownBy(() -> draft.check().orThrow()).message().doesNotContain("王");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u3000"})
    void a_field_that_may_be_left_out_is_left_out_by_a_blank(String blank) {
        DocumentDraft draft = new DocumentDraft(
                "D1",
                "投保单",
                "1.2",
                "纸质",
                3,
                "2012-05-01",
                blank,
                blank,
                blank,
                blank,
                blank,
                blank,
                blank,
                blank,
                blank,
                null);

        assertThat(draft.check().orThrow()).isEqualTo(SOUND.check().orThrow());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_is_given_by_its_word_or_its_name(Role role) {
        assertThat(withRole(role.name()).orThrow().role()).isEqualTo(role);
        assertThat(withRole(role.zh()).orThrow().role()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource({"纸质, D9, CONTRADICTION", "PAPER, D9, CONTRADICTION", "电子, D1, CONTRADICTION", "电子, D 9, MALFORMED"})
    void only_an_electronic_document_is_an_image_and_never_its_own(String medium, String paper, String code) {
        DocumentDraft draft = new DocumentDraft(
                "D1",
                "投保单",
                "1.2",
                medium,
                3,
                "2012-05-01",
                null,
                null,
                null,
                null,
                null,
                null,
                paper,
                null,
                null,
                null);

        assertThat(codes(draft.check())).containsExactly(entry("imageOf", code));
    }

    @ParameterizedTest
    @CsvSource({
        "V1, , copy, MISSING",
        ", 1/3, voucher, MISSING",
        "V1, 4/3, copy, CONTRADICTION",
        "V1, 0/3, copy, MALFORMED",
        "V1, 一/三, copy, MALFORMED"
    })
    void a_voucher_and_its_copy_go_together(String voucher, String copy, String field, String code) {
        DocumentDraft draft = new DocumentDraft(
                "D1",
                "投保单",
                "1.2",
                "纸质",
                3,
                "2012-05-01",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                voucher,
                copy,
                null);

        assertThat(codes(draft.check())).containsExactly(entry(field, code));
    }

    @Test
    void an_item_is_made_with_its_documents_in_their_order() {
        DocumentDraft second = DocumentDraft.of("D0", "保单", "1.3", "纸质", 12, "2012-05-02");
        ItemDraft draft = new ItemDraft("W1", "投保申请", null, "卢先生", "承保", List.of(SOUND, second));

        Item item = draft.check(Examples.LIFE).orThrow();

        assertThat(item.documents()).extracting(Document::id).containsExactly(DocumentId.of("D1"), DocumentId.of("D0"));
        assertThat(item.category()).isEqualTo(Examples.CATEGORY);
        assertThat(item.responsible()).isEqualTo("卢先生");
        assertThat(item.matter()).isEmpty();
    }

    @Test
    void an_item_says_what_is_wrong_with_each_of_its_documents_and_where() {
        DocumentDraft wrong = DocumentDraft.of("D2", "保单", "1.3", "纸质", 0, "2012-05-02");
        ItemDraft draft = new ItemDraft(null, "", null, null, "理陪", Arrays.asList(SOUND, null, wrong));

        assertThat(codes(draft.check(Examples.LIFE)))
                .containsOnly(
                        entry("id", "MISSING"),
                        entry("title", "MISSING"),
                        entry("category", "MALFORMED"),
                        entry("documents[1]", "MISSING"),
                        entry("documents[2].pages", "OUT_OF_RANGE"));
    }

    @Test
    void an_item_without_documents_or_with_one_twice_is_refused() {
        assertThat(codes(item(null))).containsExactly(entry("documents", "MISSING"));
        assertThat(codes(item(List.of()))).containsExactly(entry("documents", "MISSING"));
        assertThat(codes(item(List.of(SOUND, SOUND)))).containsExactly(entry("documents", "CONTRADICTION"));
    }

    private static Checked<Item> item(List<DocumentDraft> documents) {
        return new ItemDraft("W1", "投保申请", null, null, "承保", documents).check(Examples.LIFE);
    }

    private static Checked<Document> withRole(String role) {
        return new DocumentDraft(
                        "D1",
                        "投保单",
                        "1.2",
                        "纸质",
                        3,
                        "2012-05-01",
                        role,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)
                .check();
    }

    private static Map<String, String> codes(Checked<?> checked) {
        return checked.issues().stream().collect(toMap(issue -> issue.place().path(), Issue::code));
    }
}
