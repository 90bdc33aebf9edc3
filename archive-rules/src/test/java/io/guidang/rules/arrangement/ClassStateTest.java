package io.guidang.rules.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.item.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassStateTest {

    @Test
    void a_late_item_gets_the_next_number_and_room_in_the_last_box() {
        ClassState printed = new ClassState(7, 2, 60, Direction.NEITHER);

        ClassState.Step late = printed.next(40, Direction.NEITHER, 100);

        assertThat(late).isEqualTo(new ClassState.Step(new ClassState(8, 2, 100, Direction.NEITHER), 8, 2, false));
        assertThat(late.after().next(1, Direction.NEITHER, 100).box()).isEqualTo(3);
    }

    @Test
    void after_electronic_items_only_the_first_paper_opens_the_first_box() {
        ClassState.Step electronic = ClassState.EMPTY.next(0, Direction.INCOME, 100);
        ClassState.Step paper = electronic.after().next(5, Direction.EXPENDITURE, 100);

        assertThat(electronic).isEqualTo(new ClassState.Step(new ClassState(1, 0, 0, Direction.NEITHER), 1, 0, false));
        assertThat(paper).isEqualTo(new ClassState.Step(new ClassState(2, 1, 5, Direction.EXPENDITURE), 2, 1, false));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # in the box, item,        box, in its box then
            NEITHER,      NEITHER,     1,   NEITHER
            NEITHER,      INCOME,      1,   INCOME
            INCOME,       NEITHER,     1,   INCOME
            INCOME,       INCOME,      1,   INCOME
            EXPENDITURE,  EXPENDITURE, 1,   EXPENDITURE
            INCOME,       EXPENDITURE, 2,   EXPENDITURE
            EXPENDITURE,  INCOME,      2,   INCOME
            """)
    void a_box_of_income_takes_no_expenditure(Direction inside, Direction item, int box, Direction then) {
        ClassState.Step step = new ClassState(1, 1, 1, inside).next(1, item, 100);

        assertThat(step.box()).isEqualTo(box);
        assertThat(step.after().boxDirection()).isEqualTo(then);
        assertThat(step.after().boxedPages()).isEqualTo(box == 1 ? 2 : 1);
    }

    @Test
    void a_new_box_for_want_of_room_forgets_what_the_last_one_held() {
        ClassState.Step step = new ClassState(1, 1, 100, Direction.INCOME).next(1, Direction.NEITHER, 100);

        assertThat(step.after()).isEqualTo(new ClassState(2, 2, 1, Direction.NEITHER));
    }

    @Test
    void only_an_item_larger_than_a_box_is_oversized() {
        assertThat(ClassState.EMPTY.next(100, Direction.NEITHER, 100).oversized())
                .isFalse();
        assertThat(ClassState.EMPTY.next(101, Direction.NEITHER, 100).oversized())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "0, -1, 0", "0, 0, -1"})
    void a_class_is_filled_from_nothing_upwards(int lastNumber, int lastBox, long boxedPages) {
        assertThatThrownBy(() -> new ClassState(lastNumber, lastBox, boxedPages, Direction.NEITHER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("filled from nothing upwards");
    }
}
