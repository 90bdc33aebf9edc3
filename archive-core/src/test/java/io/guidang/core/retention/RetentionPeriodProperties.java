package io.guidang.core.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.retention.RetentionPeriod.Unit;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RetentionPeriodProperties {

    @Property
    void reading_what_is_written_is_the_identity(@ForAll("periods") RetentionPeriod period) {
        assertThat(RetentionPeriod.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void the_order_is_total_and_consistent_with_equality(
            @ForAll("periods") RetentionPeriod a,
            @ForAll("periods") RetentionPeriod b,
            @ForAll("periods") RetentionPeriod c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a.compareTo(c)).isNotPositive();
        }
    }

    /** The calendar is the oracle: of two periods from one day, the one that ends later is longer. */
    @Property(tries = 200)
    void of_years_and_months_the_one_that_ends_later_is_the_longer(
            @ForAll @IntRange(min = 1, max = 40) int years, @ForAll @IntRange(min = 1, max = 500) int months) {
        RetentionPeriod byYears = RetentionPeriod.ofYears(years);
        RetentionPeriod byMonths = RetentionPeriod.of(months, Unit.MONTHS);
        LocalDate start = LocalDate.of(2001, 1, 1);

        int byCalendar = start.plusYears(years).compareTo(start.plusMonths(months));

        if (byCalendar != 0) {
            assertThat(Integer.signum(byYears.compareTo(byMonths))).isEqualTo(Integer.signum(byCalendar));
        }
    }

    @Provide
    Arbitrary<RetentionPeriod> periods() {
        Arbitrary<RetentionPeriod> fixed = Combinators.combine(
                        Arbitraries.integers().between(1, 9999), Arbitraries.of(Unit.class))
                .as(RetentionPeriod::of);
        return Arbitraries.oneOf(fixed, Arbitraries.of(RetentionPeriod.PERMANENT, RetentionPeriod.UNDETERMINED));
    }
}
