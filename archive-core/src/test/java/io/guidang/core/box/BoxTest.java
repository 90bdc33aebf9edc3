package io.guidang.core.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guidang.core.Examples;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.issue.Issue;
import io.guidang.core.item.ItemId;
import io.guidang.core.retention.Outcome;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxTest {

    private static final ArchivalCode CODE = ArchivalCode.of("L001-ZY·CB·2012·D10-H001");

    /** DA/T 36-2007, 6.2.3.5.3: year, retention, class and box number stand on every box. */
    @Test
    void a_box_says_what_must_stand_on_its_spine() {
        Box box = box(2, 30);

        assertThat(box.lowestClass().year()).isEqualTo(2012);
        assertThat(box.lowestClass().retention().code()).isEqualTo("D10");
        assertThat(box.lowestClass().category().name()).isEqualTo("承保");
        assertThat(box).hasToString("Box[L001-ZY·CB·2012·D10-H001, 2 items, 30 pages]");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 10", "-1, 1", "3, 2"})
    void a_box_holds_an_item_and_a_page_for_each(int items, long pages) {
        assertThatIllegalArgumentException().isThrownBy(() -> box(items, pages)).withMessageContaining(CODE.value());
    }

    @Test
    void a_box_always_knows_how_long_it_stays() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Box(CODE, Examples.CLASS, CODE, CODE, 1, 1, null, ItemId.of("W1")))
                .withMessage("keep");
    }

    /** DA/T 36-2007, 6.2.3.5.4: description, arranger, checker, date. */
    @Test
    void the_remarks_sheet_says_what_is_in_the_box_who_arranged_and_who_checked_it() {
        LocalDate day = LocalDate.of(2013, 1, 31);

        assertThat(new BoxNote(CODE, "共 12 件", "甲", "乙", day).on()).isEqualTo(day);
        assertThatIllegalArgumentException().isThrownBy(() -> new BoxNote(CODE, " ", "甲", "乙", day));
        assertThatIllegalArgumentException().isThrownBy(() -> new BoxNote(CODE, "共 12 件", "", "乙", day));
        assertThatIllegalArgumentException().isThrownBy(() -> new BoxNote(CODE, "共 12 件", "甲", "\u3000", day));
    }

    @Test
    void a_sheet_that_was_typed_well_becomes_the_note() {
        BoxNoteDraft draft = new BoxNoteDraft(CODE.value(), "共 12 件", "甲", "乙", "2013-01-31");

        assertThat(draft.check().orThrow()).isEqualTo(new BoxNote(CODE, "共 12 件", "甲", "乙", LocalDate.of(2013, 1, 31)));
    }

    @Test
    void an_empty_sheet_is_told_everything_it_lacks() {
        assertThat(new BoxNoteDraft(null, "", " ", null, "").check().issues())
                .allMatch(Issue::isError)
                .extracting(issue -> issue.place().path())
                .containsExactly("box", "description", "arrangedBy", "checkedBy", "on");
    }

    private static Box box(int items, long pages) {
        return new Box(
                CODE,
                Examples.CLASS,
                ArchivalCode.of("L001-ZY·CB·2012·D10-00001"),
                ArchivalCode.of("L001-ZY·CB·2012·D10-00002"),
                items,
                pages,
                Outcome.until(LocalDate.of(2022, 12, 31)),
                ItemId.of("W1"));
    }
}
