package io.guidang.rules.counterfactual;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.rules.calendar.EpochDays;
import java.time.DateTimeException;
import java.time.LocalDate;

/** From the day of an event to a day that follows from it, never an earlier one for a later event. */
interface Reckoning {

    /** After every day. */
    long BEYOND = Long.MAX_VALUE;

    /** The day before the first that is looked at. */
    long NONE = LocalDate.of(1, 1, 1).toEpochDay() - 1;

    /** May throw what dates throw beyond the end of the calendar. */
    long of(long day);

    /** So long after it. */
    default Reckoning then(RetentionPeriod.Fixed period) {
        return day -> EpochDays.corresponding(of(day), period);
    }

    /** The day that follows, or {@link #BEYOND}. */
    default long at(long day) {
        try {
            return of(day);
        } catch (DateTimeException | ArithmeticException beyond) {
            return BEYOND;
        }
    }

    /** The latest event, not after a day, from which nothing later than this follows; {@link #NONE} if there is none. */
    default long latest(long until, long following) {
        long low = NONE;
        long high = until + 1;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (at(middle) <= following) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
