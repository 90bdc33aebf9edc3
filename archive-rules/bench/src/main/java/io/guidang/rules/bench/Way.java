package io.guidang.rules.bench;

import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import java.time.LocalDate;
import java.time.MonthDay;

/** The counting conventions of the benchmark, with the arithmetic that somebody would write by hand for each. */
public enum Way {
    NEXT_DAY,
    NEXT_JANUARY_1,
    /** Of an accounting year that ends on 31 March, so that it differs from the calendar year. */
    FISCAL_YEAR_END;

    LocalDate lastDay(LocalDate event, int years) {
        return switch (this) {
            case NEXT_DAY -> event.plusYears(years);
            case NEXT_JANUARY_1 -> LocalDate.of(event.getYear() + years, 12, 31);
            case FISCAL_YEAR_END -> {
                int ends = event.getMonthValue() > 3 ? event.getYear() + 1 : event.getYear();
                yield LocalDate.of(ends + years, 3, 31);
            }
        };
    }

    CountingConvention convention() {
        return switch (this) {
            case NEXT_DAY -> CountingConventions.NEXT_DAY;
            case NEXT_JANUARY_1 -> CountingConventions.NEXT_JANUARY_1;
            case FISCAL_YEAR_END -> CountingConventions.fiscalYearEnd(MonthDay.of(3, 31));
        };
    }
}
