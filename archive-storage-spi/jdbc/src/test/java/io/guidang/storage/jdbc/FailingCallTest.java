package io.guidang.storage.jdbc;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static io.guidang.storage.testkit.SampleItem.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guidang.core.hold.Hold;
import io.guidang.core.item.ItemId;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.core.retention.Outcome;
import io.guidang.core.wording.Wording;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.BatchOutcome;
import io.guidang.storage.custody.Filing;
import io.guidang.storage.jdbc.FailingCalls.Way;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.Query;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.testkit.SampleItem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever call to the database fails, what was begun has happened wholly or not at all, and can be done again. */
class FailingCallTest {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);
    private static final Parties LI =
            Parties.ofContract("P1").with(PersonNumber.of("C1")).with(EmployerNumber.of("E1"));

    /** A call of a filing or of a decision is never beyond this one. */
    private static final int MANY = 2_000;

    @TempDir
    Path folder;

    static Stream<Arguments> ways() {
        return Stream.of(Kind.values()).flatMap(kind -> Stream.of(Way.values()).map(way -> Arguments.of(kind, way)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("ways")
    void whatever_call_of_a_filing_fails_the_batch_is_there_or_not_and_can_be_filed_again(Kind kind, Way way) {
        FailingCalls calls = new FailingCalls();
        try (Place place = kind.in(folder);
                Archive looking = Archive.over(place.open(Pool.KEEPING), RULES, SampleItem.CUSTODIAN);
                JdbcStore store = place.open(source -> calls.apply(Pool.KEEPING.apply(source)));
                Archive archive = Archive.over(store, RULES, SampleItem.CUSTODIAN)) {
            boolean fails = true;
            for (int call = 1; fails; call++) {
                assertThat(call).as("it ends").isLessThan(MANY);
                BatchId id = BatchId.of("b" + call);
                List<Filing> filings = filings(call);
                int before = looking.batches().size();

                store.room(call % 2 == 0 ? 0 : JdbcBatch.ROOM);
                calls.arm(call, way);
                Throwable failure = catchThrowable(() -> archive.file(id, AS_OF, filings));
                fails = calls.disarm();

                Optional<BatchReceipt> there = looking.batches().stream()
                        .filter(receipt -> receipt.id().equals(id))
                        .findFirst();
                if (failure == null) {
                    assertThat(there)
                            .as("call %s: what is acknowledged is there", call)
                            .isPresent();
                } else {
                    requireTold(failure);
                    requireAllOrNothing(looking, filings, there);
                    requireFiledAgain(archive.file(id, AS_OF, filings), there);
                }
                assertThat(looking.batches()).hasSize(before + 1);
                requireAllOrNothing(
                        looking,
                        filings,
                        looking.batches().stream()
                                .filter(receipt -> receipt.id().equals(id))
                                .findFirst());
            }
            assertThat(looking.batches().size()).as("calls of a filing").isGreaterThan(100);
            requireNoGap(looking);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("ways")
    void whatever_call_of_a_decision_fails_it_was_decided_or_not_and_can_be_decided_again(Kind kind, Way way) {
        FailingCalls calls = new FailingCalls();
        try (Place place = kind.in(folder);
                Archive looking = Archive.over(place.open(Pool.KEEPING), RULES, SampleItem.CUSTODIAN);
                Archive archive = Archive.over(
                        place.open(source -> calls.apply(Pool.KEEPING.apply(source))), RULES, SampleItem.CUSTODIAN)) {
            SampleItem sample = sample("W1").scanned(true);
            archive.file(BatchId.of("b"), AS_OF, List.of(sample.filing()));
            boolean fails = true;
            for (int call = 1; fails; call++) {
                assertThat(call).as("it ends").isLessThan(MANY);
                FiledItem read = looking.find(ItemId.of("W1")).orElseThrow();
                SampleItem anew = sample.kept(Outcome.open(Wording.of("理由" + way + call, "reason " + way + call)));

                calls.arm(call, way);
                Throwable failure = catchThrowable(() -> archive.redecide(read, anew.decisions()));
                fails = calls.disarm();

                FiledItem after = looking.find(ItemId.of("W1")).orElseThrow();
                if (failure != null) {
                    requireTold(failure);
                    if (after.version() == read.version()) {
                        assertThat(after).isEqualTo(read);
                        archive.redecide(read, anew.decisions());
                    }
                }
                assertThat(looking.find(ItemId.of("W1"))).contains(read.redecided(anew.decisions()));
                assertThat(archive.find(ItemId.of("W1"))).contains(read.redecided(anew.decisions()));
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("ways")
    void whatever_call_of_a_reading_fails_it_is_told_and_can_be_read_again(Kind kind, Way way) {
        FailingCalls calls = new FailingCalls();
        try (Place place = kind.in(folder);
                JdbcStore store = place.open(source -> calls.apply(Pool.KEEPING.apply(source)))) {
            Archive archive = Archive.over(store, RULES, SampleItem.CUSTODIAN);
            archive.file(BatchId.of("b"), AS_OF, filings(1));
            List<FiledItem> all = archive.all().toList();
            boolean fails = true;
            for (int call = 1; fails; call++) {
                assertThat(call).as("it ends").isLessThan(MANY);
                calls.arm(call, way);
                Throwable failure = catchThrowable(
                        () -> assertThat(archive.read(Query.ALL).toList()).isEqualTo(all));
                fails = calls.disarm();

                if (failure != null) {
                    requireTold(failure);
                }
                assertThat(archive.all().toList()).isEqualTo(all);
            }
        }
    }

    /** A failure of the store, in words that quote neither a statement nor what stands in a row. */
    private static void requireTold(Throwable failure) {
        assertThat(failure).isInstanceOf(StoreException.class).hasMessageStartingWith("Archive '");
        for (Throwable each = failure; each != null; each = each.getCause()) {
            assertThat(each.toString())
                    .doesNotContain(FailingCalls.SECRET, "INSERT", "SELECT", "UPDATE", "110101199001011234");
            assertThat(each.getSuppressed()).isEmpty();
        }
    }

    private static void requireAllOrNothing(Archive archive, List<Filing> filings, Optional<BatchReceipt> there) {
        for (Filing filing : filings) {
            Optional<FiledItem> found = archive.find(filing.item().id());
            assertThat(found.isPresent()).isEqualTo(there.isPresent());
            found.ifPresent(item -> {
                assertThat(item.item()).isEqualTo(RULES.documentOrder().order(filing.item()));
                assertThat(item.decisions()).isEqualTo(filing.decisions());
                assertThat(item.batch()).isEqualTo(there.orElseThrow().id());
            });
        }
    }

    private static void requireFiledAgain(BatchOutcome again, Optional<BatchReceipt> there) {
        if (there.isPresent()) {
            assertThat(again).isEqualTo(new BatchOutcome.AlreadyFiled(there.get()));
        } else {
            assertThat(again)
                    .isInstanceOfSatisfying(
                            BatchOutcome.Filed.class,
                            filed -> assertThat(filed.refused()).isEmpty());
        }
    }

    /** What every call left behind, together: each number once and each item by its party. */
    private static void requireNoGap(Archive archive) {
        List<FiledItem> all = archive.all().toList();
        assertThat(all.stream().map(FiledItem::number))
                .isEqualTo(IntStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(archive.about(PersonNumber.of("C1"))).isEqualTo(all);
        assertThat(archive.about(EmployerNumber.of("E1"))).isEqualTo(all);
        assertThat(archive.batches().stream().map(BatchReceipt::sequence))
                .isEqualTo(IntStream.rangeClosed(1, archive.batches().size())
                        .boxed()
                        .toList());
    }

    /** Two items; each batch gives a reason that no other gives. */
    private static List<Filing> filings(int batch) {
        Wording why = Wording.of("理由" + batch, "reason " + batch);
        return List.of(
                sample("W" + batch).kept(Outcome.open(why)).filing(),
                sample("V" + batch)
                        .scanned(true)
                        .held(Hold.openSince("甲案", MARCH))
                        .filing());
    }

    private static SampleItem sample(String id) {
        return SampleItem.of(id, MARCH).about(LI);
    }
}
