package io.guidang.storage.custody;

import io.guidang.core.item.ItemId;
import io.guidang.storage.store.BatchReceipt;
import java.util.List;

/** What became of a batch. */
public sealed interface BatchOutcome {

    BatchReceipt receipt();

    /**
     * It was filed now.
     *
     * @param receipt what the store remembers
     * @param refused items that were not filed because the archive holds an item of that id already; all others were
     */
    record Filed(BatchReceipt receipt, List<ItemId> refused) implements BatchOutcome {
        public Filed {
            refused = List.copyOf(refused);
        }
    }

    /**
     * It had been filed before; nothing changed.
     *
     * @param receipt what the store remembers of it
     */
    record AlreadyFiled(BatchReceipt receipt) implements BatchOutcome {}
}
