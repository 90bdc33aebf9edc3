package io.guidang.rules.convention;

import static java.util.Objects.requireNonNull;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.wording.Wording;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The standard counting conventions. */
public final class CountingConventions {

    /**
     * Civil Code arts. 201 and 202: the event day is not counted, the corresponding day of the last year is the last
     * day, and where there is none the last day of that month. Ended 2020-02-29, one year: last day 2021-02-28.
     */
    public static final CountingConvention NEXT_DAY =
            new Standard(
                    "NEXT_DAY",
                    Wording.of("次日起算(民法典第201、202条)", "counted from the next day (Civil Code arts. 201-202)")) {
                @Override
                public LocalDate lastDay(LocalDate event, RetentionPeriod.Fixed period) {
                    return plus(event, period);
                }
            };

    /** Social insurance: counted from 1 January of the year after formation. */
    public static final CountingConvention NEXT_JANUARY_1 =
            new Standard("NEXT_JANUARY_1", Wording.of("次年1月1日起算", "counted from 1 January of the next year")) {
                @Override
                public LocalDate lastDay(LocalDate event, RetentionPeriod.Fixed period) {
                    return lastOf(LocalDate.of(event.getYear() + 1, 1, 1), period);
                }
            };

    /** Accounting (order no. 79, art. 14): counted from the first day after the accounting year, here the calendar year. */
    public static final CountingConvention FISCAL_YEAR_END = fiscalYearEnd(MonthDay.of(12, 31));

    private static final List<CountingConvention> STANDARD = List.of(NEXT_DAY, NEXT_JANUARY_1, FISCAL_YEAR_END);

    private static final Pattern YEAR_END = Pattern.compile("FISCAL_YEAR_END_([0-9]{2})([0-9]{2})");

    private CountingConventions() {}

    /**
     * Counted from the first day after an accounting year that ends on another day than 31 December.
     *
     * @param yearEnd the last day of the accounting year; 29 February means the last day of February
     */
    public static CountingConvention fiscalYearEnd(MonthDay yearEnd) {
        requireNonNull(yearEnd, "yearEnd");
        boolean calendarYear = yearEnd.equals(MonthDay.of(12, 31));
        String name = calendarYear
                ? "FISCAL_YEAR_END"
                : String.format(
                        Locale.ROOT, "FISCAL_YEAR_END_%02d%02d", yearEnd.getMonthValue(), yearEnd.getDayOfMonth());
        return new Standard(name, Wording.of("会计年度终了后第一天起算", "counted from the first day after the accounting year")) {
            @Override
            public LocalDate lastDay(LocalDate event, RetentionPeriod.Fixed period) {
                LocalDate end = yearEnd.atYear(event.getYear());
                if (end.isBefore(event)) {
                    end = yearEnd.atYear(event.getYear() + 1);
                }
                return lastOf(end.plusDays(1), period);
            }
        };
    }

    /**
     * The standard convention of this name, for a reader of rulebooks: {@code FISCAL_YEAR_END_0331} is that of an
     * accounting year that ends on 31 March.
     */
    public static Optional<CountingConvention> named(String name) {
        Matcher ofYearEnd = YEAR_END.matcher(name);
        if (ofYearEnd.matches()) {
            return yearEnd(Integer.parseInt(ofYearEnd.group(1)), Integer.parseInt(ofYearEnd.group(2)));
        }
        return STANDARD.stream()
                .filter(convention -> convention.name().equals(name))
                .findFirst();
    }

    private static Optional<CountingConvention> yearEnd(int month, int day) {
        boolean exists =
                month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
        boolean hasItsOwnName = month == 12 && day == 31;
        return exists && !hasItsOwnName ? Optional.of(fiscalYearEnd(MonthDay.of(month, day))) : Optional.empty();
    }

    /** The names of the standard conventions. */
    public static List<String> names() {
        return STANDARD.stream().map(CountingConvention::name).toList();
    }

    /**
     * The last day of a period whose first day is counted: the day before the corresponding one, and where there is none
     * the last day of that month.
     */
    private static LocalDate lastOf(LocalDate first, RetentionPeriod.Fixed period) {
        LocalDate corresponding = plus(first, period);
        boolean exists =
                period.unit() == RetentionPeriod.Unit.DAYS || corresponding.getDayOfMonth() == first.getDayOfMonth();
        return exists ? corresponding.minusDays(1) : corresponding;
    }

    private static LocalDate plus(LocalDate start, RetentionPeriod.Fixed period) {
        return switch (period.unit()) {
            case YEARS -> start.plusYears(period.amount());
            case MONTHS -> start.plusMonths(period.amount());
            case DAYS -> start.plusDays(period.amount());
        };
    }

    private abstract static class Standard implements CountingConvention {

        private final String name;
        private final Wording words;

        Standard(String name, Wording words) {
            this.name = name;
            this.words = words;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Wording words() {
            return words;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Standard standard && standard.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
