package io.guidang.rules.convention;

import static io.guidang.rules.Rules.paper;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.schedule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.retention.RetentionPeriod.Unit;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** At the ends of what the fast arithmetic, and what the calendar can show: the same day, or an error, and never a shorter one. */
class FarEndsTest {

    private static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;

    static Stream<CountingConvention> conventions() {
        return Stream.of(
                        "NEXT_DAY",
                        "NEXT_JANUARY_1",
                        "FISCAL_YEAR_END",
                        "FISCAL_YEAR_END_0331",
                        "FISCAL_YEAR_END_0228",
                        "FISCAL_YEAR_END_0229",
                        "MONTH_END",
                        "QUARTER_END")
                .map(name -> CountingConventions.named(name).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void days_as_numbers_are_counted_as_dates_are_at_every_edge(CountingConvention convention) {
        for (LocalDate edge : List.of(
                LocalDate.MIN.plusDays(500),
                LocalDate.of(-401, 1, 1),
                LocalDate.of(0, 1, 1),
                LocalDate.of(999, 12, 31),
                LocalDate.EPOCH,
                LocalDate.of(9999, 12, 31),
                LocalDate.MAX.minusYears(9_999),
                LocalDate.MAX.minusDays(500))) {
            for (int i = -500; i <= 500; i += 1 + Math.abs(i) / 50) {
                for (Unit unit : Unit.values()) {
                    assertAlike(convention, edge.plusDays(i), RetentionPeriod.of(1, unit));
                    assertAlike(convention, edge.plusDays(i), RetentionPeriod.of(9999, unit));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void nothing_that_ends_beyond_the_calendar_is_given_a_day(CountingConvention convention) {
        for (Unit unit : Unit.values()) {
            RetentionPeriod.Fixed period = RetentionPeriod.of(1, unit);

            assertThatThrownBy(() -> convention.lastDay(LocalDate.MAX, period)).isInstanceOf(DateTimeException.class);
            assertThatThrownBy(() -> convention.lastDay(LocalDate.MAX.toEpochDay(), period))
                    .isInstanceOf(DateTimeException.class);
            assertThatThrownBy(() -> convention.lastDay(Long.MAX_VALUE, period)).isInstanceOf(DateTimeException.class);
            assertThatThrownBy(() -> convention.lastDay(Long.MIN_VALUE, period)).isInstanceOf(DateTimeException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # convention,   event,            period, last day
            NEXT_DAY,       +999999998-12-29, D1,     +999999999-12-29
            NEXT_DAY,       +999999998-12-30, D1,     +999999999-12-30
            NEXT_DAY,       +999999998-12-31, D1,     beyond
            NEXT_DAY,       +999999999-12-29, D1D,    +999999999-12-30
            NEXT_DAY,       +999999999-12-30, D1D,    beyond
            NEXT_DAY,       +999999999-12-31, D9999,  beyond
            NEXT_JANUARY_1, +999999997-01-01, D1,     +999999998-12-31
            NEXT_JANUARY_1, +999999998-01-01, D1,     beyond
            NEXT_JANUARY_1, +999999999-01-01, D1,     beyond
            MONTH_END,      +999999999-10-31, D1M,    +999999999-11-30
            MONTH_END,      +999999999-11-01, D1M,    beyond
            QUARTER_END,    +999999999-10-01, D1D,    beyond
            NEXT_DAY,       9999-12-31,       D9999,  +19998-12-31
            NEXT_JANUARY_1, 9999-01-01,       D9999,  +19998-12-31
            NEXT_DAY,       -999999999-01-01, D1,     -999999998-01-01
            """)
    void what_would_end_beyond_the_calendar_is_kept_without_a_date(
            String convention, LocalDate event, String code, String last) {
        Clock clock = Clock.of(CountingConventions.named(convention).orElseThrow(), ENDED);
        Decider decider = Decider.of(RulebookStack.of(
                schedule(row("1.1", Term.floor((RetentionPeriod.Fixed) RetentionPeriod.parse(code), clock)))));

        Decision decision = decider.decide(paper().happened(ENDED, event), LocalDate.MAX);

        if (last.equals("beyond")) {
            assertThat(decision.outcome())
                    .isEqualTo(Outcome.open(Wording.of(
                            "期限届满日超出历法所能表示的范围，继续保管", "the last day lies beyond the calendar, so it is kept")));
            assertThat(decision.isDue()).isFalse();
        } else {
            assertThat(decision.outcome()).isEqualTo(Outcome.until(LocalDate.parse(last)));
        }
    }

    @Test
    void an_adopters_own_convention_serves_both_ways_of_counting() {
        CountingConvention own = new CountingConvention() {
            private static final long serialVersionUID = 1L;

            @Override
            public String name() {
                return "NEXT_WEEK";
            }

            @Override
            public Wording words() {
                return Wording.of("次周起算", "counted from the next week");
            }

            @Override
            public LocalDate lastDay(LocalDate event, RetentionPeriod.Fixed period) {
                return CountingConventions.NEXT_DAY.lastDay(event.plusDays(7), period);
            }
        };

        assertThat(own.lastDay(LocalDate.of(2020, 2, 22).toEpochDay(), RetentionPeriod.ofYears(1)))
                .isEqualTo(LocalDate.of(2021, 2, 28).toEpochDay());
        assertAlike(own, LocalDate.MAX.minusDays(3), RetentionPeriod.ofYears(1));
    }

    private static void assertAlike(CountingConvention convention, LocalDate event, RetentionPeriod.Fixed period) {
        assertThat(lastDay(convention, event.toEpochDay(), period))
                .as("%s, %s after %s", convention, period, event)
                .isEqualTo(lastDay(convention, event, period));
    }

    private static Optional<LocalDate> lastDay(
            CountingConvention convention, long event, RetentionPeriod.Fixed period) {
        try {
            return Optional.of(LocalDate.ofEpochDay(convention.lastDay(event, period)));
        } catch (DateTimeException beyond) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> lastDay(
            CountingConvention convention, LocalDate event, RetentionPeriod.Fixed period) {
        try {
            return Optional.of(convention.lastDay(event, period));
        } catch (DateTimeException beyond) {
            return Optional.empty();
        }
    }
}
