package io.guidang.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guidang.core.retention.RetentionPeriod.Unit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionPeriodTest {

    /** DA/T 22-2015 has Y, D30 and D10; order no. 3 of 2009 adds 50 and 100 years; the accounting rules 5. */
    @ParameterizedTest
    @CsvSource({"D5, 5", "D10, 10", "D30, 30", "D50, 50", "D100, 100"})
    void the_fixed_periods_of_the_standards_are_years(String code, int years) {
        assertThat(RetentionPeriod.parse(code)).isEqualTo(RetentionPeriod.ofYears(years));
        assertThat(RetentionPeriod.ofYears(years)).hasToString(code);
    }

    @Test
    void y_alone_is_permanent_and_not_a_hundred_years() {
        assertThat(RetentionPeriod.parse("Y")).isEqualTo(RetentionPeriod.PERMANENT);
    }

    @Test
    void a_row_without_a_period_is_undetermined() {
        assertThat(RetentionPeriod.parse("W")).isEqualTo(RetentionPeriod.UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource({"D6M, 6, MONTHS", "D90D, 90, DAYS"})
    void months_and_days_carry_their_letter(String code, int amount, Unit unit) {
        assertThat(RetentionPeriod.parse(code)).isEqualTo(RetentionPeriod.of(amount, unit));
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"D", "C", "长期", "短期", "永", "长", "短"})
    void an_abolished_name_of_before_2006_is_never_read_as_a_period(String legacy) {
        assertThatIllegalArgumentException().isThrownBy(() -> RetentionPeriod.parse(legacy));
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(
            strings = {
                "",
                " ",
                "D0",
                "D010",
                "D-1",
                "D10000",
                "D99999999999",
                "Y100",
                "d10",
                "D10 ",
                "D１０",
                "D10Y",
                "10",
                "P10Y"
            })
    void what_is_no_code_is_refused_and_never_becomes_a_shorter_period(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionPeriod.parse(text))
                .withMessageContaining("D30");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_000})
    void a_fixed_period_is_from_1_to_9999_long(int amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionPeriod.ofYears(amount))
                .withMessageContaining("" + amount);
    }

    @Test
    void longest_last() {
        List<String> ascending = List.of(
                "D1D", "D28D", "D30D", "D1M", "D31D", "D11M", "D365D", "D12M", "D1", "D366D", "D119M", "D120M", "D10",
                "D121M", "D9999", "W", "Y");

        List<RetentionPeriod> sorted =
                ascending.stream().map(RetentionPeriod::parse).sorted().toList();

        assertThat(sorted).extracting(RetentionPeriod::code).containsExactlyElementsOf(ascending);
    }

    @Test
    void a_month_short_of_ten_years_is_not_the_longer_of_the_two() {
        RetentionPeriod longest = Stream.of("D119M", "D10")
                .map(RetentionPeriod::parse)
                .max(RetentionPeriod::compareTo)
                .orElseThrow();

        assertThat(longest).isEqualTo(RetentionPeriod.ofYears(10));
    }
}
