package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

/**
 * What a store can do. The facade refuses at start-up to run what a store cannot do safely.
 *
 * @param name        of the store, for messages; neither a password nor anything else that is not for a log
 * @param durable     whether a committed batch survives the end of the process and of the machine; an archive runs on
 *                    either kind, so whoever keeps records for good asks for it first
 * @param atomicBatch whether a batch, and a turn, happens wholly or not at all, the entry of the ledger with it, and nobody
 *                    else writes meanwhile; an archive is opened over no other store
 * @param snapshots   whether a reading of many pages sees one moment; where it does not, each page is of its own moment, and
 *                    of what is committed between two pages that is read which stands after the first
 * @param largestPage the most items that one page may ask for, from 1
 */
public record Capabilities(String name, boolean durable, boolean atomicBatch, boolean snapshots, int largestPage) {
    public Capabilities {
        requireNonNull(name, "name");
        if (largestPage < 1) {
            throw new IllegalArgumentException(
                    "Store '%s' hands out at least one item a page, but found %d".formatted(name, largestPage));
        }
    }
}
