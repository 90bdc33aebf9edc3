package io.guidang.rules.convention;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.wording.Wording;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * From an event and a period to the last day on which a record must be kept. A named value; implement it to add a convention
 * of your own, with {@code equals} by its name and {@link #words} that decisions are explained in. A later event never leads to
 * an earlier last day.
 */
public interface CountingConvention extends Serializable {

    /** The stable name that rulebooks write, for example {@code NEXT_DAY}. */
    String name();

    /** How it counts, to stand in an explanation after the event's date: "counted from the next day". */
    Wording words();

    /**
     * The last day on which the record must be kept.
     *
     * @param event  the event's own date
     * @param period how long
     * @throws java.time.DateTimeException beyond the end of the calendar; never a shorter date instead
     */
    LocalDate lastDay(LocalDate event, RetentionPeriod.Fixed period);

    /**
     * The same on days counted from 1970-01-01, for those who decide many records.
     *
     * @throws java.time.DateTimeException beyond the end of the calendar; never a shorter date instead
     */
    default long lastDay(long event, RetentionPeriod.Fixed period) {
        return lastDay(LocalDate.ofEpochDay(event), period).toEpochDay();
    }
}
