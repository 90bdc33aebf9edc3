package io.guidang.rules.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortKeyTest {

    @Test
    void a_word_stands_before_a_longer_one_that_begins_with_it() {
        assertThat(SortKey.of(List.of("E1", "z"))).isLessThan(SortKey.of(List.of("E10", "a")));
        assertThat(SortKey.of(List.of(""))).isLessThan(SortKey.of(List.of("E1")));
        assertThat(SortKey.of(List.of("a"))).isLessThan(SortKey.of(List.of("a", "")));
        assertThat(SortKey.of(List.of("a", ""))).isGreaterThan(SortKey.of(List.of("a")));
    }

    @Test
    void a_rare_character_stands_behind_every_common_one() {
        assertThat(SortKey.of(List.of("\uD840\uDC00"))).isGreaterThan(SortKey.of(List.of("\uFFFD")));
        assertThat(SortKey.of(List.of("\uFFFD"))).isLessThan(SortKey.of(List.of("\uD840\uDC00")));
        assertThat(SortKey.of(List.of("\uD840\uDC00"))).isLessThan(SortKey.of(List.of("\uD841\uDC00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0001", "\u0001"})
    void a_part_that_could_be_taken_for_two_is_refused(String part) {
        assertThatThrownBy(() -> SortKey.of(List.of("a", part)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A part of a sort key holds no control characters");
    }
}
