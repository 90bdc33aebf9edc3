package io.guidang.storage.jdbc;

import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.testkit.DurableStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreContractTest extends DurableStoreContract {

    @TempDir
    Path folder;

    @Override
    protected ArchiveStore newStore() {
        return SqliteStore.open(folder.resolve("archive.db"));
    }

    @Override
    protected ArchiveStore reopened() {
        return SqliteStore.open(folder.resolve("archive.db"));
    }
}
