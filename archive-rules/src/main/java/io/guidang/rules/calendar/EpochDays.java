package io.guidang.rules.calendar;

import io.guidang.core.retention.RetentionPeriod;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Days as the number of days since 1970-01-01, in the proleptic Gregorian calendar of {@link LocalDate}. The year is taken to
 * begin on 1 March, so that 29 February is its last day and no step has to ask which month it is in.
 */
public final class EpochDays {

    /** The number of the day before which the first cycle of 400 years, beginning on 0000-03-01, starts. */
    private static final int CYCLE_START = -719_468;

    private static final int DAYS_OF_CYCLE = 146_097;
    private static final int YEARS_OF_CYCLE = 400;

    /** In a year without 29 February. */
    private static final LocalDate MARCH_1 = LocalDate.of(2023, 3, 1);

    /** Where a year that begins on 1 March has 29 February. */
    private static final int FEBRUARY_29 = 365;

    /** The years 1000 to 9999. */
    private static final long NEAR_FIRST = LocalDate.of(1000, 1, 1).toEpochDay();

    private static final long NEAR_LAST = LocalDate.of(9999, 12, 31).toEpochDay();

    private EpochDays() {}

    /** Whether a day lies in the years 1000 to 9999, for which the fast arithmetic is made. */
    public static boolean isNear(long day) {
        return day >= NEAR_FIRST && day <= NEAR_LAST;
    }

    /**
     * The corresponding day so long after a day, and where there is none the last day of that month.
     *
     * @throws java.time.DateTimeException or {@link ArithmeticException} beyond the end of the calendar
     */
    public static long corresponding(long day, RetentionPeriod.Fixed period) {
        if (period.unit() == RetentionPeriod.Unit.YEARS && isNear(day)) {
            return corresponding((int) day, period.amount());
        }
        return corresponding(LocalDate.ofEpochDay(day), period).toEpochDay();
    }

    /** The corresponding day so long after a day, and where there is none the last day of that month. */
    public static LocalDate corresponding(LocalDate day, RetentionPeriod.Fixed period) {
        return switch (period.unit()) {
            case YEARS -> day.plusYears(period.amount());
            case MONTHS -> day.plusMonths(period.amount());
            case DAYS -> day.plusDays(period.amount());
        };
    }

    /**
     * The corresponding day so many years after a day.
     *
     * @param day   from the year 1000 to 9999
     * @param years from 0 to 9999
     */
    public static int corresponding(int day, int years) {
        int sinceStart = day - CYCLE_START;
        int century = (4 * sinceStart + 3) / DAYS_OF_CYCLE;
        int dayOfCentury = sinceStart - (century * DAYS_OF_CYCLE) / 4;
        int yearOfCentury = (4 * dayOfCentury + 3) / 1461;
        int dayOfYear = dayOfCentury - yearOfCentury * 1461 / 4;
        int year = 100 * century + yearOfCentury + years;
        return startOf(year) + Math.min(dayOfYear, lastDayOf(year));
    }

    /**
     * The last day of so many years that begin on the first day, after a given one, on which a year begins.
     *
     * @param day    from the year 1000 to 9999
     * @param begins the day on which a year begins, counted from 1 March; none that is missing in some years
     * @param years  from 0 to 9999
     */
    public static int endOfYears(int day, int begins, int years) {
        int sinceStart = day - CYCLE_START - begins;
        int century = (4 * sinceStart + 3) / DAYS_OF_CYCLE;
        int dayOfCentury = sinceStart - (century * DAYS_OF_CYCLE) / 4;
        int yearOfCentury = (4 * dayOfCentury + 3) / 1461;
        return startOf(100 * century + yearOfCentury + years + 1) + begins - 1;
    }

    /** The day after a year end, counted from 1 March; negative where it is not the same in every year. */
    public static int begins(MonthDay yearEnd) {
        if (yearEnd.equals(MonthDay.of(2, 28))) {
            return -1;
        }
        LocalDate first = yearEnd.atYear(MARCH_1.getYear()).plusDays(1);
        int sinceMarch1 = first.getDayOfYear() - MARCH_1.getDayOfYear();
        return sinceMarch1 < 0 ? sinceMarch1 + MARCH_1.lengthOfYear() : sinceMarch1;
    }

    /** How many days after 1 March a day lies, in the year that begins then. */
    public static int sinceMarch1(LocalDate day) {
        int month = day.getMonthValue() - 3;
        return (153 * (month + ((month >> 31) & 12)) + 2) / 5 + day.getDayOfMonth() - 1;
    }

    /** The year in which a day lies, if years begin on 1 March. */
    public static int marchYear(LocalDate day) {
        return day.getYear() + ((day.getMonthValue() - 3) >> 31);
    }

    /** Whether a day lies in the years 1000 to 9999, for which the fast arithmetic is made. */
    public static boolean isNear(LocalDate day) {
        return day.getYear() >= 1000 && day.getYear() <= 9999;
    }

    /** 1 March of a year. */
    public static int startOf(int year) {
        return 365 * year + (year >> 2) - year / 100 + year / YEARS_OF_CYCLE + CYCLE_START;
    }

    /** 365 where the year that begins on 1 March ends on 29 February, else 364. */
    private static int lastDayOf(int year) {
        int next = year + 1;
        boolean leap = (next & 3) == 0 && (next % 100 != 0 || next % YEARS_OF_CYCLE == 0);
        return leap ? FEBRUARY_29 : FEBRUARY_29 - 1;
    }
}
