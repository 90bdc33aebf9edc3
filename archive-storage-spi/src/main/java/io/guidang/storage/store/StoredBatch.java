package io.guidang.storage.store;

import io.guidang.core.item.ItemId;
import io.guidang.storage.ledger.KeyedHash;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One batch on its way into a store: one transaction, in which nobody else writes. Nothing of it is seen before
 * {@link #commit}; closing without a commit undoes all of it, and so does a {@link StoreException}. When it is committed or closed it
 * is over: every call but {@link #close} is an {@link IllegalStateException} then, and somebody else may write.
 */
public interface StoredBatch extends AutoCloseable {

    /** Whether the store, or this batch, has an item of this id. */
    boolean holds(ItemId id);

    /**
     * Those of some ids of which the store, or this batch, has an item: {@link #holds} of each, asked together where a store
     * can.
     *
     * @param ids up to some hundred
     * @return a set of its own, which the caller may change
     */
    default Set<ItemId> held(Collection<ItemId> ids) {
        return ids.stream().filter(this::holds).collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether an item whose id had this keyed hash was destroyed. */
    boolean wasDestroyed(KeyedHash id);

    /** Whether anything was ever destroyed: if not, nothing needs to be hashed. */
    boolean anyDestroyed();

    /**
     * Takes an item in, in any order.
     *
     * @throws IllegalArgumentException if it {@linkplain #holds holds} an item of that id; the batch goes on without it
     */
    void stage(StagedItem item);

    /**
     * Numbers everything staged, class by class in filing order, from where each class stands in the store, and makes the
     * batch durable. Memory does not grow with the batch if the store can help it. Filing order is that of
     * {@link StagedItem#placed}. What the numbering answers for one item is how full the class is before the next. Each item
     * is filed at version 1. The entry of the ledger names no code.
     *
     * @param recording writes the entry of the ledger, which becomes durable with the batch; asked when everything is
     *                  numbered
     * @return the receipt, with the sequence that the store gave
     * @throws StoreException if the store cannot, or if the numbering gives a code or a number that is given already
     */
    BatchReceipt commit(LocalDate asOf, Numbering numbering, Recording recording);

    /** Undoes the batch unless it was committed. */
    @Override
    void close();
}
