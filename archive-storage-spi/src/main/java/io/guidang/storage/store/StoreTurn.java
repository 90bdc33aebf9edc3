package io.guidang.storage.store;

import io.guidang.core.code.ArchivalCode;
import io.guidang.storage.ledger.LedgerEntry;
import java.util.List;
import java.util.Optional;

/**
 * The one turn to write: one transaction, in which nobody else writes. What is read in it stays so until it ends. Nothing
 * of what it changes is seen before {@link #commit}; closing without a commit undoes all of it, and so does a
 * {@link StoreException}. It checks nothing that concerns custody: whoever may do what is said by
 * {@link io.guidang.storage.custody.Archive}, which reads and changes in one turn. Whether a turn reads what it changed
 * itself is not promised. For one thread.
 */
public interface StoreTurn extends AutoCloseable {

    /** The item of this code; nothing if none was filed, or it was destroyed. */
    Optional<FiledItem> find(ArchivalCode code);

    /** The hold of this id, binding or not. */
    Optional<PlacedHold> hold(HoldId id);

    /** The holds that cover this item, binding on some day or other. */
    List<PlacedHold> holdsOn(FiledItem filed);

    /** The loan of this id, ended or not. */
    Optional<Loan> loan(LoanId id);

    /** The loan that this item is out on; nothing if it is in. */
    Optional<Loan> openLoan(ArchivalCode code);

    /** Where a box stands; nothing if nobody has said so. */
    Optional<BoxPlace> boxPlace(ArchivalCode box);

    /** What was destroyed under this register number, if anything was. */
    Optional<DestructionReceipt> destruction(RegisterNumber register);

    /** The entry of the ledger at this place, as {@link LedgerEntry#encode()} wrote it; nothing beyond the last. */
    Optional<byte[]> entry(long sequence);

    /** The last entry of the ledger; nothing before the first. */
    Optional<LedgerEntry> lastEntry();

    /**
     * Puts an item decided anew in the place of that of the same code, which has one version less. That it is there was
     * looked up in this turn.
     */
    void redecide(FiledItem anew);

    /** Places a hold, or puts it in the place of the one of its id. */
    void put(PlacedHold hold);

    /** Lends, or puts a loan in the place of the one of its id. An item is out on one loan at a time. */
    void put(Loan loan);

    /** Says where a box stands, in the place of what was said before. */
    void put(BoxPlace place);

    /**
     * Destroys items: their words, decisions and parties are gone, and so are the ids they had. What stays of each is its
     * line in the register, and its code and number, which are never given again. Gone means from the disk too, as far as the
     * store can reach: one that only ever appends writes its file anew.
     *
     * @param receipt what the store remembers of it, once for each register number
     * @param items   one line for each item
     */
    void destroy(DestructionReceipt receipt, List<DestroyedItem> items);

    /**
     * Appends an entry to the ledger.
     *
     * @param entry the one after the last
     * @param about the codes by which {@link ArchiveStore#entriesAbout} finds it
     */
    void append(LedgerEntry entry, List<ArchivalCode> about);

    /**
     * Makes everything durable.
     *
     * @throws StoreException if it cannot, saying whether it may have been done all the same
     */
    void commit();

    /** Undoes everything unless it was committed. */
    @Override
    void close();
}
