package io.guidang.storage.jdbc;

import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.testkit.DurableStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The same promises when a batch does not fit into the memory that it may take. */
class SpillingStoreContractTest extends DurableStoreContract {

    @TempDir
    Path folder;

    @Override
    protected ArchiveStore newStore() {
        SqliteStore store = SqliteStore.open(folder.resolve("archive.db"));
        store.room(3_000);
        return store;
    }

    @Override
    protected ArchiveStore reopened() {
        return newStore();
    }
}
