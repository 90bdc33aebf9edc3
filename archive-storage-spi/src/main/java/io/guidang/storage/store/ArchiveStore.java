package io.guidang.storage.store;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.ItemId;
import io.guidang.rules.arrangement.Fingerprint;
import java.util.List;
import java.util.Optional;

/**
 * A store of filed items. Safe to share between threads: one writer at a time, readers see what is committed. What every
 * store promises is proved by the contract tests of the testkit.
 *
 * <p>Whoever writes one keeps: the batches in their sequence; the arrangement; of each class, by the key of its place in the
 * scheme, how far it is filled ({@link io.guidang.rules.arrangement.ClassState}); a line for each number that was ever given,
 * an item or what stays of it; holds, loans and places of boxes by their names; receipts of destructions; the entries of the
 * ledger with the codes that they name. Lines stand in the order of their class keys, as {@code SortKey} compares them and
 * not as texts do, then by number.
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
     * Begins a batch; waits a while, as thirty seconds, for another one that is being written, and for a turn. Meanwhile everybody reads what was committed
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
     * A page of items in the order of the {@link Query}: by the place of the class in its scheme, then by number; what is due by
     * its day before. Each page is what is
     * committed at its own moment: of a batch that is committed between two pages, what stands after the cursor is read.
     *
     * @param after where to go on; absent to begin
     * @param limit from 1 to the store's {@link Capabilities#largestPage()}
     * @throws IllegalArgumentException if the cursor was made by another store, or the limit is out of bounds
     * @throws StoreException if the store cannot read it
     */
    Page read(Query query, Optional<Cursor> after, int limit);

    /**
     * Takes the one turn to write; waits a while for somebody else who is writing, a batch or a turn.
     *
     * @param what it is for, for messages
     * @throws IllegalStateException if the store is closed
     * @throws StoreException if somebody else is still writing
     */
    StoreTurn turn(String what);

    /** The hold of this id, binding or not. */
    Optional<PlacedHold> hold(HoldId id);

    /**
     * Some of the holds that were ever placed, in the order of their ids.
     *
     * @param after the one after which to go on; absent to begin
     * @param limit from 1 to the store's {@link Capabilities#largestPage()}
     */
    List<PlacedHold> holds(Optional<HoldId> after, int limit);

    /** The holds that cover this item, binding on some day or other, in the order of their ids. */
    List<PlacedHold> holdsOn(FiledItem filed);

    /** The loan that this item is out on; nothing if it is in. */
    Optional<Loan> openLoan(ArchivalCode code);

    /**
     * Some of the loans that were ever made, in the order of their ids.
     *
     * @param after the one after which to go on; absent to begin
     * @param limit from 1 to the store's {@link Capabilities#largestPage()}
     */
    List<Loan> loans(Optional<LoanId> after, int limit);

    /** Where a box stands; nothing if nobody has said so. */
    Optional<BoxPlace> boxPlace(ArchivalCode box);

    /** What was destroyed under this register number, if anything was. */
    Optional<DestructionReceipt> destruction(RegisterNumber register);

    /** What stays of a destroyed item; nothing if no item of this code was destroyed. */
    Optional<DestroyedItem> destroyed(ArchivalCode code);

    /**
     * A page of all that was ever filed, in filing order, what stays of destroyed items in its place.
     *
     * @param after where to go on; absent to begin
     * @param limit from 1 to the store's {@link Capabilities#largestPage()}
     */
    RegisterPage register(Optional<Cursor> after, int limit);

    /**
     * Of these items, those that questions would miss or answer wrongly, because what the store asks by (the day from which an
     * item may be appraised, the holds of its decisions, its category, year and parties) is not what they say. None where a
     * store asks the items themselves. An item that was changed since it was read is left out.
     *
     * @param items as they were read, up to a page
     */
    default List<ArchivalCode> misplaced(List<FiledItem> items) {
        return List.of();
    }

    /**
     * Entries of the ledger in their order, each as {@link io.guidang.storage.ledger.LedgerEntry#encode()} wrote it. This
     * is the change feed too: a place in the ledger is where to go on, today and in years, and no change is missed.
     *
     * @param after the place after which to go on; 0 to begin
     * @param limit from 1 to the store's {@link Capabilities#largestPage()}
     */
    List<byte[]> entries(long after, int limit);

    /**
     * Entries that name an item, a box or a volume by its code, in their order. The entry of the batch that filed an item
     * does not name it.
     *
     * @param after the place after which to go on; 0 to begin
     * @param limit from 1 to the store's {@link Capabilities#largestPage()}
     */
    List<byte[]> entriesAbout(ArchivalCode code, long after, int limit);

    /** Lets go of what it holds open. It answers nothing afterwards; closing it again does nothing. */
    @Override
    void close();
}
