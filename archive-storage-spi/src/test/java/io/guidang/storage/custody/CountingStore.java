package io.guidang.storage.custody;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.ItemId;
import io.guidang.core.medium.Medium;
import io.guidang.rules.arrangement.Fingerprint;
import io.guidang.rules.decision.Decision;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.Capabilities;
import io.guidang.storage.store.Cursor;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.Page;
import io.guidang.storage.store.Query;
import io.guidang.storage.store.StoredBatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Another store, with its pages counted. */
class CountingStore implements ArchiveStore {

    private final ArchiveStore store;
    int pages;

    CountingStore(ArchiveStore store) {
        this.store = store;
    }

    @Override
    public Capabilities capabilities() {
        return store.capabilities();
    }

    @Override
    public Optional<Fingerprint> arrangement() {
        return store.arrangement();
    }

    @Override
    public List<BatchReceipt> batches() {
        return store.batches();
    }

    @Override
    public Optional<BatchReceipt> batch(BatchId id) {
        return store.batch(id);
    }

    @Override
    public StoredBatch begin(BatchId id, Fingerprint arrangement) {
        return store.begin(id, arrangement);
    }

    @Override
    public Optional<FiledItem> find(ArchivalCode code) {
        return store.find(code);
    }

    @Override
    public Optional<FiledItem> find(ItemId id) {
        return store.find(id);
    }

    @Override
    public Page read(Query query, Optional<Cursor> after, int limit) {
        pages++;
        return store.read(query, after, limit);
    }

    @Override
    public long redecide(ArchivalCode code, long version, Map<Medium, Decision> decisions) {
        return store.redecide(code, version, decisions);
    }

    @Override
    public void close() {
        store.close();
    }
}
