package io.guidang.rules.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.Rules;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnTest {

    private static final int AS_OF = day("2026-11-21");
    private static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;

    @ParameterizedTest(name = "formed {0}, ended {1}: {2}")
    @CsvSource({
        "2012-05-01, 2020-03-15, 2030-03-15",
        "2012-05-01, 2020-02-29, 2030-02-28",
        "1900-01-01, 1999-12-31, 2009-12-31",
        "1000-01-01, 1000-01-01, 1010-01-01",
        "0001-01-01, 0001-02-28, 0011-02-28",
    })
    void the_dates_of_the_design_come_out_of_columns_too(String formed, String ended, String keepThrough) {
        int[] ends = decided(tenYears(CountingConventions.NEXT_DAY), new int[] {day(formed)}, new int[] {day(ended)});

        assertThat(ends).containsExactly(day(keepThrough));
    }

    @Test
    void what_is_no_day_stays_open_and_says_why() {
        int[] told = {Signs.PENDING, Signs.DISPUTED, Signs.UNKNOWN, Signs.NOT_TOLD, Signs.NEVER, AS_OF + 1, AS_OF};
        int[] formed = new int[told.length];

        int[] ends = decided(tenYears(CountingConventions.NEXT_DAY), formed, told);

        assertThat(ends)
                .containsExactly(
                        Signs.PENDING,
                        Signs.DISPUTED,
                        Signs.UNKNOWN,
                        Signs.UNKNOWN,
                        Signs.NO_RULE_BINDS,
                        Signs.PENDING,
                        day("2036-11-21"));
        assertThat(Arrays.stream(ends, 0, 6).noneMatch(end -> Signs.isDue(end, Integer.MAX_VALUE, false)))
                .isTrue();
    }

    @Test
    void a_question_before_1970_finds_nothing_that_has_not_happened() {
        int[] ends = new int[2];
        ColumnDecider columns = tenYears(CountingConventions.NEXT_DAY).columns();
        RecordColumns records = RecordColumns.of(keys(columns, 2), new int[2])
                .with(ENDED, new int[] {Signs.UNKNOWN, day("1960-01-02")});

        columns.worker().decide(records, day("1960-01-01"), ends);

        assertThat(ends).containsExactly(Signs.UNKNOWN, Signs.PENDING);
    }

    @Test
    void what_is_neither_a_day_nor_a_sign_is_never_due() {
        int[] strange = {Integer.MIN_VALUE, Signs.NEVER - 1, Signs.PERMANENT, Signs.CONFLICT, Signs.NO_RULE_BINDS};
        int[] ends = decided(tenYears(CountingConventions.NEXT_DAY), new int[strange.length], strange);
        Term fromFormed =
                Term.floor(RetentionPeriod.ofYears(10), Clock.of(CountingConventions.NEXT_DAY, TriggerType.FORMED));
        int[] formed = decided(
                Decider.of(RulebookStack.of(Rules.schedule(Rules.row("1.1", fromFormed)))),
                strange,
                new int[strange.length]);

        assertThat(Arrays.stream(ends)).allMatch(Signs::isOpen);
        assertThat(Arrays.stream(formed)).allMatch(Signs::isOpen);
    }

    @Test
    void a_row_that_leaves_its_period_to_another_rulebook_on_a_condition_is_decided_in_columns_too() {
        Rulebook table = Rules.book(
                "table",
                Layer.NATIONAL,
                Rules.row("short", Rules.years(3, TriggerType.FORMED)),
                Rules.row("long", Rules.years(30, TriggerType.FORMED)));
        Rulebook schedule = Rules.schedule(Rules.deferring(
                "1.1",
                "table",
                Rules.part(Condition.factIs("majorCase", "true"), "long"),
                Rules.part(Condition.ALWAYS, "short")));
        ColumnDecider columns = Decider.of(RulebookStack.of(schedule, table)).columns();
        int[] ends = new int[3];

        columns.worker()
                .decide(
                        RecordColumns.of(
                                        keys(columns, 3),
                                        new int[] {day("2012-05-01"), day("2012-05-01"), day("2012-05-01")})
                                .with(FactColumn.of(
                                        "majorCase", List.of("true", "false"), new int[] {0, 1, FactColumn.MISSING})),
                        AS_OF,
                        ends);

        assertThat(ends).containsExactly(day("2042-05-01"), day("2015-05-01"), day("2042-05-01"));
    }

    /** A case that is both major and closed is kept for ever, one of which either is not known too. */
    @ParameterizedTest(name = "major {0}, closed {1}")
    @CsvSource({
        "true,    2020-01-01, PERMANENT",
        "true,    2026-11-21, PERMANENT",
        "true,    2026-11-22, 2022-05-01",
        "true,    NEVER,      2022-05-01",
        "true,    DISPUTED,   PERMANENT",
        "true,    NOT_TOLD,   PERMANENT",
        "false,   2020-01-01, 2022-05-01",
        "false,   NOT_TOLD,   2022-05-01",
        "MISSING, 2020-01-01, PERMANENT",
        "MISSING, NEVER,      2022-05-01",
    })
    void of_several_conditions_each_has_to_be_met(String major, String closed, String expected) {
        Condition both =
                Condition.all(Condition.factIs("majorCase", "true"), Condition.happened(TriggerType.MATTER_CLOSED));
        ColumnDecider columns = Decider.of(RulebookStack.of(Rules.schedule(Rules.row(
                        "1.1",
                        Rules.years(10, TriggerType.FORMED),
                        Term.permanent().when(both, Term.WhenMissing.BINDS)))))
                .columns();
        int sign = switch (closed) {
            case "NEVER" -> Signs.NEVER;
            case "DISPUTED" -> Signs.DISPUTED;
            case "NOT_TOLD" -> Signs.NOT_TOLD;
            default -> day(closed);
        };
        int[] ends = new int[1];

        columns.worker()
                .decide(
                        RecordColumns.of(keys(columns, 1), new int[] {day("2012-05-01")})
                                .with(TriggerType.MATTER_CLOSED, new int[] {sign})
                                .with(FactColumn.of("majorCase", List.of("true", "false"), new int[] {
                                    List.of("true", "false").indexOf(major)
                                })),
                        AS_OF,
                        ends);

        assertThat(ends).containsExactly(expected.equals("PERMANENT") ? Signs.PERMANENT : day(expected));
    }

    @Test
    void an_event_without_a_column_was_never_told() {
        ColumnDecider columns = tenYears(CountingConventions.NEXT_DAY).columns();
        int[] ends = new int[600];

        columns.worker().decide(RecordColumns.of(keys(columns, 600), new int[600]), AS_OF, ends);

        assertThat(ends).containsOnly(Signs.UNKNOWN);
    }

    @Test
    void a_column_given_again_takes_the_place_of_the_one_before() {
        Term ifMajor =
                Rules.years(30, TriggerType.FORMED).when(Condition.factIs("majorCase", "true"), Term.WhenMissing.BINDS);
        ColumnDecider columns = Decider.of(RulebookStack.of(
                        Rules.schedule(Rules.row("1.1", Rules.years(10, TriggerType.FORMED), ifMajor))))
                .columns();
        FactColumn minor = FactColumn.of("majorCase", List.of("false"), new int[] {0});
        FactColumn other = FactColumn.of("other", List.of("true"), new int[] {0});
        FactColumn major = FactColumn.of("majorCase", List.of("true"), new int[] {0});
        RecordColumns records = RecordColumns.of(keys(columns, 1), new int[] {day("2012-05-01")});
        int[] ends = new int[1];

        columns.worker().decide(records.with(major).with(other).with(minor), AS_OF, ends);
        assertThat(ends).containsExactly(day("2022-05-01"));
        columns.worker().decide(records.with(minor).with(other).with(major), AS_OF, ends);
        assertThat(ends).containsExactly(day("2042-05-01"));
    }

    @Test
    void a_sign_is_no_day_and_only_what_is_open_is_open() {
        int[] open = {
            Signs.PENDING,
            Signs.DISPUTED,
            Signs.UNKNOWN,
            Signs.CHOICE_MISSING,
            Signs.PERIOD_NOT_KNOWN,
            Signs.BEYOND_CALENDAR,
            Signs.NO_RULE_BINDS
        };

        assertThat(Arrays.stream(open)).allMatch(Signs::isOpen).noneMatch(Signs::isDay);
        assertThat(IntStream.of(Signs.CONFLICT, Signs.PERMANENT, Signs.NEVER, 0))
                .noneMatch(Signs::isOpen);
        assertThat(IntStream.of(Signs.CONFLICT, Signs.PERMANENT, Signs.NEVER)).noneMatch(Signs::isDay);
        assertThat(IntStream.of(Signs.CONFLICT - 1, Signs.NEVER + 1)).allMatch(Signs::isDay);
        assertThat(Signs.isDue(AS_OF, AS_OF, false)).as("on its last day").isFalse();
        assertThat(Signs.isDue(AS_OF - 1, AS_OF, false)).isTrue();
        assertThat(Signs.isDue(AS_OF - 1, AS_OF, true)).as("held").isFalse();
    }

    @Test
    void permanent_is_permanent_before_1970_too() {
        Decider decider = Decider.of(RulebookStack.of(Rules.schedule(Rules.row("1.1", Term.permanent()))));

        assertThat(decided(decider, new int[] {-1, 0, 1, day("0500-01-01")}, new int[4]))
                .containsOnly(Signs.PERMANENT);
    }

    @Test
    void a_class_that_no_rulebook_names_stays_open() {
        ColumnDecider columns = tenYears(CountingConventions.NEXT_DAY).columns();
        assertThat(columns.key(ClassCode.of("9.9"), Medium.PAPER)).isEqualTo(ColumnDecider.NO_CLASS);
        short[] strange = {ColumnDecider.NO_CLASS, 1, 99, -1, Short.MAX_VALUE, Short.MIN_VALUE};
        int[] ends = new int[strange.length];

        columns.worker().decide(RecordColumns.of(strange, new int[strange.length]), AS_OF, ends);

        assertThat(ends).containsOnly(Signs.NO_RULE_BINDS);
    }

    static List<CountingConvention> conventions() {
        return List.of(
                CountingConventions.NEXT_DAY,
                CountingConventions.NEXT_JANUARY_1,
                CountingConventions.FISCAL_YEAR_END,
                CountingConventions.MONTH_END,
                CountingConventions.fiscalYearEnd(MonthDay.of(3, 31)),
                CountingConventions.fiscalYearEnd(MonthDay.of(1, 15)),
                CountingConventions.fiscalYearEnd(MonthDay.of(2, 29)),
                CountingConventions.fiscalYearEnd(MonthDay.of(2, 28)));
    }

    /** Every day of a cycle of 400 years, and the years before 1000 and after 9999, in columns and one by one. */
    @ParameterizedTest
    @MethodSource("conventions")
    void every_day_comes_out_as_the_convention_counts_it(CountingConvention convention) {
        int[] formed = new int[146_097 + 3_000];
        for (int i = 0; i < formed.length; i++) {
            formed[i] = i < 146_097 ? day("1890-01-01") + i : day("0999-06-01") + i - 146_097;
        }
        for (int years : new int[] {1, 4, 10, 97, 400, 9999}) {
            Term term = Term.floor(RetentionPeriod.ofYears(years), Clock.of(convention, TriggerType.FORMED));
            Decider decider = Decider.of(RulebookStack.of(Rules.schedule(Rules.row("1.1", term))));
            int[] ends = decided(decider, formed, new int[formed.length]);
            for (int i = 0; i < formed.length; i += 1 + i % 3) {
                LocalDate formedOn = LocalDate.ofEpochDay(formed[i]);
                LocalDate last = convention.lastDay(formedOn, RetentionPeriod.ofYears(years));
                Verdict verdict = decider.verdict(Facts.of("1.1", Medium.PAPER, formedOn), Rules.AS_OF);
                if (!verdict.keepThrough().orElseThrow().equals(last)) {
                    assertThat(verdict.keepThrough())
                            .as("%s, %s years", formedOn, years)
                            .contains(last);
                }
                if (ends[i] != (int) last.toEpochDay()) {
                    assertThat(LocalDate.ofEpochDay(ends[i]))
                            .as("%s, %s years", LocalDate.ofEpochDay(formed[i]), years)
                            .isEqualTo(last);
                }
            }
        }
    }

    @Test
    void columns_of_different_length_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordColumns.of(new short[2], new int[3]))
                .withMessageContaining("3 records, but there are 2 keys");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordColumns.of(new short[2], new int[2]).with(ENDED, new int[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RecordColumns.of(new short[2], new int[2]).with(FactColumn.of("x", List.of(), new int[1])));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordColumns.of(new short[1], new int[1]).with(TriggerType.FORMED, new int[1]));
        ColumnWorker worker = tenYears(CountingConventions.NEXT_DAY).columns().worker();
        RecordColumns two = RecordColumns.of(new short[2], new int[2]);
        assertThatThrownBy(() -> worker.decide(two, AS_OF, new int[1])).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> worker.decide(two, AS_OF, new int[2], 1, 3))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static Decider tenYears(CountingConvention convention) {
        Term term = Term.floor(RetentionPeriod.ofYears(10), Clock.of(convention, ENDED));
        return Decider.of(RulebookStack.of(Rules.schedule(Rules.row("1.1", term))));
    }

    private static int[] decided(Decider decider, int[] formed, int[] ended) {
        ColumnDecider columns = decider.columns();
        int[] ends = new int[formed.length];
        columns.worker()
                .decide(RecordColumns.of(keys(columns, formed.length), formed).with(ENDED, ended), AS_OF, ends);
        return ends;
    }

    private static short[] keys(ColumnDecider columns, int records) {
        short[] keys = new short[records];
        Arrays.fill(keys, columns.key(ClassCode.of("1.1"), Medium.PAPER));
        return keys;
    }

    private static int day(String day) {
        return (int) LocalDate.parse(day).toEpochDay();
    }
}
