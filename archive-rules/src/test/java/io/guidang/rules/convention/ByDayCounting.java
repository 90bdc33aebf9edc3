package io.guidang.rules.convention;

import io.guidang.core.retention.RetentionPeriod;
import java.time.LocalDate;

/**
 * Periods counted on a calendar that is walked day by day: a second opinion that shares no arithmetic with the
 * conventions. It knows how long a month is and nothing else.
 */
final class ByDayCounting {

    private int year;
    private int month;
    private int day;

    private ByDayCounting(LocalDate from) {
        year = from.getYear();
        month = from.getMonthValue();
        day = from.getDayOfMonth();
    }

    /** The event day is not counted; the corresponding day is the last one, else the last day of that month. */
    static LocalDate nextDay(LocalDate event, RetentionPeriod.Fixed period) {
        ByDayCounting calendar = new ByDayCounting(event);
        if (period.unit() == RetentionPeriod.Unit.DAYS) {
            for (int counted = 0; counted < period.amount(); counted++) {
                calendar.tomorrow();
            }
            return calendar.date();
        }
        int wanted = event.getDayOfMonth();
        int months = period.unit() == RetentionPeriod.Unit.YEARS ? 12 * period.amount() : period.amount();
        for (int passed = 0; passed < months; passed++) {
            calendar.toTheFirstOfTheNextMonth();
        }
        while (calendar.day < wanted && !calendar.isLastOfMonth()) {
            calendar.tomorrow();
        }
        return calendar.date();
    }

    /** So many whole calendar years after the year of the event. */
    static LocalDate wholeYearsAfter(LocalDate event, int years) {
        ByDayCounting calendar = new ByDayCounting(event);
        LocalDate last = event;
        while (calendar.year <= event.getYear() + years) {
            last = calendar.date();
            calendar.tomorrow();
        }
        return last;
    }

    /** So many accounting years that end in this month, on its last day, counted from the first one that begins later. */
    static LocalDate accountingYearsEndingWith(int lastMonth, LocalDate event, int years) {
        ByDayCounting calendar = new ByDayCounting(event);
        int ends = 0;
        while (true) {
            if (calendar.month == lastMonth && calendar.isLastOfMonth()) {
                if (ends == years) {
                    return calendar.date();
                }
                ends++;
            }
            calendar.tomorrow();
        }
    }

    private void tomorrow() {
        if (isLastOfMonth()) {
            toTheFirstOfTheNextMonth();
        } else {
            day++;
        }
    }

    private void toTheFirstOfTheNextMonth() {
        day = 1;
        month++;
        if (month == 13) {
            month = 1;
            year++;
        }
    }

    private boolean isLastOfMonth() {
        return day == lengthOfMonth();
    }

    private int lengthOfMonth() {
        if (month == 2) {
            boolean leap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0;
            return leap ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private LocalDate date() {
        return LocalDate.of(year, month, day);
    }
}
