package io.guidang.storage.jdbc;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static io.guidang.storage.testkit.SampleItem.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.box.Box;
import io.guidang.core.hold.Hold;
import io.guidang.core.item.Direction;
import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.core.retention.Outcome;
import io.guidang.core.wording.Wording;
import io.guidang.rules.arrangement.Arrangement;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.Filing;
import io.guidang.storage.memory.MemoryStore;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.Cursor;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.Page;
import io.guidang.storage.store.Query;
import io.guidang.storage.testkit.SampleItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Whatever is filed, the databases answer as the store in memory does. */
class SameAnswersProperties {

    private static final LocalDate FIRST = LocalDate.of(2010, 12, 25);
    private static final Wording WHY = Wording.of("合同仍有效", "the contract is in force");

    @Property(tries = 60)
    void sqlite_gives_the_answers_that_a_store_in_memory_gives(
            @ForAll("batches") List<List<SampleItem>> batches, @ForAll @IntRange(min = 1, max = 9) int limit)
            throws IOException {
        requireSameAnswers(Kind.SQLITE, batches, limit);
    }

    @Property(tries = 30)
    void h2_gives_the_answers_that_a_store_in_memory_gives(
            @ForAll("batches") List<List<SampleItem>> batches, @ForAll @IntRange(min = 1, max = 9) int limit)
            throws IOException {
        requireSameAnswers(Kind.H2, batches, limit);
    }

    @Property(tries = 30)
    @AddLifecycleHook(WithPostgres.class)
    void postgresql_gives_the_answers_that_a_store_in_memory_gives(
            @ForAll("batches") List<List<SampleItem>> batches, @ForAll @IntRange(min = 1, max = 9) int limit)
            throws IOException {
        requireSameAnswers(Kind.POSTGRESQL, batches, limit);
    }

    @Property(tries = 60)
    void one_batch_in_sqlite_stands_as_its_arrangement_says(@ForAll("batch") List<SampleItem> batch)
            throws IOException {
        requireArranged(Kind.SQLITE, batch);
    }

    @Property(tries = 30)
    void one_batch_in_h2_stands_as_its_arrangement_says(@ForAll("batch") List<SampleItem> batch) throws IOException {
        requireArranged(Kind.H2, batch);
    }

    @Property(tries = 30)
    @AddLifecycleHook(WithPostgres.class)
    void one_batch_in_postgresql_stands_as_its_arrangement_says(@ForAll("batch") List<SampleItem> batch)
            throws IOException {
        requireArranged(Kind.POSTGRESQL, batch);
    }

    private static void requireSameAnswers(Kind kind, List<List<SampleItem>> batches, int limit) throws IOException {
        Path folder = Files.createTempDirectory("guidang");
        try (Place place = kind.in(folder);
                Archive memory = Archive.over(new MemoryStore(), RULES, SampleItem.CUSTODIAN);
                JdbcStore store = place.open(Pool.KEEPING);
                MemoryStore other = new MemoryStore();
                Archive kept = Archive.over(store, RULES, SampleItem.CUSTODIAN);
                Archive paged = Archive.over(other, RULES, SampleItem.CUSTODIAN)) {
            for (int i = 0; i < batches.size(); i++) {
                // In memory, in the tables, or first here and then there.
                store.room(i % 3 == 0 ? JdbcBatch.ROOM : i % 3 == 1 ? 0 : 10_000);
                BatchId id = BatchId.of("b" + i);
                List<Filing> filings =
                        batches.get(i).stream().map(SampleItem::filing).toList();
                assertThat(kept.file(id, AS_OF, filings)).isEqualTo(memory.file(id, AS_OF, filings));
                paged.file(id, AS_OF, filings);
            }

            assertThat(kept.batches()).isEqualTo(memory.batches());
            assertThat(boxes(kept)).isEqualTo(boxes(memory));
            for (Query query : queries()) {
                List<FiledItem> expected = memory.read(query).toList();
                assertThat(kept.read(query).toList()).as(query.toString()).isEqualTo(expected);
                assertThat(pages(store, query, limit)).as(query.toString()).isEqualTo(pages(other, query, limit));
            }
            for (FiledItem filed : memory.all().toList()) {
                assertThat(kept.find(filed.code())).contains(filed);
                assertThat(kept.find(filed.item().id())).contains(filed);
            }
        } finally {
            delete(folder);
        }
    }

