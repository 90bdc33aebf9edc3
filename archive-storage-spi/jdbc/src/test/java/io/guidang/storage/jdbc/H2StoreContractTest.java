package io.guidang.storage.jdbc;

import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.testkit.DurableStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2StoreContractTest extends DurableStoreContract {

    @TempDir
    Path folder;

    @Override
    protected ArchiveStore newStore() {
        return H2Store.open(folder.resolve("archive.mv.db"));
    }

    @Override
    protected ArchiveStore reopened() {
        return H2Store.open(folder.resolve("archive.mv.db"));
    }
}
