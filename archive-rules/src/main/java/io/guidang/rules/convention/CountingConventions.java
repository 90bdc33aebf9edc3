package io.guidang.rules.convention;

import static java.util.Objects.requireNonNull;

import io.guidang.core.wording.Wording;
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
    public static final CountingConvention NEXT_DAY = new FromEvent(
            "NEXT_DAY", Wording.of("次日起算(民法典第201、202条)", "counted from the next day (Civil Code arts. 201-202)"));

    /** Social insurance: counted from 1 January of the year after formation. */
    public static final CountingConvention NEXT_JANUARY_1 = new FromNextYear(
            "NEXT_JANUARY_1", Wording.of("次年1月1日起算", "counted from 1 January of the next year"), MonthDay.of(12, 31));

    /** Accounting (order no. 79, art. 14): counted from the first day after the accounting year, here the calendar year. */
    public static final CountingConvention FISCAL_YEAR_END = fiscalYearEnd(MonthDay.of(12, 31));

    /** Counted from the first day of the month after the event. */
    public static final CountingConvention MONTH_END =
            new FromNextMonth("MONTH_END", Wording.of("次月1日起算", "counted from the first day of the next month"), 1);

    /** Counted from the first day of the quarter after the event. */
    public static final CountingConvention QUARTER_END = new FromNextMonth(
            "QUARTER_END", Wording.of("次季度首日起算", "counted from the first day of the next quarter"), 3);

    private static final List<CountingConvention> STANDARD =
            List.of(NEXT_DAY, NEXT_JANUARY_1, FISCAL_YEAR_END, MONTH_END, QUARTER_END);

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
        return new FromNextYear(
                name, Wording.of("会计年度终了后第一天起算", "counted from the first day after the accounting year"), yearEnd);
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

    /** The last day of the year after which a convention counts; absent where it does not count by years. */
    public static Optional<MonthDay> yearEndOf(CountingConvention convention) {
        return convention instanceof FromNextYear byYear ? Optional.of(byYear.yearEnd()) : Optional.empty();
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
}