    private static void requireArranged(Kind kind, List<SampleItem> batch) throws IOException {
        Set<String> seen = new HashSet<>();
        List<Filing> filings = batch.stream()
                .filter(sample -> seen.add(sample.id()))
                .map(SampleItem::filing)
                .toList();
        Arrangement expected = Arrangement.of(
                RULES,
                filings.stream()
                        .map(filing -> new Arrangement.Decided(
                                filing.item(),
                                filing.decision().retention(),
                                filing.decision().outcome()))
                        .toList());
        Path folder = Files.createTempDirectory("guidang");
        try (Place place = kind.in(folder);
                Archive kept = Archive.over(place.open(Pool.KEEPING), RULES, SampleItem.CUSTODIAN)) {
            kept.file(BatchId.of("b"), AS_OF, filings);

            List<FiledItem> filed = kept.all().toList();
            assertThat(filed).hasSameSizeAs(expected.items());
            for (int i = 0; i < filed.size(); i++) {
                var arranged = expected.items().get(i);
                assertThat(filed.get(i).item()).isEqualTo(arranged.item());
                assertThat(filed.get(i).code()).isEqualTo(arranged.code());
                assertThat(filed.get(i).box()).isEqualTo(arranged.box());
                assertThat(filed.get(i).oversized()).isEqualTo(arranged.oversized());
                assertThat(filed.get(i).lowestClass()).isEqualTo(arranged.lowestClass());
            }
            assertThat(boxes(kept)).isEqualTo(expected.boxes());
        } finally {
            delete(folder);
        }
    }

    /** Skips what needs a server where there is none. */
    static class WithPostgres implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return PostgresServer.missing().map(SkipResult::skip).orElse(SkipResult.doNotSkip());
        }
    }

    @Provide
    Arbitrary<List<List<SampleItem>>> batches() {
        return batch().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<SampleItem>> batch() {
        return samples().list().ofMaxSize(12);
    }

    private static Arbitrary<SampleItem> samples() {
        Arbitrary<String> ids = Arbitraries.of("W", "w", "Ｗ", "\uD840\uDC00", "甲")
                .flatMap(letter -> Arbitraries.integers().between(0, 15).map(number -> letter + number));
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 20).map(FIRST::plusDays);
        Arbitrary<String> stages = Arbitraries.of("CB", "BQ", "LP");
        Arbitrary<Integer> pages = Arbitraries.integers().between(0, 120);
        Arbitrary<Direction> directions = Arbitraries.of(Direction.class);
        Arbitrary<Parties> parties = Arbitraries.integers().between(0, 7).map(SameAnswersProperties::parties);
        Arbitrary<Outcome> outcomes = Arbitraries.oneOf(
                Arbitraries.of(
                        Outcome.PERMANENT,
                        Outcome.open(WHY),
                        new Outcome.Conflict(List.of(WHY, Wording.of("乙法", "another")))),
                Arbitraries.integers().between(-3, 3).map(day -> Outcome.until(AS_OF.plusDays(day))));
        Arbitrary<List<Hold>> holds = Arbitraries.of(
                List.of(),
                List.of(),
                List.of(Hold.openSince("甲案", AS_OF)),
                List.of(new Hold("乙案", Optional.empty(), Optional.of(AS_OF.minusDays(1)))));
        Arbitrary<SampleItem> plain = Combinators.combine(ids, days, stages, pages, directions)
                .as((id, day, stage, count, direction) ->
                        SampleItem.of(id, day).in(stage).pages(count).directed(direction));
        return Combinators.combine(plain, parties, outcomes, holds, Arbitraries.of(true, false))
                .as((sample, about, outcome, held, scanned) -> sample.about(about)
                        .kept(outcome)
                        .held(held.toArray(Hold[]::new))
                        .scanned(scanned));
    }

    private static Parties parties(int bits) {
        Parties parties = Parties.NONE;
        parties = (bits & 1) == 0 ? parties : parties.with(ContractNumber.of("P1"));
        parties = (bits & 2) == 0 ? parties : parties.with(PersonNumber.of("C1"));
        return (bits & 4) == 0 ? parties : parties.with(EmployerNumber.of("E1")).with(ContractNumber.of("P2"));
    }

    private static List<Query> queries() {
        List<Query> queries = new ArrayList<>(List.of(
                Query.ALL,
                Query.ALL.about(ContractNumber.of("P1")),
                Query.ALL.about(PersonNumber.of("C1")).inCategory("LP"),
                Query.ALL.about(EmployerNumber.of("E1")).about(ContractNumber.of("P1")),
                Query.ALL.inCategory("CB"),
                Query.ALL.inCategory("BQ").ofYear(2010),
                Query.ALL.ofYear(2011)));
        for (int day = -4; day <= 4; day++) {
            queries.add(Query.ALL.dueOn(AS_OF.plusDays(day)));
        }
        queries.add(Query.ALL.dueOn(AS_OF).about(PersonNumber.of("C1")).ofYear(2010));
        return queries;
    }

    private static List<List<FiledItem>> pages(ArchiveStore store, Query query, int limit) {
        List<List<FiledItem>> pages = new ArrayList<>();
        Optional<Cursor> cursor = Optional.empty();
        do {
            Page page = store.read(query, cursor, limit);
            pages.add(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return pages;
    }

    private static List<Box> boxes(Archive archive) {
        List<Box> boxes = new ArrayList<>();
        archive.boxes(boxes::add);
        return boxes;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
    }
}
