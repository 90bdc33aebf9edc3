package io.guidang.storage.store;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.ItemId;
import io.guidang.core.medium.Medium;
import io.guidang.rules.arrangement.Fingerprint;
import io.guidang.rules.decision.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A store of filed items. Safe to share between threads: one writer at a time, readers see what is committed. What every
 * store promises is proved by the contract tests of the testkit.
 */
public interface ArchiveStore extends AutoCloseable {

    /** What it can do; the same answer always, and of a closed store too. */
    Capabilities capabilities();

    /** The arrangement that everything here was filed by: recorded with the first batch, and absent before it. */
    Optional<Fingerprint> arrangement();

    /** The batches filed so far, in their sequence. */
    List<BatchReceipt> batches();

    /** The receipt of this batch, if it has been filed. */
    Optional<BatchReceipt> batch(BatchId id);

    /**
     * Begins a batch; waits a while for another one that is being written. Meanwhile everybody reads what was committed
     * before, and nothing of the batch.
     *
     * @param arrangement what its items are arranged by; recorded when the first batch is committed
     * @throws IllegalStateException if this batch was filed before, or the store is closed
     * @throws IllegalArgumentException if what is here was filed by another arrangement, saying what differs
     * @throws StoreException if somebody else is still writing
     */
    StoredBatch begin(BatchId id, Fingerprint arrangement);

    /**
     * The item of this code; nothing if no committed batch filed one.
     *
     * @throws StoreException if the store cannot read it
     */
    Optional<FiledItem> find(ArchivalCode code);

    /**
     * The item of this id; nothing if no committed batch filed one.
     *
     * @throws StoreException if the store cannot read it
     */
    Optional<FiledItem> find(ItemId id);

    /**
     * A page of items in filing order: by the place of the class in its scheme, then by number. Each page is what is
     * committed at its own moment: of a batch that is committed between two pages, what stands after the cursor is read.
     *
     * @param after where to go on; absent to begin
     * @param limit from 1 to the store's {@link Capabilities#largestPage()}
     * @throws IllegalArgumentException if the cursor was made by another store, or the limit is out of bounds
     * @throws StoreException if the store cannot read it
     */
    Page read(Query query, Optional<Cursor> after, int limit);

    /**
     * Replaces the decisions of an item, if nobody did so since it was read. The code, the number and the box stay.
     *
     * @param version   the version that was read
     * @param decisions one for each of the item's media, all as of the same day
     * @return the new version
     * @throws StaleVersionException if the item has another version by now
     * @throws IllegalArgumentException if the decisions are not on each of its media, or not all as of the same day
     * @throws java.util.NoSuchElementException if there is no item of this code
     * @throws StoreException if somebody else is still writing, or the store cannot
     */
    long redecide(ArchivalCode code, long version, Map<Medium, Decision> decisions);

    /** Lets go of what it holds open. It answers nothing afterwards; closing it again does nothing. */
    @Override
    void close();
}
