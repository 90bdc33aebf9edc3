package io.guidang.storage.memory;

import io.guidang.storage.content.ContentSettings;
import io.guidang.storage.content.ContentStore;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.memory.MemoryContentStore.Kept;
import io.guidang.storage.testkit.ContentStoreContract;
import java.util.HashMap;
import java.util.Map;

/** In the package of the store, whose bytes nobody else reaches. */
class MemoryContentStoreContractTest extends ContentStoreContract {

    private final Map<Digest, Kept> contents = new HashMap<>();

    @Override
    protected ContentStore newStore(ContentSettings settings) {
        return new MemoryContentStore(settings, contents);
    }

    @Override
    protected void damage(Digest digest, byte[] bytes) {
        contents.computeIfPresent(digest, (same, kept) -> kept.with(bytes));
    }
}
