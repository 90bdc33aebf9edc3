package io.guidang.rules.diff;

import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.atMost;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.diff.Change.Kind;
import io.guidang.rules.diff.Editions.Edition;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Class 1.1 from 30 years to 9, class 1.2 from 10 years to permanent. */
class EditionDiffTest {

    private static final EditionDiff DIFF = EditionDiff.of(
            new Edition(List.of(years(30, TriggerType.FORMED)), List.of(years(10, TriggerType.FORMED))).decider(),
            new Edition(List.of(years(9, TriggerType.FORMED)), List.of(Term.permanent())).decider());

    private static final Impact IMPACT = DIFF.over(
            Stream.of(
                    record("a", "1.1", Medium.PAPER, "2012-05-01"),
                    record("b", "1.1", Medium.ELECTRONIC, "2012-05-01"),
                    record("c", "1.1", Medium.PAPER, "2019-01-01"),
                    record("d", "1.2", Medium.PAPER, "2012-12-31"),
                    record("e", "9.9", Medium.PAPER, "2020-01-01")),
            AS_OF);

    @Test
    void counts_by_class_and_medium() {
        assertThat(IMPACT.byClass().keySet()).containsExactly(ClassCode.of("1.1"), ClassCode.of("1.2"));
        assertThat(IMPACT.byClass().get(ClassCode.of("1.1")).get(Medium.PAPER).byKind())
                .containsOnlyKeys(Kind.EARLIER)
                .containsEntry(Kind.EARLIER, new Count(2, 1, 0, 7670, 7671));
        assertThat(IMPACT.byClass()
                        .get(ClassCode.of("1.1"))
                        .get(Medium.ELECTRONIC)
                        .of(Kind.EARLIER))
                .isEqualTo(new Count(1, 1, 0, 7670, 7670));
        assertThat(IMPACT.byClass().get(ClassCode.of("1.2")).get(Medium.PAPER).of(Kind.BECAME_PERMANENT))
                .isEqualTo(new Count(1, 0, 1, 0, 0));
    }

    @Test
    void counts_by_the_year_of_formation_and_medium() {
        assertThat(IMPACT.byYear().keySet()).containsExactly(2012, 2019, 2020);
        assertThat(IMPACT.byYear().get(2012).get(Medium.PAPER).records()).isEqualTo(2);
        assertThat(IMPACT.byYear().get(2012).get(Medium.ELECTRONIC).shorter()).isEqualTo(1);
        assertThat(IMPACT.byYear().get(2020).get(Medium.PAPER).of(Kind.UNCHANGED))
                .isEqualTo(new Count(1, 0, 0, 0, 0));
    }

    @Test
    void tells_the_total_and_each_kind_in_both_languages() {
        assertThat(IMPACT.lines())
                .containsExactly(
                        Wording.of(
                                "截至2026-11-01比较5条：缩短3条，因此到期2条，不再到期1条；新旧均无规则的1条",
                                "5 records compared as of 2026-11-01: 3 shorter, 2 due by it, 1 no longer due; 1 without a rule in both"),
                        Wording.of("不变：1条", "unchanged: 1 record"),
                        Wording.of(
                                "提前：3条，7670至7671天，其中2条因此到期", "earlier: 3 records, by 7670 to 7671 days, 2 due by it"),
                        Wording.of("改为永久：1条，其中1条不再到期", "became permanent: 1 record, 1 no longer due"));
    }

    @Test
    void a_single_day_is_told_as_one() {
        Impact impact = EditionDiff.of(Editions.of(years(8, TriggerType.FORMED)), Editions.of(days(2921)))
                .over(Stream.of(record("a", "1.1", Medium.PAPER, "2019-01-01")), AS_OF);

        assertThat(impact.lines()).last().isEqualTo(Wording.of("提前：1条，1天", "earlier: 1 record, by 1 day"));
    }

