package io.guidang.rules.convention;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.retention.RetentionPeriod.Unit;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class CountingConventionsProperties {

    @Property
    void counting_from_the_next_day_agrees_with_a_calendar_walked_day_by_day(
            @ForAll("days") LocalDate event, @ForAll @IntRange(min = 1, max = 400) int amount, @ForAll Unit unit) {
        RetentionPeriod.Fixed period = RetentionPeriod.of(amount, unit);

        assertThat(CountingConventions.NEXT_DAY.lastDay(event, period)).isEqualTo(ByDayCounting.nextDay(event, period));
    }

    @Property(tries = 200)
    void counting_from_the_next_january_gives_whole_calendar_years(
            @ForAll("days") LocalDate event, @ForAll @IntRange(min = 1, max = 30) int years) {
        RetentionPeriod.Fixed period = RetentionPeriod.ofYears(years);

        assertThat(CountingConventions.NEXT_JANUARY_1.lastDay(event, period))
                .isEqualTo(ByDayCounting.wholeYearsAfter(event, years))
                .isEqualTo(CountingConventions.FISCAL_YEAR_END.lastDay(event, period));
    }

    @Property(tries = 200)
    void an_accounting_year_that_ends_with_a_month_gives_whole_accounting_years(
            @ForAll("days") LocalDate event,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 30) int years) {
        MonthDay yearEnd = MonthDay.of(month, YearMonth.of(2000, month).lengthOfMonth());

        assertThat(CountingConventions.fiscalYearEnd(yearEnd).lastDay(event, RetentionPeriod.ofYears(years)))
                .isEqualTo(ByDayCounting.accountingYearsEndingWith(month, event, years));
    }

    @Property
    void a_later_event_or_a_longer_period_never_ends_earlier(
            @ForAll("days") LocalDate event,
            @ForAll @IntRange(min = 0, max = 800) int later,
            @ForAll @IntRange(min = 1, max = 99) int amount,
            @ForAll Unit unit,
            @ForAll("conventions") CountingConvention convention) {
        LocalDate last = convention.lastDay(event, RetentionPeriod.of(amount, unit));

        assertThat(last).isAfter(event);
        assertThat(convention.lastDay(event.plusDays(later), RetentionPeriod.of(amount, unit)))
                .isAfterOrEqualTo(last);
        assertThat(convention.lastDay(event, RetentionPeriod.of(amount + 1, unit)))
                .isAfter(last);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.longs().between(-20_000, 60_000).map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> monthEnds = any.map(day -> day.withDayOfMonth(day.lengthOfMonth()));
        Arbitrary<LocalDate> leapDays = Arbitraries.integers()
                .between(480, 530)
                .map(year -> LocalDate.of(4 * year, 2, 28).plusDays(1));
        return Arbitraries.frequencyOf(Tuple.of(4, any), Tuple.of(2, monthEnds), Tuple.of(1, leapDays));
    }

    @Provide
    Arbitrary<CountingConvention> conventions() {
        return Arbitraries.of(
                CountingConventions.NEXT_DAY,
                CountingConventions.NEXT_JANUARY_1,
                CountingConventions.FISCAL_YEAR_END,
                CountingConventions.fiscalYearEnd(MonthDay.of(2, 28)),
                CountingConventions.fiscalYearEnd(MonthDay.of(2, 29)),
                CountingConventions.fiscalYearEnd(MonthDay.of(6, 30)),
                CountingConventions.fiscalYearEnd(MonthDay.of(1, 30)));
    }
}
