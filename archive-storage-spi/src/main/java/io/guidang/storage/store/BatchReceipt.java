package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What a store remembers of a filed batch.
 *
 * @param id        the batch
 * @param sequence  its place among the batches of the store, from 1
 * @param asOf      the day as of which it was decided
 * @param items     how many items it filed
 * @param documents how many documents they have
 */
public record BatchReceipt(BatchId id, int sequence, LocalDate asOf, long items, long documents) {

    public BatchReceipt {
        requireNonNull(id, "id");
        requireNonNull(asOf, "asOf");
        if (sequence < 1 || items < 0 || documents < items) {
            throw new IllegalArgumentException(
                    "Batch '%s' has a sequence from 1 and a document for each item, but found %d, %d, %d"
                            .formatted(id, sequence, items, documents));
        }
    }
}
