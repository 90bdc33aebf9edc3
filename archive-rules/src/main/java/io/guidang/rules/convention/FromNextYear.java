package io.guidang.rules.convention;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.wording.Wording;
import io.guidang.rules.calendar.EpochDays;
import java.time.LocalDate;
import java.time.MonthDay;

/** Counted from the first day after the year of the event, which may end on another day than 31 December. */
final class FromNextYear extends Standard {

    private static final long serialVersionUID = 1L;

    private final MonthDay yearEnd;
    /** The first day after it, counted from 1 March, or negative. */
    private final int begins;

    FromNextYear(String name, Wording words, MonthDay yearEnd) {
        super(name, words);
        this.yearEnd = yearEnd;
        this.begins = EpochDays.begins(yearEnd);
    }

    MonthDay yearEnd() {
        return yearEnd;
    }

    @Override
    public LocalDate lastDay(LocalDate event, RetentionPeriod.Fixed period) {
        LocalDate end = yearEnd.atYear(event.getYear());
        if (end.isBefore(event)) {
            end = yearEnd.atYear(event.getYear() + 1);
        }
        return lastOf(end.plusDays(1), period);
    }

    @Override
    public long lastDay(long event, RetentionPeriod.Fixed period) {
        if (begins >= 0 && period.unit() == RetentionPeriod.Unit.YEARS && EpochDays.isNear(event)) {
            return EpochDays.endOfYears((int) event, begins, period.amount());
        }
        return super.lastDay(event, period);
    }
}
