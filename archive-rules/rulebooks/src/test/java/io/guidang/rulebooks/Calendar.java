package io.guidang.rulebooks;

import java.time.LocalDate;

/** Last days counted off one by one, apart from the arithmetic of the library. */
final class Calendar {

    private Calendar() {}

    /** Civil Code arts. 201 and 202: the corresponding day of the last year, else the last day of that month. */
    static LocalDate yearsAfter(LocalDate event, int years) {
        LocalDate day = event;
        while (true) {
            boolean sameMonth =
                    day.getYear() == event.getYear() + years && day.getMonthValue() == event.getMonthValue();
            boolean lastOfMonth = day.plusDays(1).getMonthValue() != day.getMonthValue();
            if (sameMonth && (day.getDayOfMonth() == event.getDayOfMonth() || lastOfMonth)) {
                return day;
            }
            day = day.plusDays(1);
        }
    }

    /** So many whole calendar years after the year of the event. */
    static LocalDate calendarYearsAfter(LocalDate event, int years) {
        LocalDate day = event;
        int whole = 0;
        while (true) {
            LocalDate next = day.plusDays(1);
            if (next.getYear() != day.getYear()) {
                if (whole == years) {
                    return day;
                }
                whole++;
            }
            day = next;
        }
    }
}