    @Test
    void days_are_told_only_where_a_date_moved() {
        Impact impact = EditionDiff.of(
                        Editions.of(years(20, TriggerType.FORMED), atMost(5, TriggerType.FORMED)),
                        Editions.of(years(10, TriggerType.FORMED)))
                .over(Stream.of(record("a", "1.1", Medium.PAPER, "2012-05-01")), AS_OF);

        assertThat(impact.total().of(Kind.NO_LONGER_CONFLICT)).isEqualTo(new Count(1, 1, 0, 0, 0));
        assertThat(impact.lines())
                .last()
                .isEqualTo(Wording.of(
                        "不再冲突：1条，其中1条因此到期", "no longer a conflict, so it can become due: 1 record, 1 due by it"));
    }

    @Test
    void keeps_the_first_examples_of_each_kind_and_of_what_becomes_due() {
        Stream<Referenced> everLongerAgo =
                IntStream.range(0, 80).mapToObj(i -> record("" + i, "1.1", Medium.PAPER, (2050 - i / 2) + "-01-01"));

        Impact impact = DIFF.withExamples(2).over(everLongerAgo, AS_OF);

        assertThat(impact.examples(Kind.EARLIER)).extracting(Example::reference).containsExactly("0", "1");
        assertThat(impact.examplesOfBecomingDue())
                .as("formed in 2017, nine years before")
                .extracting(Example::reference)
                .containsExactly("66", "67");
        assertThat(impact.examples(Kind.UNCHANGED)).isEmpty();
    }

    @Test
    void an_example_shows_both_decisions_and_hides_the_reference_from_logs() {
        Example example = IMPACT.examples(Kind.EARLIER).get(0);

        assertThat(example.reference()).isEqualTo("a");
        assertThat(example.change().before().outcome().keepThrough()).contains(LocalDate.of(2042, 5, 1));
        assertThat(example.change().after().outcome().keepThrough()).contains(LocalDate.of(2021, 5, 1));
        Referenced named = record("policy 880123", "1.1", Medium.PAPER, "2012-05-01");
        assertThat(named + " " + new Example(named.reference(), example.change()) + DIFF.over(Stream.of(named), AS_OF))
                .contains("Referenced[Facts[1.1", "Example[Change[", "Impact[2026-11-01")
                .doesNotContain("880123");
    }

    @Test
    void no_stream_makes_the_tables_large() {
        Impact years = DIFF.over(
                IntStream.range(-20_000, 20_000)
                        .mapToObj(year ->
                                new Referenced("", Facts.of("9.9", Medium.PAPER, LocalDate.of(year * 10, 1, 1)))),
                AS_OF);
        Impact classes = DIFF.over(
                IntStream.range(0, 5_000).mapToObj(i -> record("", "x" + i, Medium.PAPER, "2020-01-01")), AS_OF);

        assertThat(years.byYear()).hasSize(999 + 2);
        assertThat(years.byYear().firstKey()).isZero();
        assertThat(years.byYear().lastKey()).isEqualTo(10_000);
        assertThat(years.total().records()).isEqualTo(40_000);
        assertThat(classes.byClass()).isEmpty();
        assertThat(classes.unruled()).isEqualTo(5_000);
    }

    @Test
    void impacts_of_two_days_or_with_other_numbers_of_examples_are_not_merged() {
        assertThatThrownBy(() -> IMPACT.merge(DIFF.over(Stream.of(), AS_OF.plusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IMPACT.merge(DIFF.withExamples(4).over(Stream.of(), AS_OF)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(DIFF.withExamples(100).over(Stream.of(), AS_OF)).isNotEqualTo(IMPACT);
        assertThatThrownBy(() -> DIFF.withExamples(101)).hasMessageContaining("0 to 100");
        assertThatThrownBy(() -> DIFF.withExamples(-1)).hasMessageContaining("0 to 100");
    }

    private static Term days(int days) {
        return Term.floor(
                RetentionPeriod.of(days, RetentionPeriod.Unit.DAYS),
                Clock.of(CountingConventions.NEXT_DAY, TriggerType.FORMED));
    }

    private static Referenced record(String reference, String code, Medium medium, String formed) {
        return new Referenced(reference, Facts.of(code, medium, LocalDate.parse(formed)));
    }
}
