package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

/**
 * What a store can do, with numbers. The facade refuses at start-up to run what a store cannot do safely.
 *
 * @param name         of the store, for messages
 * @param durable      whether a committed batch survives the end of the process and of the machine
 * @param atomicBatch  whether a batch happens wholly or not at all
 * @param mostItems    the largest number of items it was made for
 * @param largestPage  the most items that one page may ask for
 */
public record Capabilities(String name, boolean durable, boolean atomicBatch, long mostItems, int largestPage) {
    public Capabilities {
        requireNonNull(name, "name");
        if (mostItems < 1 || largestPage < 1) {
            throw new IllegalArgumentException("Store '%s' holds and hands out at least one item".formatted(name));
        }
    }
}
