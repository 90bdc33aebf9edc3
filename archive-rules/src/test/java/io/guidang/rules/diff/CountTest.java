package io.guidang.rules.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.rules.diff.Change.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

    private static final Count SOME = new Count(3, 2, 1, 10, 20);

    @Test
    void two_counts_add_up_and_their_days_span_both() {
        assertThat(SOME.plus(new Count(4, 0, 1, 5, 12))).isEqualTo(new Count(7, 2, 2, 5, 20));
    }

    @Test
    void nothing_has_no_days_and_so_does_not_lower_the_least() {
        assertThat(SOME.plus(Count.NONE)).isEqualTo(SOME);
        assertThat(Count.NONE.plus(SOME)).isEqualTo(SOME);
        assertThat(Count.NONE.plus(Count.NONE)).isEqualTo(Count.NONE);
    }

    @ParameterizedTest
    @CsvSource({"-1,0,0,0,0", "1,-1,0,0,0", "1,0,-1,0,0", "3,2,2,0,0", "1,0,0,-1,0", "1,0,0,2,1", "0,0,0,0,1"})
    void a_count_that_cannot_be_is_refused(long records, long becameDue, long noLongerDue, long least, long most) {
        assertThatThrownBy(() -> new Count(records, becameDue, noLongerDue, least, most))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(becameDue + " and " + noLongerDue + " of " + records);
    }

    @Test
    void a_kind_that_was_not_found_is_not_listed() {
        Counts counts = new Counts(Map.of(Kind.LATER, SOME, Kind.EARLIER, Count.NONE));

        assertThat(counts.byKind()).containsOnlyKeys(Kind.LATER);
        assertThat(counts.of(Kind.EARLIER)).isEqualTo(Count.NONE);
        assertThat(counts.shorter()).isZero();
        assertThat(counts.noLongerDue()).isEqualTo(1);
    }
}
