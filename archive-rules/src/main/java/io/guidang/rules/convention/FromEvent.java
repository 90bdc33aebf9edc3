package io.guidang.rules.convention;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.wording.Wording;
import io.guidang.rules.calendar.EpochDays;
import java.time.LocalDate;

/** Counted from the day after the event: the corresponding day is the last one. */
final class FromEvent extends Standard {

    private static final long serialVersionUID = 1L;

    FromEvent(String name, Wording words) {
        super(name, words);
    }

    @Override
    public LocalDate lastDay(LocalDate event, RetentionPeriod.Fixed period) {
        return EpochDays.corresponding(event, period);
    }

    @Override
    public long lastDay(long event, RetentionPeriod.Fixed period) {
        return EpochDays.corresponding(event, period);
    }
}
