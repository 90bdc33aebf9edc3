package io.guidang.storage.custody;

import static java.util.Objects.requireNonNull;

import io.guidang.core.item.ItemId;
import io.guidang.storage.store.BatchReceipt;
import java.util.List;

/** What became of a batch. */
public sealed interface BatchOutcome {

    /** What the store remembers of the batch. */
    BatchReceipt receipt();

    /**
     * It was filed now.
     *
     * @param receipt what the store remembers
     * @param refused items that were not filed because the archive holds an item of that id already
     * @param destroyed items that were not filed because an item of that id was destroyed: what was destroyed does not come
     *                  back unnoticed. All others were filed
     */
    record Filed(BatchReceipt receipt, List<ItemId> refused, List<ItemId> destroyed) implements BatchOutcome {
        public Filed {
            requireNonNull(receipt, "receipt");
            refused = List.copyOf(refused);
            destroyed = List.copyOf(destroyed);
        }
    }

    /**
     * It had been filed before; nothing changed.
     *
     * @param receipt what the store remembers of it
     */
    record AlreadyFiled(BatchReceipt receipt) implements BatchOutcome {
        public AlreadyFiled {
            requireNonNull(receipt, "receipt");
        }
    }
}
