package io.guidang.rules.check;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Counts periods by years, months and days as a clerk does with a calendar on the wall. */
final class Counting {

    private static final String OTHER_YEAR_END = "FISCAL_YEAR_END_";

    private Counting() {}

    /** The last day to keep, which has a day after it; empty where it lies beyond the end of the calendar. */
    static Optional<LocalDate> lastDay(CountingConvention convention, LocalDate event, RetentionPeriod.Fixed period) {
        try {
            LocalDate last = isStandard(convention)
                    ? byName(convention.name(), event, period)
                    : convention.lastDay(event, period); // an adopter's own has no text to read
            return last.isBefore(LocalDate.MAX) ? Optional.of(last) : Optional.empty();
        } catch (DateTimeException | ArithmeticException beyond) {
            return Optional.empty();
        }
    }

    /** The corresponding day so long after; in a month that is too short, its last day. */
    static LocalDate corresponding(LocalDate day, RetentionPeriod.Fixed period) {
        return period.unit() == RetentionPeriod.Unit.DAYS
                ? day.plusDays(period.amount())
                : dayOf(monthAfter(day, period), day.getDayOfMonth());
    }

    /** How an adopter's own convention counts, in its own words; the library has those for its conventions. */
    static Optional<Wording> ownWords(CountingConvention convention) {
        return isStandard(convention) ? Optional.empty() : Optional.of(convention.words());
    }

    private static boolean isStandard(CountingConvention convention) {
        return CountingConventions.named(convention.name())
                .filter(standard -> standard.equals(convention))
                .isPresent();
    }

    private static LocalDate byName(String name, LocalDate event, RetentionPeriod.Fixed period) {
        return switch (name) {
            case "NEXT_DAY" -> corresponding(event, period);
            case "NEXT_JANUARY_1", "FISCAL_YEAR_END" -> lastOf(LocalDate.of(event.getYear() + 1, 1, 1), period);
            case "MONTH_END" -> lastOf(YearMonth.from(event).plusMonths(1).atDay(1), period);
            case "QUARTER_END" -> lastOf(nextQuarter(YearMonth.from(event)), period);
            default -> lastOf(dayAfterYearEnd(name.substring(OTHER_YEAR_END.length()), event), period);
        };
    }

    private static LocalDate nextQuarter(YearMonth month) {
        YearMonth next = month.plusMonths(1);
        while (next.getMonthValue() % 3 != 1) {
            next = next.plusMonths(1);
        }
        return next.atDay(1);
    }

    /** The first day after the accounting year that an event falls into, which ends on this month and day. */
    private static LocalDate dayAfterYearEnd(String monthAndDay, LocalDate event) {
        int month = Integer.parseInt(monthAndDay.substring(0, 2));
        int day = Integer.parseInt(monthAndDay.substring(2));
        LocalDate end = dayOf(YearMonth.of(event.getYear(), month), day);
        return (event.isAfter(end) ? dayOf(YearMonth.of(event.getYear() + 1, month), day) : end).plusDays(1);
    }

    /** A first day that is counted: the last is the day before the corresponding one, or the last of a shorter month. */
    private static LocalDate lastOf(LocalDate first, RetentionPeriod.Fixed period) {
        if (period.unit() == RetentionPeriod.Unit.DAYS) {
            return first.plusDays(period.amount() - 1L);
        }
        YearMonth month = monthAfter(first, period);
        return month.isValidDay(first.getDayOfMonth())
                ? month.atDay(first.getDayOfMonth()).minusDays(1)
                : month.atEndOfMonth();
    }

    private static YearMonth monthAfter(LocalDate day, RetentionPeriod.Fixed period) {
        YearMonth month = YearMonth.from(day);
        return period.unit() == RetentionPeriod.Unit.YEARS
                ? month.plusYears(period.amount())
                : month.plusMonths(period.amount());
    }

    private static LocalDate dayOf(YearMonth month, int day) {
        return month.isValidDay(day) ? month.atDay(day) : month.atEndOfMonth();
    }
}
