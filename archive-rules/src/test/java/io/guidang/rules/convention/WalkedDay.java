package io.guidang.rules.convention;

/**
 * A day on a calendar of its own that goes forward one day at a time and can do nothing else. It knows how long a month is,
 * and counts the days since 1970-01-01 as it passes them.
 */
final class WalkedDay {

    private int year;
    private int month;
    private int day;
    private int passed;

    private WalkedDay(int year, int month, int day, int passed) {
        this.year = year;
        this.month = month;
        this.day = day;
        this.passed = passed;
    }

    static WalkedDay firstOf1970() {
        return new WalkedDay(1970, 1, 1, 0);
    }

    WalkedDay copy() {
        return new WalkedDay(year, month, day, passed);
    }

    void goOn() {
        passed++;
        day++;
        if (day > lengthOfMonth()) {
            day = 1;
            month++;
        }
        if (month > 12) {
            month = 1;
            year++;
        }
    }

    /** The number of days from 1970-01-01. */
    int passed() {
        return passed;
    }

    int month() {
        return month;
    }

    int day() {
        return day;
    }

    /** The number of its month, counted on over the years. */
    int monthOfAll() {
        return 12 * year + month - 1;
    }

    boolean isLastOfMonth() {
        return day == lengthOfMonth();
    }

    private int lengthOfMonth() {
        if (month == 2) {
            return year % 400 == 0 || year % 4 == 0 && year % 100 != 0 ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
}
