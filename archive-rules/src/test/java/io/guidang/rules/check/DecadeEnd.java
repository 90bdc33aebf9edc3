package io.guidang.rules.check;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConvention;
import java.time.LocalDate;

/** An adopter's own convention: to the end of the decade in which so many years, or whatever it is, have passed. */
record DecadeEnd(String name) implements CountingConvention {

    private static final long serialVersionUID = 1L;

    @Override
    public Wording words() {
        return Wording.of("至该十年期末", "to the end of the decade");
    }

    @Override
    public LocalDate lastDay(LocalDate event, RetentionPeriod.Fixed period) {
        LocalDate after = switch (period.unit()) {
            case YEARS -> event.plusYears(period.amount());
            case MONTHS -> event.plusMonths(period.amount());
            case DAYS -> event.plusDays(period.amount());
        };
        return LocalDate.of(Math.floorDiv(after.getYear(), 10) * 10 + 9, 12, 31);
    }
}
