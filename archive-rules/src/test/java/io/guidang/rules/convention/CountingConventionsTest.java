package io.guidang.rules.convention;

import static io.guidang.rules.convention.CountingConventions.FISCAL_YEAR_END;
import static io.guidang.rules.convention.CountingConventions.NEXT_DAY;
import static io.guidang.rules.convention.CountingConventions.NEXT_JANUARY_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.retention.RetentionPeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountingConventionsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # convention,     event,      period, last day
            NEXT_JANUARY_1,   2012-05-01, D10,    2022-12-31
            NEXT_DAY,         2020-03-15, D10,    2030-03-15
            NEXT_DAY,         2020-02-29, D1,     2021-02-28
            """)
    void the_worked_dates_of_the_standards(String convention, LocalDate event, String period, LocalDate last) {
        assertThat(lastDay(named(convention), event, period)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # event,    period, last day
            2020-02-29, D4,     2024-02-29
            2019-02-28, D1,     2020-02-28
            2096-02-29, D4,     2100-02-28
            1996-02-29, D4,     2000-02-29
            2020-01-31, D1M,    2020-02-29
            2021-01-31, D1M,    2021-02-28
            2020-08-31, D6M,    2021-02-28
            2020-03-31, D1M,    2020-04-30
            2020-12-31, D1,     2021-12-31
            2020-12-31, D1D,    2021-01-01
            2020-02-28, D2D,    2020-03-01
            2021-02-28, D1D,    2021-03-01
            0001-01-01, D1,     0002-01-01
            9999-12-31, D9999,  +19998-12-31
            """)
    void the_day_of_the_event_is_not_counted(LocalDate event, String period, LocalDate last) {
        assertThat(lastDay(NEXT_DAY, event, period)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # event,    period, last day
            2011-12-31, D10,    2021-12-31
            2012-01-01, D10,    2022-12-31
            2012-12-31, D10,    2022-12-31
            2020-02-29, D1,     2021-12-31
            2012-05-01, D6M,    2013-06-30
            2012-05-01, D2M,    2013-02-28
            2012-05-01, D1D,    2013-01-01
            2012-05-01, D90D,   2013-03-31
            0001-12-31, D1,     0002-12-31
            9999-06-30, D1,     +10000-12-31
            """)
    void the_year_of_formation_is_not_counted(LocalDate event, String period, LocalDate last) {
        assertThat(lastDay(NEXT_JANUARY_1, event, period)).isEqualTo(last);
        assertThat(lastDay(FISCAL_YEAR_END, event, period)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # year end, event,      period, last day
            --06-30,    2012-06-29, D10,    2022-06-30
            --06-30,    2012-06-30, D10,    2022-06-30
            --06-30,    2012-07-01, D10,    2023-06-30
            --03-31,    2012-03-31, D1M,    2012-04-30
            --02-29,    2019-02-28, D1,     2020-02-29
            --02-29,    2020-02-28, D1,     2021-02-28
            --02-29,    2020-02-29, D1,     2021-02-28
            --02-29,    2020-03-01, D3,     2024-02-29
            --02-29,    2021-03-01, D1,     2023-02-28
            --02-28,    2020-02-28, D1,     2021-02-28
            --01-30,    2021-01-30, D1M,    2021-02-28
            --01-30,    2020-01-30, D1D,    2020-01-31
            --12-30,    2020-12-31, D1,     2022-12-30
            """)
    void an_accounting_year_may_end_on_another_day(MonthDay yearEnd, LocalDate event, String period, LocalDate last) {
        assertThat(lastDay(CountingConventions.fiscalYearEnd(yearEnd), event, period))
                .isEqualTo(last);
    }

    @Test
    void an_accounting_year_of_29_february_ends_with_february_in_every_year() {
        CountingConvention endOfFebruary = CountingConventions.fiscalYearEnd(MonthDay.of(2, 29));

        assertThat(lastDay(endOfFebruary, LocalDate.of(2021, 2, 28), "D1")).isEqualTo("2022-02-28");
        assertThat(lastDay(endOfFebruary, LocalDate.of(2023, 2, 28), "D1")).isEqualTo("2024-02-29");
    }

    @Test
    void beyond_the_end_of_the_calendar_is_an_error_and_never_a_shorter_date() {
        assertThatThrownBy(() -> lastDay(NEXT_DAY, LocalDate.MAX, "D1")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> lastDay(NEXT_DAY, LocalDate.MAX, "D1D")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> lastDay(NEXT_JANUARY_1, LocalDate.MAX, "D1")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> lastDay(FISCAL_YEAR_END, LocalDate.MAX, "D1")).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NEXT_DAY",
                "NEXT_JANUARY_1",
                "FISCAL_YEAR_END",
                "FISCAL_YEAR_END_0630",
                "FISCAL_YEAR_END_0229",
                "FISCAL_YEAR_END_0101",
                "FISCAL_YEAR_END_1201",
                "FISCAL_YEAR_END_1230"
            })
    void a_convention_is_found_by_the_name_that_it_has(String name) {
        CountingConvention found = named(name);

        assertThat(found.name()).isEqualTo(name);
        assertThat(found).hasToString(name).isEqualTo(named(name)).hasSameHashCodeAs(named(name));
        assertThat(found.words().zh()).contains("起算");
        assertThat(found.words().en()).startsWith("counted from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "next_day",
                "NEXT_DAY ",
                "NEXT_WEEK",
                "FISCAL_YEAR_END_",
                "FISCAL_YEAR_END_0631",
                "FISCAL_YEAR_END_0230",
                "FISCAL_YEAR_END_0001",
                "FISCAL_YEAR_END_1301",
                "FISCAL_YEAR_END_0600",
                "FISCAL_YEAR_END_1231",
                "FISCAL_YEAR_END_630"
            })
    void no_convention_is_guessed_from_another_name(String name) {
        assertThat(CountingConventions.named(name)).isEmpty();
    }

    @Test
    void the_calendar_year_is_the_standard_accounting_year() {
        assertThat(CountingConventions.fiscalYearEnd(MonthDay.of(12, 31)))
                .isEqualTo(FISCAL_YEAR_END)
                .isNotEqualTo(NEXT_JANUARY_1)
                .isNotEqualTo("FISCAL_YEAR_END");
        assertThat(CountingConventions.names())
                .containsExactly("NEXT_DAY", "NEXT_JANUARY_1", "FISCAL_YEAR_END", "MONTH_END", "QUARTER_END");
    }

    private static CountingConvention named(String name) {
        return CountingConventions.named(name).orElseThrow();
    }

    private static LocalDate lastDay(CountingConvention convention, LocalDate event, String period) {
        return convention.lastDay(event, (RetentionPeriod.Fixed) RetentionPeriod.parse(period));
    }
}
