package io.guidang.core.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HoldProperties {

    /** The oracle counts the days on which the hold binds, one by one, over a stretch that reaches beyond both ends. */
    @Property(tries = 300)
    void a_hold_binds_on_as_many_days_as_lie_between_its_ends_both_counted(
            @ForAll @IntRange(min = 0, max = 40_000) int start, @ForAll @IntRange(min = 0, max = 800) int length) {
        LocalDate from = LocalDate.ofEpochDay(start);
        Hold hold = new Hold("案1", Optional.of(from), Optional.of(from.plusDays(length)));

        int days = 0;
        for (LocalDate day = from.minusDays(30); day.isBefore(from.plusDays(length + 30)); day = day.plusDays(1)) {
            days += hold.isActiveOn(day) ? 1 : 0;
        }

        assertThat(days).isEqualTo(length + 1);
        assertThat(hold.isActiveOn(from)).isTrue();
        assertThat(hold.isActiveOn(from.plusDays(length))).isTrue();
    }

    @Property
    void a_hold_without_ends_binds_on_every_day(@ForAll @IntRange(min = -1_000_000, max = 1_000_000) int day) {
        assertThat(new Hold("案1", Optional.empty(), Optional.empty()).isActiveOn(LocalDate.ofEpochDay(day)))
                .isTrue();
    }
}
