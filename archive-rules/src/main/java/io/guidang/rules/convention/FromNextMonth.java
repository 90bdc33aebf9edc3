package io.guidang.rules.convention;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.wording.Wording;
import java.time.LocalDate;

/** Counted from the first day after the month, or the quarter, of the event. */
final class FromNextMonth extends Standard {

    private static final long serialVersionUID = 1L;

    private final int months;

    /** @param months how many months run together: 1 for a month, 3 for a quarter */
    FromNextMonth(String name, Wording words, int months) {
        super(name, words);
        this.months = months;
    }

    @Override
    public LocalDate lastDay(LocalDate event, RetentionPeriod.Fixed period) {
        int left = months - 1 - (event.getMonthValue() - 1) % months;
        return lastOf(event.withDayOfMonth(1).plusMonths(left + 1L), period);
    }
}
