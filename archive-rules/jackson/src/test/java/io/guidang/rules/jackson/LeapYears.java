package io.guidang.rules.jackson;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConvention;
import java.time.LocalDate;

/** A convention of an adopter's own. */
record LeapYears() implements CountingConvention {

    @Override
    public String name() {
        return "LEAP_YEARS";
    }

    @Override
    public Wording words() {
        return Wording.of("按闰年计", "counted in leap years");
    }

    @Override
    public LocalDate lastDay(LocalDate event, RetentionPeriod.Fixed period) {
        return event.plusYears(4L * period.amount());
    }
}
