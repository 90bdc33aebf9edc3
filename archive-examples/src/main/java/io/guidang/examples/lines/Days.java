package io.guidang.examples.lines;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Days as lines write them: year-month-day, ten characters, in the years 1 to 9999. */
final class Days {

    private static final int LENGTH = "2012-05-01".length();
    private static final int NONE = -1;

    private Days() {}

    /** The day, if the calendar has it. */
    static Optional<LocalDate> read(String written) {
        if (written.length() != LENGTH || written.charAt(4) != '-' || written.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = number(written, 0, 4);
        int month = number(written, 5, 7);
        int day = number(written, 8, LENGTH);
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return Optional.empty();
        }
        return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth()
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    private static int number(String written, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = written.charAt(i);
            if (digit < '0' || digit > '9') {
                return NONE;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }
}
