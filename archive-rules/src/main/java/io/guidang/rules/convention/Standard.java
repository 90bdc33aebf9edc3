package io.guidang.rules.convention;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.wording.Wording;
import io.guidang.rules.calendar.EpochDays;
import java.time.LocalDate;

/** A convention of the library; two of one name are equal. */
abstract sealed class Standard implements CountingConvention permits FromEvent, FromNextYear, FromNextMonth {

    private final String name;
    private final Wording words;

    Standard(String name, Wording words) {
        this.name = name;
        this.words = words;
    }

    /**
     * The last day of a period whose first day is counted: the day before the corresponding one, and where there is none
     * the last day of that month.
     */
    static LocalDate lastOf(LocalDate first, RetentionPeriod.Fixed period) {
        LocalDate corresponding = EpochDays.corresponding(first, period);
        boolean exists =
                period.unit() == RetentionPeriod.Unit.DAYS || corresponding.getDayOfMonth() == first.getDayOfMonth();
        return exists ? corresponding.minusDays(1) : corresponding;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Wording words() {
        return words;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Standard standard && standard.name.equals(name);
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    @Override
    public final String toString() {
        return name;
    }
}
