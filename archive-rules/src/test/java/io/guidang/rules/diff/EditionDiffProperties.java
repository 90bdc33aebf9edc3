package io.guidang.rules.diff;

import static io.guidang.rules.Rules.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.issue.Checked;
import io.guidang.core.retention.Outcome;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.wording.Wording;
import io.guidang.rules.diff.Change.Kind;
import io.guidang.rules.diff.Editions.Edition;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class EditionDiffProperties {

    @Property
    void an_edition_changes_nothing_against_itself(
            @ForAll("edition") Edition edition, @ForAll("records") List<Referenced> records) {
        Impact impact = diff(edition, edition).over(records.stream(), AS_OF);

        assertThat(impact.total().of(Kind.UNCHANGED).records()).isEqualTo(records.size());
        assertThat(impact.total().records()).isEqualTo(records.size());
        assertThat(impact.accept()).isInstanceOf(Checked.Sound.class);
        assertThat(impact.examplesOfBecomingDue()).isEmpty();
    }

    @Property
    void every_record_is_counted_once_in_each_table(
            @ForAll("edition") Edition before,
            @ForAll("edition") Edition after,
            @ForAll("records") List<Referenced> records) {
        EditionDiff diff = diff(before, after);
        Impact impact = diff.over(records.stream(), AS_OF);

        assertThat(impact.total().records()).isEqualTo(records.size());
        assertThat(sum(impact.byYear().values())).isEqualTo(records.size());
        assertThat(sum(impact.byClass().values()) + impact.unruled()).isEqualTo(records.size());
        for (Kind kind : Kind.values()) {
            long counted = records.stream()
                    .filter(one -> diff.change(one.facts(), AS_OF).kind() == kind)
                    .count();
            assertThat(impact.total().of(kind).records()).isEqualTo(counted);
        }
        assertThat(impact.shorter().stream().mapToLong(Shorter::records).sum())
                .isEqualTo(impact.total().shorter());
        assertThat(impact.shorter().stream().mapToLong(Shorter::becameDue).sum())
                .isEqualTo(impact.total().becameDue());
    }

    @Property
    void the_way_back_mirrors_the_way_there(
            @ForAll("edition") Edition before,
            @ForAll("edition") Edition after,
            @ForAll("records") List<Referenced> records) {
        Counts there = diff(before, after).over(records.stream(), AS_OF).total();
        Counts back = diff(after, before).over(records.stream(), AS_OF).total();

        assertThat(back.of(Kind.LATER)).isEqualTo(mirrored(there.of(Kind.EARLIER)));
        assertThat(back.of(Kind.BECAME_PERMANENT)).isEqualTo(mirrored(there.of(Kind.NO_LONGER_PERMANENT)));
        assertThat(back.of(Kind.LOST_ITS_RULE)).isEqualTo(mirrored(there.of(Kind.CAME_UNDER_A_RULE)));
        assertThat(back.of(Kind.BECAME_OPEN).plus(back.of(Kind.BECAME_OPEN_PERHAPS_SHORTER)))
                .isEqualTo(mirrored(there.of(Kind.NO_LONGER_OPEN)));
        assertThat(back.of(Kind.UNCHANGED)).isEqualTo(there.of(Kind.UNCHANGED));
        assertThat(back.of(Kind.BECAME_CONFLICT).records()
                        + back.of(Kind.EARLIER_IN_CONFLICT).records())
                .isEqualTo(there.of(Kind.NO_LONGER_CONFLICT).records());
        assertThat(back.of(Kind.OPEN_PERHAPS_SHORTER).records())
                .isGreaterThanOrEqualTo(there.of(Kind.OPEN_FOR_LONGER).records());
        assertThat(back.noLongerDue()).isEqualTo(there.becameDue());
    }

    @Property
    void parts_of_a_stream_merge_into_the_whole_in_any_grouping(
            @ForAll("edition") Edition before,
            @ForAll("edition") Edition after,
            @ForAll("records") List<Referenced> records,
            @ForAll @IntRange(min = 0, max = 12) int one,
            @ForAll @IntRange(min = 0, max = 12) int other,
            @ForAll @IntRange(min = 0, max = 3) int examples) {
        EditionDiff diff = diff(before, after).withExamples(examples);
        int first = Math.min(Math.min(one, other), records.size());
        int second = Math.min(Math.max(one, other), records.size());
        Impact a = diff.over(records.subList(0, first).stream(), AS_OF);
        Impact b = diff.over(records.subList(first, second).stream(), AS_OF);
        Impact c = diff.over(records.subList(second, records.size()).stream(), AS_OF);

        Impact whole = diff.over(records.stream(), AS_OF);

        assertThat(a.merge(b).merge(c)).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(a.merge(b.merge(c))).isEqualTo(whole);
        assertThat(diff.over(records.parallelStream(), AS_OF)).isEqualTo(whole);
    }

    @Property
    void whatever_becomes_due_or_ranks_lower_is_shorter(
            @ForAll("edition") Edition before, @ForAll("edition") Edition after, @ForAll("facts") Facts facts) {
        Change change = diff(before, after).change(facts, AS_OF);
        boolean lower = change.after().outcome().compareTo(change.before().outcome()) < 0;

        if (change.becameDue() || lower) {
            assertThat(change.kind().isShorter()).as("%s", change).isTrue();
        }
    }

    /** What is pending happens after the day of the question or never; what is unknown may have happened long before. */
    @Property(tries = 1000)
    void what_is_not_said_to_be_shorter_ends_no_earlier_whatever_is_awaited(
            @ForAll("edition") Edition before,
            @ForAll("edition") Edition after,
            @ForAll("facts") Facts facts,
            @ForAll boolean pending,
            @ForAll("days") Optional<Integer> ended,
            @ForAll("days") Optional<Integer> closed) {
        EditionDiff diff = diff(before, after);
        LocalDate asOf = LocalDate.of(2100, 1, 1);
        TriggerState awaited = pending ? TriggerState.PENDING : TriggerState.UNKNOWN;
        Facts now = facts.with(Editions.ENDED, TriggerState.PENDING).with(Editions.CLOSED, awaited);
        Facts then = facts.with(Editions.ENDED, state(ended, true)).with(Editions.CLOSED, state(closed, pending));

        if (!diff.change(now, AS_OF).kind().isShorter()) {
            Change later = diff.change(then, asOf);
            later.before()
                    .outcome()
                    .keepThrough()
                    .filter(day -> !day.isBefore(AS_OF))
                    .ifPresent(day -> assertThat(later.after().outcome())
                            .as("%s", diff.change(now, AS_OF))
                            .isGreaterThanOrEqualTo(Outcome.until(day)));
        }
    }

    private static TriggerState state(Optional<Integer> days, boolean ahead) {
        return days.map(some -> AS_OF.plusDays(ahead ? 1 + Math.abs(some) : some))
                .map(TriggerState::happened)
                .orElse(TriggerState.NEVER);
    }

    @Property
    void another_law_shortens_nothing_that_had_a_rule(
            @ForAll("edition") Edition edition, @ForAll("law") Term law, @ForAll("facts") Facts facts) {
        Change change = EditionDiff.of(edition.decider(), edition.under(law)).change(facts, AS_OF);

        if (change.kind() != Kind.CAME_UNDER_A_RULE) {
            assertThat(change.kind().isShorter()).as("%s", change).isFalse();
        }
    }

    @Property
    void acknowledging_exactly_what_was_found_is_enough_and_one_record_less_is_not(
            @ForAll("edition") Edition before,
            @ForAll("edition") Edition after,
            @ForAll("records") List<Referenced> records) {
        Impact impact = diff(before, after).over(records.stream(), AS_OF);
        List<Shorter> found = impact.shorter();

        assertThat(impact.accept(acknowledged(found))).isInstanceOf(Checked.Sound.class);
        assertThat(impact.accept() instanceof Checked.Sound).isEqualTo(found.isEmpty());
        for (int left = 0; left < found.size(); left++) {
            List<Shorter> less = new ArrayList<>(found);
            Shorter one = less.remove(left);
            if (one.records() > 1) {
                long fewer = one.records() - 1;
                less.add(new Shorter(
                        one.classCode(), one.medium(), one.kind(), fewer, Math.min(fewer, one.becameDue())));
            }
            assertThat(impact.accept(acknowledged(less)).issues()).hasSize(1);
            assertThat(impact.accept(acknowledged(less))).isInstanceOf(Checked.Unsound.class);
        }
    }

    private static Acknowledgement acknowledged(List<Shorter> covers) {
        return new Acknowledgement(Wording.of("批准", "approved"), Wording.of("标准修订", "new standard"), covers);
    }

    private static Count mirrored(Count count) {
        return new Count(count.records(), count.noLongerDue(), count.becameDue(), count.leastDays(), count.mostDays());
    }

    private static EditionDiff diff(Edition before, Edition after) {
        return EditionDiff.of(before.decider(), after.decider());
    }

    private static <M> long sum(Collection<Map<M, Counts>> table) {
        return table.stream()
                .flatMap(media -> media.values().stream())
                .mapToLong(Counts::records)
                .sum();
    }

    @Provide
    Arbitrary<Edition> edition() {
        return Editions.editions();
    }

    @Provide
    Arbitrary<List<Referenced>> records() {
        return Editions.records();
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Editions.facts();
    }

    @Provide
    Arbitrary<Optional<Integer>> days() {
        return Arbitraries.integers().between(-9_000, 9_000).optional(0.8);
    }

    @Provide
    Arbitrary<Term> law() {
        return Editions.terms();
    }
}
