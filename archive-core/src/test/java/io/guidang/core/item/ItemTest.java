package io.guidang.core.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guidang.core.Examples;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.Parties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemTest {

    private static final Document FORM = Examples.paper("D1", 3, "2011-12-30");
    private static final Document POLICY = Examples.paper("D2", 12, "2012-01-04");
    private static final Document IMAGE = Examples.electronic("D3", 15, "2013-02-01");

    @Test
    void an_item_is_formed_on_and_has_the_year_of_its_latest_paper() {
        Item item = Examples.item("W1", FORM, POLICY, IMAGE);

        assertThat(item.formedOn()).isEqualTo("2012-01-04");
        assertThat(item.year()).isEqualTo(2012);
    }

    @Test
    void without_paper_the_electronic_documents_count() {
        Item item = Examples.item("W1", IMAGE, Examples.electronic("D4", 1, "2012-02-01"));

        assertThat(item.leadingMedium()).isEqualTo(Medium.ELECTRONIC);
        assertThat(item.year()).isEqualTo(2013);
        assertThat(item.pages()).isEqualTo(16);
    }

    @Test
    void pages_count_paper_and_only_paper_takes_room_in_a_box() {
        Item both = Examples.item("W1", FORM, POLICY, IMAGE);
        Item electronic = Examples.item("W2", IMAGE);

        assertThat(both.pages()).isEqualTo(15);
        assertThat(both.paperPages()).isEqualTo(15);
        assertThat(electronic.pages()).isEqualTo(15);
        assertThat(electronic.paperPages()).isZero();
    }

    @Test
    void the_pages_of_many_large_documents_do_not_overflow() {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            documents.add(Examples.paper("D" + i, 1_000_000, "2012-05-01"));
        }

        assertThat(Examples.item("W1", documents.toArray(Document[]::new)).pages())
                .isEqualTo(3_000_000_000L);
    }

    @Test
    void its_media_and_the_documents_on_each() {
        Item item = Examples.item("W1", FORM, IMAGE);

        assertThat(item.media()).containsExactly(Medium.PAPER, Medium.ELECTRONIC);
        assertThat(item.on(Medium.PAPER)).containsExactly(FORM);
        assertThat(item.on(Medium.ELECTRONIC)).containsExactly(IMAGE);
    }

    @Test
    void it_is_about_everybody_its_documents_are_about() {
        Parties one = Parties.ofContract("P1");
        Parties two = Parties.ofContract("P2");

        assertThat(Examples.item("W1", FORM.about(one), POLICY.about(two)).parties())
                .isEqualTo(Parties.union(List.of(one, two)));
    }

    @Test
    void income_beside_expenditure_is_found() {
        Document income = FORM.as(Role.UNSPECIFIED, Issuer.UNSPECIFIED, Direction.INCOME);
        Document expenditure = POLICY.as(Role.UNSPECIFIED, Issuer.UNSPECIFIED, Direction.EXPENDITURE);

        assertThat(Examples.item("W1", FORM, POLICY).direction()).isEqualTo(Direction.NEITHER);
        assertThat(Examples.item("W1", FORM, expenditure).direction()).isEqualTo(Direction.EXPENDITURE);
        assertThat(Examples.item("W1", income, POLICY).mixesDirections()).isFalse();
        assertThat(Examples.item("W1", income, expenditure).mixesDirections()).isTrue();
    }

    @Test
    void an_item_has_a_title_and_at_least_one_document_and_none_twice() {
        assertThatIllegalArgumentException().isThrownBy(() -> Examples.item("W1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.item("W1", FORM, FORM.remarked("again")))
                .withMessageContaining("D1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Item(ItemId.of("W1"), " ", "", "", Examples.CATEGORY, List.of(FORM)));
        assertThatNullPointerException()
                .isThrownBy(
                        () -> new Item(ItemId.of("W1"), "投保", "", "", Examples.CATEGORY, Arrays.asList(FORM, null)));
    }

    @Test
    void later_changes_to_the_given_list_do_not_reach_it() {
        List<Document> given = new ArrayList<>(List.of(FORM));
        Item item = new Item(ItemId.of("W1"), "投保", "", "", Examples.CATEGORY, given);

        given.clear();

        assertThat(item.documents()).containsExactly(FORM);
    }
}
