package io.guidang.storage.store;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.ItemId;
import io.guidang.core.medium.Medium;
import io.guidang.rules.decision.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A store of filed items. Safe to share between threads: one writer at a time, readers see what is committed. What every
 * store promises is proved by the contract tests of the testkit.
 */
public interface ArchiveStore extends AutoCloseable {

    Capabilities capabilities();

    /** The batches filed so far, in their sequence. */
    List<BatchReceipt> batches();

    /** The receipt of this batch, if it has been filed. */
    Optional<BatchReceipt> batch(BatchId id);

    /**
     * Begins a batch; waits a while for another one that is being written.
     *
     * @throws IllegalStateException if this batch was filed before
     * @throws StoreException if somebody else is still writing
     */
    StoredBatch begin(BatchId id);

    Optional<FiledItem> find(ArchivalCode code);

    Optional<FiledItem> find(ItemId id);

    /**
     * A page of items in filing order: by the place of the class in its scheme, then by number.
     *
     * @param after where to go on; absent to begin
     * @param limit from 1 to the store's {@link Capabilities#largestPage()}
     * @throws IllegalArgumentException if the cursor was made by another store, or the limit is out of bounds
     */
    Page read(Query query, Optional<Cursor> after, int limit);

    /**
     * Replaces the decisions of an item, if nobody did so since it was read. The code, the number and the box stay.
     *
     * @param version   the version that was read
     * @param decisions one for each of the item's media, all as of the same day
     * @return the new version
     * @throws StaleVersionException if the item has another version by now
     * @throws java.util.NoSuchElementException if there is no item of this code
     */
    long redecide(ArchivalCode code, long version, Map<Medium, Decision> decisions);

    @Override
    void close();
}
