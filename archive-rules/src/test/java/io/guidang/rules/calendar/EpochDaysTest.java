package io.guidang.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.retention.RetentionPeriod.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar of {@link LocalDate} is the second opinion on every number here. */
class EpochDaysTest {

    private static final LocalDate FIRST_NEAR = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST_NEAR = LocalDate.of(9999, 12, 31);
    private static final int NEW_YEAR = EpochDays.begins(MonthDay.of(12, 31));
    private static final int DAYS_OF_CYCLE = 146_097;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 96, 100, 399, 400, 9999})
    void every_day_of_a_whole_cycle_has_its_corresponding_day(int years) {
        LocalDate day = LocalDate.of(1600, 1, 1);
        for (int i = 0; i < DAYS_OF_CYCLE; i++, day = day.plusDays(1)) {
            assertYearsAfter(day, years);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 30, 100, 9999})
    void every_cycle_of_the_near_years_is_reckoned_alike(int years) {
        for (LocalDate day = FIRST_NEAR; !day.isAfter(LAST_NEAR); day = day.plusDays(13)) {
            assertYearsAfter(day, years);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 30, 9999})
    void the_first_and_the_last_near_years_are_reckoned_to_their_very_ends(int years) {
        for (int i = 0; i < 1500; i++) {
            assertYearsAfter(FIRST_NEAR.plusDays(i), years);
            assertYearsAfter(LAST_NEAR.minusDays(i), years);
        }
    }

    @Test
    void near_are_the_years_1000_to_9999() {
        assertThat(EpochDays.isNear(FIRST_NEAR.toEpochDay())).isTrue();
        assertThat(EpochDays.isNear(FIRST_NEAR.toEpochDay() - 1)).isFalse();
        assertThat(EpochDays.isNear(LAST_NEAR.toEpochDay())).isTrue();
        assertThat(EpochDays.isNear(LAST_NEAR.toEpochDay() + 1)).isFalse();
        assertThat(EpochDays.isNear(Long.MIN_VALUE)).isFalse();
        assertThat(EpochDays.isNear(Long.MAX_VALUE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void days_that_are_not_near_are_reckoned_as_dates_are(Unit unit) {
        for (LocalDate around : new LocalDate[] {
            FIRST_NEAR,
            LAST_NEAR,
            LocalDate.EPOCH,
            LocalDate.of(0, 3, 1),
            LocalDate.of(-400, 2, 29),
            LocalDate.of(-9999, 1, 1)
        }) {
            for (int i = -800; i <= 800; i++) {
                for (int amount : new int[] {1, 4, 9999}) {
                    RetentionPeriod.Fixed period = RetentionPeriod.of(amount, unit);
                    LocalDate day = around.plusDays(i);
                    assertThat(EpochDays.corresponding(day.toEpochDay(), period))
                            .as("%s after %s", period, day)
                            .isEqualTo(plus(day, period).toEpochDay());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # day,            period, reckoned
            +999999999-12-31, D1D,    beyond
            +999999999-12-30, D1D,    +999999999-12-31
            +999999999-11-30, D1M,    +999999999-12-30
            +999999999-12-01, D1M,    beyond
            +999999998-12-31, D1,     +999999999-12-31
            +999999999-01-01, D1,     beyond
            +999990000-02-29, D9999,  +999999999-02-28
            +999990001-01-01, D9999,  beyond
            -999999999-01-01, D1D,    -999999999-01-02
            -999999999-01-01, D1,     -999999998-01-01
            -999999999-01-31, D1M,    -999999999-02-28
            """)
    void at_the_far_ends_of_the_calendar_it_is_the_day_or_an_error_and_never_another_day(
            LocalDate day, String code, String reckoned) {
        RetentionPeriod.Fixed period = (RetentionPeriod.Fixed) RetentionPeriod.parse(code);

        if (reckoned.equals("beyond")) {
            assertThatThrownBy(() -> EpochDays.corresponding(day, period)).isInstanceOf(DateTimeException.class);
            assertThatThrownBy(() -> EpochDays.corresponding(day.toEpochDay(), period))
                    .isInstanceOf(DateTimeException.class);
        } else {
            assertThat(EpochDays.corresponding(day, period)).isEqualTo(reckoned);
            assertThat(EpochDays.corresponding(day.toEpochDay(), period))
                    .isEqualTo(LocalDate.parse(reckoned).toEpochDay());
        }
    }

    @ParameterizedTest
    @ValueSource(
            longs = {Long.MIN_VALUE, Long.MIN_VALUE + 4, Integer.MIN_VALUE * 1000L, Long.MAX_VALUE - 8, Long.MAX_VALUE})
    void a_number_that_is_no_day_is_refused(long number) {
        assertThatThrownBy(() -> EpochDays.corresponding(number, RetentionPeriod.ofYears(1)))
                .isInstanceOf(DateTimeException.class);
    }

    private static void assertYearsAfter(LocalDate day, int years) {
        int number = (int) day.toEpochDay();
        LocalDate corresponding = day.plusYears(years);
        LocalDate endOfYear = LocalDate.of(day.getYear() + years, 12, 31);
        if (EpochDays.corresponding(number, years) != corresponding.toEpochDay()
                || EpochDays.endOfYears(number, NEW_YEAR, years) != endOfYear.toEpochDay()) {
            assertThat(LocalDate.ofEpochDay(EpochDays.corresponding(number, years)))
                    .as("%s years after %s", years, day)
                    .isEqualTo(corresponding);
            assertThat(LocalDate.ofEpochDay(EpochDays.endOfYears(number, NEW_YEAR, years)))
                    .as("the end of the year %s years after %s", years, day)
                    .isEqualTo(endOfYear);
        }
    }

    private static LocalDate plus(LocalDate day, RetentionPeriod.Fixed period) {
        return switch (period.unit()) {
            case YEARS -> day.plusYears(period.amount());
            case MONTHS -> day.plusMonths(period.amount());
            case DAYS -> day.plusDays(period.amount());
        };
    }
}
