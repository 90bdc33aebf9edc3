package io.guidang.storage.memory;

import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.ItemId;
import io.guidang.rules.arrangement.ArrangementRules.Numbered;
import io.guidang.rules.arrangement.ClassState;
import io.guidang.rules.arrangement.Fingerprint;
import io.guidang.storage.ledger.KeyedHash;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.Numbering;
import io.guidang.storage.store.Recording;
import io.guidang.storage.store.StagedItem;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.store.StoredBatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What has been staged, beside the store until it is committed. */
final class MemoryBatch implements StoredBatch {

    private final MemoryStore store;
    private final BatchId id;
    private final Fingerprint arrangement;
    private final Runnable done;
    private final List<StagedItem> staged = new ArrayList<>();
    private final Set<ItemId> ids = new HashSet<>();
    private boolean open = true;

    /** @param done is run once, when the batch is committed or undone */
    MemoryBatch(MemoryStore store, BatchId id, Fingerprint arrangement, Runnable done) {
        this.store = store;
        this.id = id;
        this.arrangement = arrangement;
        this.done = done;
    }

    @Override
    public boolean holds(ItemId item) {
        requireOpen();
        return ids.contains(item) || store.holds(item);
    }

    @Override
    public boolean wasDestroyed(KeyedHash destroyed) {
        requireOpen();
        return store.wasDestroyed(destroyed);
    }

    @Override
    public boolean anyDestroyed() {
        requireOpen();
        return store.anyDestroyed();
    }

    @Override
    public void stage(StagedItem item) {
        requireOpen();
        if (holds(item.item().id())) {
            throw new IllegalArgumentException("Item '%s' is in the archive already; ask holds() first"
                    .formatted(item.item().id()));
        }
        ids.add(item.item().id());
        staged.add(item);
    }

    @Override
    public BatchReceipt commit(LocalDate asOf, Numbering numbering, Recording recording) {
        requireOpen();
        staged.sort(Comparator.comparing(StagedItem::placed));
        Map<LowestClass, ClassState> filled = new HashMap<>();
        Map<Standing, FiledItem> filed = new TreeMap<>();
        Set<ArchivalCode> codes = new HashSet<>();
        long documents = 0;
        for (StagedItem item : staged) {
            LowestClass lowest = item.placed().lowestClass();
            ClassState before = filled.containsKey(lowest) ? filled.get(lowest) : store.state(lowest);
            Numbered numbered = numbering.number(
                    lowest, before, item.item().paperPages(), item.item().direction(), item.description());
            filled.put(lowest, numbered.after());
            Standing standing = new Standing(item.placed().classKey(), numbered.number());
            if (!codes.add(numbered.code()) || store.holds(numbered.code()) || filed.containsKey(standing)) {
                throw new StoreException(
                        "Archive in memory: could not file batch %s: code '%s' or its number is given already; number by the rules that the archive was filed by"
                                .formatted(id, numbered.code()));
            }
            filed.put(
                    standing,
                    new FiledItem(
                            numbered.code(),
                            numbered.number(),
                            numbered.box(),
                            numbered.oversized(),
                            lowest,
                            item.item(),
                            item.decisions(),
                            id,
                            1,
                            Optional.of(item.description())));
            documents += item.item().documents().size();
        }
        BatchReceipt receipt = new BatchReceipt(id, store.nextSequence(), asOf, filed.size(), documents);
        store.add(arrangement, receipt, filed, filled, recording.after(store.lastEntry()));
        finish();
        return receipt;
    }

    @Override
    public void close() {
        if (open) {
            finish();
        }
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("Batch '%s' is over; begin another one".formatted(id));
        }
    }

    private void finish() {
        open = false;
        done.run();
    }
}
