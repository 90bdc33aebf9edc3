package io.guidang.storage.testkit.adversary;

import io.guidang.core.item.ItemId;
import io.guidang.storage.ledger.KeyedHash;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.Numbering;
import io.guidang.storage.store.Recording;
import io.guidang.storage.store.StagedItem;
import io.guidang.storage.store.StoredBatch;
import java.time.LocalDate;

/** A batch with an adversary. */
final class TroubledBatch implements StoredBatch {

    private final StoredBatch batch;
    private final Trouble trouble;

    TroubledBatch(StoredBatch batch, Trouble trouble) {
        this.batch = batch;
        this.trouble = trouble;
    }

    @Override
    public boolean holds(ItemId id) {
        return trouble.around("batch.holds", () -> batch.holds(id));
    }

    @Override
    public boolean wasDestroyed(KeyedHash id) {
        return trouble.around("batch.wasDestroyed", () -> batch.wasDestroyed(id));
    }

    @Override
    public boolean anyDestroyed() {
        return trouble.around("batch.anyDestroyed", batch::anyDestroyed);
    }

    @Override
    public void stage(StagedItem item) {
        trouble.around("batch.stage", () -> batch.stage(item));
    }

    @Override
    public BatchReceipt commit(LocalDate asOf, Numbering numbering, Recording recording) {
        return trouble.around("batch.commit", () -> batch.commit(asOf, numbering, recording));
    }

    @Override
    public void close() {
        trouble.closing("batch.close", batch::close);
    }

    void letGo() {
        batch.close();
    }
}
