package io.guidang.rules.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.box.Box;
import io.guidang.core.category.Category;
import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.ItemId;
import org.junit.jupiter.api.Test;

class BoxTallyTest {

    private static final LowestClass CLASS = new LowestClass(2012, Category.of(Filing.UNDERWRITING), Filing.D10);

    @Test
    void a_box_is_handed_out_once_and_as_soon_as_the_next_one_begins() {
        BoxTally tally = new BoxTally();

        add(tally, "H1", 1);
        add(tally, "H1", 2);
        assertThat(tally.take()).isEmpty();

        add(tally, "H2", 3);
        assertThat(tally.take()).extracting(Box::code, Box::items).containsExactly(row("H1", 2));
        assertThat(tally.take()).isEmpty();

        assertThat(tally.finish()).extracting(Box::code, Box::items).containsExactly(row("H2", 1));
        assertThat(tally.finish()).isEmpty();
    }

    private static org.assertj.core.groups.Tuple row(String code, int items) {
        return org.assertj.core.groups.Tuple.tuple(ArchivalCode.of(code), items);
    }

    private static void add(BoxTally tally, String box, int number) {
        tally.add(
                CLASS,
                ArchivalCode.of(box),
                ArchivalCode.of("I" + number),
                ItemId.of("W" + number),
                10,
                Filing.UNTIL_2030);
    }
}
