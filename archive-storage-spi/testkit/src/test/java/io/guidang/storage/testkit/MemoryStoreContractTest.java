package io.guidang.storage.testkit;

import io.guidang.storage.memory.MemoryStore;
import io.guidang.storage.store.ArchiveStore;

class MemoryStoreContractTest extends ArchiveStoreContract {

    @Override
    protected ArchiveStore newStore() {
        return new MemoryStore();
    }
}
