package io.guidang.rules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.retention.Outcome;
import io.guidang.rules.decision.Schedules.Law;
import io.guidang.rules.decision.Worlds.World;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, tries = 400)
class ColumnProperties {

    @Property
    void columns_are_decided_as_their_records_are(
            @ForAll("laws") List<Law> laws, @ForAll("records") List<Facts> records, @ForAll("day") LocalDate asOf) {
        Decider decider = decider(laws);

        int[] ends = decided(decider, records, asOf, 0, records.size());

        for (int i = 0; i < ends.length; i++) {
            assertSame(decider.verdict(records.get(i), asOf), ends[i]);
        }
    }

    /** With a trigger that is reckoned, one that another stands for, deferrals, choices and laws with dates of their own. */
    @Property(tries = 150)
    void columns_of_whole_stacks_are_decided_as_their_records_are(
            @ForAll("worlds") World world,
            @ForAll("eventfulRecords") List<Facts> records,
            @ForAll("day") LocalDate asOf) {
        Optional<Decider> decider = world.ifSound();
        Assume.that(decider.isPresent());

        int[] ends = decided(decider.orElseThrow(), records, asOf, 0, records.size());

        for (int i = 0; i < ends.length; i++) {
            assertSame(decider.orElseThrow().verdict(records.get(i), asOf), ends[i]);
        }
    }

    @Property
    void records_decided_in_two_parts_are_decided_as_one(
            @ForAll("laws") List<Law> laws,
            @ForAll("records") List<Facts> records,
            @ForAll("day") LocalDate asOf,
            @ForAll @IntRange(max = 40) int cut) {
        Decider decider = decider(laws);
        int middle = Math.min(cut, records.size());

        int[] whole = decided(decider, records, asOf, 0, records.size());
        int[] first = decided(decider, records, asOf, 0, middle);
        int[] second = decided(decider, records, asOf, middle, records.size());

        for (int i = 0; i < whole.length; i++) {
            assertThat(i < middle ? first[i] : second[i]).isEqualTo(whole[i]);
            assertThat(i < middle ? second[i] : first[i]).as("not touched").isZero();
        }
    }

    private static Decider decider(List<Law> laws) {
        List<Rulebook> books = new ArrayList<>();
        laws.forEach(law -> books.add(law.rulebook()));
        books.add(Schedules.empty());
        return Decider.of(RulebookStack.check(books, List.of(), List.of()).orThrow());
    }

    private static int[] decided(Decider decider, List<Facts> records, LocalDate asOf, int from, int to) {
        ColumnDecider columns = decider.columns();
        int[] ends = new int[records.size()];
        columns.worker().decide(RowsAsColumns.of(columns, records, asOf), (int) asOf.toEpochDay(), ends, from, to);
        return ends;
    }

    static void assertSame(Verdict verdict, int end) {
        Outcome outcome = verdict.decision().outcome();
        switch (outcome.kind()) {
            case UNTIL ->
                assertThat(end)
                        .isEqualTo((int) outcome.keepThrough().orElseThrow().toEpochDay());
            case PERMANENT -> assertThat(end).isEqualTo(Signs.PERMANENT);
            case CONFLICT -> assertThat(end).isEqualTo(Signs.CONFLICT);
            case OPEN ->
                assertThat(Signs.isOpen(end)).as("%s for %s", end, verdict).isTrue();
        }
        boolean due = Signs.isDue(end, (int) verdict.asOf().toEpochDay(), verdict.isHeld());
        assertThat(due).isEqualTo(verdict.isDue()).isEqualTo(verdict.decision().isDue());
    }

    @Provide
    static Arbitrary<List<Law>> laws() {
        return Schedules.laws();
    }

    @Provide
    static Arbitrary<List<Facts>> records() {
        return Schedules.facts().list().ofMaxSize(40);
    }

    @Provide
    static Arbitrary<World> worlds() {
        return Worlds.worlds();
    }

    /** Of each trigger one thing was told, or nothing: a column has no room for more. */
    @Provide
    static Arbitrary<List<Facts>> eventfulRecords() {
        Arbitrary<Facts> record = Combinators.combine(
                        Schedules.facts(), Worlds.events().list().ofMaxSize(4))
                .as((facts, events) -> {
                    Facts one = facts;
                    for (Event event : events) {
                        one = one.with(event.type(), event.state());
                    }
                    return one;
                });
        return record.list().ofMinSize(1).ofMaxSize(20);
    }

    @Provide
    static Arbitrary<LocalDate> day() {
        return Schedules.day();
    }
}
