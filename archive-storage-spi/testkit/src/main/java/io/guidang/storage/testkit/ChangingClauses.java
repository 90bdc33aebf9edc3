package io.guidang.storage.testkit;

import static io.guidang.storage.testkit.SampleItem.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.box.Box;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.hold.Hold;
import io.guidang.core.item.Direction;
import io.guidang.core.item.Item;
import io.guidang.core.retention.Outcome;
import io.guidang.rules.arrangement.Arrangement;
import io.guidang.storage.custody.BatchOutcome;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.Query;
import io.guidang.storage.store.StaleVersionException;
import io.guidang.storage.testkit.conformance.Clause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Deciding anew, boxes, many at once. */
abstract class ChangingClauses extends ReadingClauses {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);
    private static final int WRITERS = 8;

    @Clause(id = "S-20", promise = "an item is decided anew: a version more; code, number and box stay")
    public void an_item_is_decided_anew() {
        SampleItem sample = SampleItem.of("W1", MARCH).scanned(true);
        file("b1", sample);
        FiledItem read = found("W1");
        LocalDate later = LocalDate.of(2030, 12, 31);

        long version =
                archive().redecide(read, sample.kept(Outcome.until(later)).decisions());

        FiledItem anew = found("W1");
        assertThat(version).isEqualTo(2);
        assertThat(anew.version()).isEqualTo(2);
        assertThat(anew.decision().outcome()).isEqualTo(Outcome.until(later));
        assertThat(List.of(anew.code(), anew.number(), anew.box(), anew.lowestClass(), anew.item(), anew.batch()))
                .isEqualTo(
                        List.of(read.code(), read.number(), read.box(), read.lowestClass(), read.item(), read.batch()));
        assertThat(ids(Query.ALL.dueOn(later))).isEmpty();
        assertThat(ids(Query.ALL.dueOn(later.plusDays(1)))).containsExactly("W1");

        archive().redecide(anew, sample.held(Hold.openSince("甲案", MARCH)).decisions());
        assertThat(ids(Query.ALL.dueOn(later.plusDays(1)))).isEmpty();
        archive().redecide(found("W1"), sample.decisions());
        assertThat(ids(Query.ALL.dueOn(later))).containsExactly("W1");
        assertThat(found("W1").version()).isEqualTo(4);
    }

    @Clause(id = "S-21", promise = "a decision on what somebody else changed is refused, and so is one on nothing")
    public void a_stale_decision_is_refused() {
        SampleItem sample = SampleItem.of("W1", MARCH);
        file("b1", sample);
        FiledItem read = found("W1");
        archive().redecide(read, sample.kept(Outcome.PERMANENT).decisions());

        assertThatThrownBy(() -> archive().redecide(read, sample.decisions()))
                .isInstanceOfSatisfying(StaleVersionException.class, stale -> {
                    assertThat(stale.code()).isEqualTo(read.code());
                    assertThat(stale.expected()).isEqualTo(1);
                    assertThat(stale.found()).isEqualTo(2);
                });
        FiledItem nowhere = new FiledItem(
                ArchivalCode.of("L001-0"),
                1,
                Optional.empty(),
                false,
                read.lowestClass(),
                read.item(),
                read.decisions(),
                read.batch(),
                1,
                Optional.empty());
        assertThatThrownBy(() -> archive().redecide(nowhere, sample.decisions()))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() ->
                        archive().redecide(found("W1"), sample.scanned(true).decisions()))
                .as("a decision for a medium that the item is not on")
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(found("W1").decision().outcome()).isEqualTo(Outcome.PERMANENT);
        assertThat(found("W1").version()).isEqualTo(2);
    }

    @Clause(id = "S-22", promise = "one batch is numbered and boxed as its arrangement says")
    public void one_batch_is_numbered_and_boxed_as_its_arrangement_says() {
        List<Direction> directions = List.of(Direction.values());
        List<SampleItem> samples = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            samples.add(SampleItem.of("W" + i, MARCH.plusDays(i * 13L % 700))
                    .in(SampleItem.STAGES.get(i / 2 % 3).code())
                    .pages(i * 17 % 130)
                    .directed(directions.get(i % 3))
                    .kept(i % 7 == 0 ? Outcome.PERMANENT : Outcome.until(LocalDate.of(2020 + i % 9, 12, 31))));
        }
        Arrangement expected = Arrangement.of(
                RULES,
                samples.stream()
                        .map(SampleItem::filing)
                        .map(filing -> new Arrangement.Decided(
                                filing.item(),
                                filing.decision().retention(),
                                filing.decision().outcome()))
                        .toList());

        file("b1", samples.toArray(SampleItem[]::new));

        List<FiledItem> filed = archive().all().toList();
        assertThat(filed).extracting(FiledItem::item).isEqualTo(items(expected));
        assertThat(filed)
                .extracting(FiledItem::code)
                .isEqualTo(expected.items().stream().map(each -> each.code()).toList());
        assertThat(filed)
                .extracting(FiledItem::box)
                .isEqualTo(expected.items().stream().map(each -> each.box()).toList());
        assertThat(filed)
                .extracting(FiledItem::oversized)
                .isEqualTo(
                        expected.items().stream().map(each -> each.oversized()).toList())
                .contains(true, false);
        List<Box> boxes = new ArrayList<>();
        archive().boxes(boxes::add);
        assertThat(boxes).isEqualTo(expected.boxes()).hasSizeGreaterThan(6);
    }

    @Clause(id = "S-23", promise = "a box is filled on by the next batch, and never beyond what it takes")
    public void a_box_is_filled_on_by_the_next_batch() {
        file("b1", SampleItem.of("W1", MARCH).pages(60));
        file(
                "b2",
                SampleItem.of("W2", MARCH).pages(40),
                SampleItem.of("W3", MARCH.plusDays(1)).pages(1));
        file(
                "b3",
                SampleItem.of("W4", MARCH).pages(0),
                SampleItem.of("W5", MARCH).pages(101));

        List<Box> boxes = new ArrayList<>();
        archive().boxes(boxes::add);
        assertThat(boxes)
                .extracting(box -> box.code().value() + " " + box.items() + " " + box.pages())
                .containsExactly(
                        "L001-ZY·CB·2012·D10-H0001 2 100",
                        "L001-ZY·CB·2012·D10-H0002 1 1",
                        "L001-ZY·CB·2012·D10-H0003 1 101");
        assertThat(found("W4").box()).isEmpty();
        assertThat(found("W5").oversized()).isTrue();
    }

    @Clause(id = "S-24", promise = "eight writers at once: every batch is there, and the numbers have no gap")
    public void eight_writers_at_once_leave_no_gap() throws InterruptedException, ExecutionException {
        int batches = 6;
        List<BatchOutcome> outcomes = atOnce(writer -> {
            List<BatchOutcome> own = new ArrayList<>();
            for (int batch = 0; batch < batches; batch++) {
                String name = writer + "-" + batch;
                own.add(file("b" + name, SampleItem.of("X" + name, MARCH), SampleItem.of("Y" + name, MARCH)));
                assertThat(archive().all().map(FiledItem::number)).doesNotHaveDuplicates();
            }
            return own;
        });

        int filed = WRITERS * batches;
        assertThat(outcomes).hasSize(filed).allMatch(BatchOutcome.Filed.class::isInstance);
        assertThat(store().batches())
                .extracting(BatchReceipt::sequence)
                .isEqualTo(IntStream.rangeClosed(1, filed).boxed().toList());
        assertThat(archive().all().map(FiledItem::number))
                .isEqualTo(IntStream.rangeClosed(1, 2 * filed).boxed().toList());
    }

    @Clause(id = "S-25", promise = "of many that file one batch at once one files it, and the others are told so")
    public void one_batch_is_filed_once_even_by_many() throws InterruptedException, ExecutionException {
        List<BatchOutcome> outcomes = atOnce(writer -> List.of(file("same", SampleItem.of("W1", MARCH))));

        assertThat(outcomes).hasSize(WRITERS);
        assertThat(outcomes.stream().filter(BatchOutcome.Filed.class::isInstance))
                .hasSize(1);
        assertThat(outcomes)
                .extracting(BatchOutcome::receipt)
                .containsOnly(store().batches().get(0));
        assertThat(ids(Query.ALL)).containsExactly("W1");
    }

    @Clause(id = "S-26", promise = "of many that decide one version anew at once one does, and the others are refused")
    public void one_version_is_decided_anew_once() throws InterruptedException, ExecutionException {
        SampleItem sample = SampleItem.of("W1", MARCH);
        file("b1", sample);
        FiledItem read = found("W1");

        List<Boolean> done = atOnce(writer -> {
            try {
                archive()
                        .redecide(
                                read,
                                sample.kept(Outcome.until(MARCH.plusYears(writer + 1)))
                                        .decisions());
                return List.of(true);
            } catch (StaleVersionException stale) {
                return List.of(false);
            }
        });

        assertThat(done).containsOnlyOnce(true).hasSize(WRITERS);
        assertThat(found("W1").version()).isEqualTo(2);
    }

    @Clause(id = "S-27", promise = "a closed store answers nothing and takes nothing; closing it again does nothing")
    public void a_closed_store_answers_nothing() {
        file("b1", SampleItem.of("W1", MARCH));
        store().close();
        store().close();

        assertThatThrownBy(() -> store().batches()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> archive().all().count()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> file("b2", SampleItem.of("W2", MARCH))).isInstanceOf(IllegalStateException.class);
    }

    static <T> List<T> atOnce(Writer<T> work) throws InterruptedException, ExecutionException {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<List<T>>> tasks = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                tasks.add(() -> work.as(writer));
            }
            List<T> results = new ArrayList<>();
            for (Future<List<T>> result : writers.invokeAll(tasks)) {
                results.addAll(result.get());
            }
            return results;
        } finally {
            writers.shutdownNow();
        }
    }

    private static List<Item> items(Arrangement arrangement) {
        return arrangement.items().stream().map(each -> each.item()).toList();
    }

    /** What each of the writers does. */
    @FunctionalInterface
    interface Writer<T> {
        List<T> as(int writer);
    }
}
