package io.guidang.storage.testkit;

/**
 * What every store promises. A store inherits it in a test and hands in a new, empty store for each clause; the clauses
 * file with {@link SampleItem}s. Filing is in clauses {@code S-0x}, reading in {@code S-1x}, changing and many at once in
 * {@code S-2x}, holds in {@code S-4x}, the ledger in {@code S-5x}, loans and boxes in {@code S-6x}, destruction in {@code S-7x}, trouble at every
 * call in {@code S-8x}.
 */
public abstract class ArchiveStoreContract extends OrderClauses {

    /** For a store under test. */
    protected ArchiveStoreContract() {}
}
