package io.guidang.rules.convention;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.wording.Wording;
import java.time.LocalDate;

/** From an event and a period to the last day to keep. A named value; implement it to add a convention of your own. */
public interface CountingConvention {

    /** The stable name that rulebooks write, for example {@code NEXT_DAY}. */
    String name();

    /** How it counts, to stand in an explanation after the event's date. */
    Wording words();

    /**
     * The last day on which the record must be kept.
     *
     * @param event  the event's own date
     * @param period how long
     * @throws java.time.DateTimeException beyond the end of the calendar; never a shorter date instead
     */
    LocalDate lastDay(LocalDate event, RetentionPeriod.Fixed period);
}
