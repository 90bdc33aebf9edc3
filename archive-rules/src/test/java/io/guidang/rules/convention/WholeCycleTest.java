package io.guidang.rules.convention;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.retention.RetentionPeriod.Unit;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every event day of 400 years, after which the calendar repeats, counted on a calendar walked day by day. */
class WholeCycleTest {

    private static final int DAYS_OF_CYCLE = 146_097;

    @ParameterizedTest
    @ValueSource(strings = {"D1", "D4", "D10", "D100", "D1M", "D6M", "D13M", "D1200M", "D1D", "D59D", "D366D"})
    void the_day_of_the_event_is_not_counted(String code) {
        RetentionPeriod.Fixed period = period(code);
        WalkedDay event = WalkedDay.firstOf1970();
        WalkedDay last = event.copy();
        for (int i = 0; i < DAYS_OF_CYCLE; i++, event.goOn()) {
            walkToTheCorrespondingDay(last, event, period);
            assertCounted(CountingConventions.NEXT_DAY, event, period, last.passed());
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # convention,        last month, last day of what is not counted
            MONTH_END,           ANY,        31
            QUARTER_END,         QUARTER,    31
            NEXT_JANUARY_1,      12,         31
            FISCAL_YEAR_END,     12,         31
            FISCAL_YEAR_END_0331, 3,         31
            FISCAL_YEAR_END_0630, 6,         30
            FISCAL_YEAR_END_0228, 2,         28
            FISCAL_YEAR_END_0229, 2,         29
            FISCAL_YEAR_END_0130, 1,         30
            FISCAL_YEAR_END_1230, 12,        30
            FISCAL_YEAR_END_0101, 1,         1
            """)
    void the_rest_of_the_month_the_quarter_or_the_year_is_not_counted(String name, String month, int day) {
        CountingConvention convention = CountingConventions.named(name).orElseThrow();
        for (String code : new String[] {"D1", "D4", "D30", "D1M", "D2M", "D13M", "D1D", "D60D", "D365D"}) {
            RetentionPeriod.Fixed period = period(code);
            WalkedDay event = WalkedDay.firstOf1970();
            WalkedDay end = event.copy();
            WalkedDay last = event.copy();
            for (int i = 0; i < DAYS_OF_CYCLE; i++, event.goOn()) {
                while (end.passed() < event.passed() || !isEnd(end, month, day)) {
                    end.goOn();
                }
                walkToTheDayBefore(last, end, period);
                assertCounted(convention, event, period, last.passed());
            }
        }
    }

    /** The day of that number so many months later, or the last day of that month; so many days later. */
    private static void walkToTheCorrespondingDay(WalkedDay last, WalkedDay event, RetentionPeriod.Fixed period) {
        if (period.unit() == Unit.DAYS) {
            while (last.passed() < event.passed() + period.amount()) {
                last.goOn();
            }
            return;
        }
        int wanted = event.monthOfAll() + months(period);
        while (last.monthOfAll() < wanted || last.day() < event.day() && !last.isLastOfMonth()) {
            last.goOn();
        }
    }

    /**
     * The last day of a period that begins with the day after the end: tomorrow the next one would begin, on the day of the
     * same number; where the month has no such day, its last day.
     */
    private static void walkToTheDayBefore(WalkedDay last, WalkedDay end, RetentionPeriod.Fixed period) {
        WalkedDay first = end.copy();
        first.goOn();
        if (period.unit() == Unit.DAYS) {
            while (last.passed() < end.passed() + period.amount()) {
                last.goOn();
            }
            return;
        }
        int wanted = first.monthOfAll() + months(period);
        while (!isFollowedBy(last, wanted, first.day()) && !isTooShort(last, wanted, first.day())) {
            last.goOn();
        }
    }

    private static boolean isFollowedBy(WalkedDay last, int month, int day) {
        WalkedDay tomorrow = last.copy();
        tomorrow.goOn();
        return tomorrow.monthOfAll() == month && tomorrow.day() == day;
    }

    private static boolean isTooShort(WalkedDay last, int month, int day) {
        return last.monthOfAll() == month && last.isLastOfMonth() && last.day() < day;
    }

    private static boolean isEnd(WalkedDay end, String month, int day) {
        boolean inMonth = month.equals("ANY")
                || (month.equals("QUARTER") ? end.month() % 3 == 0 : end.month() == Integer.parseInt(month));
        return inMonth && (end.day() == day || end.day() < day && end.isLastOfMonth());
    }

    private static int months(RetentionPeriod.Fixed period) {
        return period.unit() == Unit.YEARS ? 12 * period.amount() : period.amount();
    }

    private static void assertCounted(
            CountingConvention convention, WalkedDay event, RetentionPeriod.Fixed period, long last) {
        LocalDate date = LocalDate.ofEpochDay(event.passed());
        if (convention.lastDay((long) event.passed(), period) != last
                || convention.lastDay(date, period).toEpochDay() != last) {
            assertThat(convention.lastDay(date, period))
                    .as("%s, %s after %s", convention, period, date)
                    .isEqualTo(LocalDate.ofEpochDay(last));
            assertThat(convention.lastDay((long) event.passed(), period))
                    .as("%s, %s after day %s", convention, period, event.passed())
                    .isEqualTo(last);
        }
    }

    private static RetentionPeriod.Fixed period(String code) {
        return (RetentionPeriod.Fixed) RetentionPeriod.parse(code);
    }
}
