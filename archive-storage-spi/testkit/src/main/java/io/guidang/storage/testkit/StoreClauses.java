package io.guidang.storage.testkit;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static io.guidang.storage.testkit.SampleItem.CUSTODIAN;
import static io.guidang.storage.testkit.SampleItem.RULES;

import io.guidang.core.item.ItemId;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.BatchOutcome;
import io.guidang.storage.custody.Filing;
import io.guidang.storage.ledger.CommandKind;
import io.guidang.storage.ledger.DigestAlgorithm;
import io.guidang.storage.ledger.HashingKey;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.ledger.LedgerSubject;
import io.guidang.storage.ledger.RecordedCommand;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.Query;
import io.guidang.storage.store.Recording;
import io.guidang.storage.testkit.conformance.ByClause;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the clauses share: a new store for each of them, and the archive over it. */
@ByClause
abstract class StoreClauses {

    private Optional<Archive> archive = Optional.empty();
    private Optional<ArchiveStore> store = Optional.empty();

    /** A store with nothing in it. */
    protected abstract ArchiveStore newStore();

    /** Makes the store of one clause. */
    @BeforeEach
    public void openStore() {
        use(newStore());
    }

    /** Closes it. */
    @AfterEach
    public void closeStore() {
        store().close();
    }

    final ArchiveStore store() {
        return store.orElseThrow();
    }

    final Archive archive() {
        return archive.orElseThrow();
    }

    final void use(ArchiveStore other) {
        store = Optional.of(other);
        archive = Optional.of(Archive.over(other, RULES, CUSTODIAN));
    }

    final BatchOutcome file(String batch, SampleItem... items) {
        return archive()
                .file(
                        BatchId.of(batch),
                        AS_OF,
                        Arrays.stream(items).map(SampleItem::filing).toList());
    }

    final BatchOutcome file(String batch, Iterable<Filing> filings) {
        return archive().file(BatchId.of(batch), AS_OF, filings);
    }

    final boolean place(PlacedHold hold) {
        return archive().hold(hold, AS_OF);
    }

    final PlacedHold release(PlacedHold read, LocalDate last) {
        return archive().release(read, last, AS_OF);
    }

    /** The entry of a command that a clause gives to a store without an archive. */
    static Recording recorded() {
        return last -> {
            RecordedCommand command = RecordedCommand.of(
                    CommandKind.FILED,
                    AS_OF,
                    HashingKey.of("sample", new byte[32]).actor("甲"),
                    LedgerSubject.whole());
            return last.map(entry -> entry.next(command, DigestAlgorithm.SHA_256))
                    .orElseGet(() -> LedgerEntry.first(CUSTODIAN.archive(), command, DigestAlgorithm.SHA_256));
        };
    }

    final FiledItem found(String item) {
        return store().find(ItemId.of(item)).orElseThrow();
    }

    final List<String> ids(Query query) {
        return archive().read(query).map(filed -> filed.item().id().value()).toList();
    }

    final List<String> codes() {
        return archive().all().map(filed -> filed.code().value()).toList();
    }
}
