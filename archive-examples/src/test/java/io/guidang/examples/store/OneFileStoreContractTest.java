package io.guidang.examples.store;

import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.testkit.DurableStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

// [contract]
class OneFileStoreContractTest extends DurableStoreContract {

    @TempDir
    Path folder;

    @Override
    protected ArchiveStore newStore() {
        return OneFileStore.open(folder.resolve("archive"));
    }

    @Override
    protected ArchiveStore reopened() {
        return OneFileStore.open(folder.resolve("archive"));
    }
}
// [contract]
