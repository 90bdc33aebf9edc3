package io.guidang.storage.testkit;

/**
 * What every store promises. A store inherits it in a test and hands in a new, empty store for each clause; the clauses
 * file with {@link SampleItem}s. Filing is in clauses {@code S-0x}, reading in {@code S-1x}, changing and many at once in
 * {@code S-2x}.
 */
public abstract class ArchiveStoreContract extends ChangingClauses {

    /** For a store under test. */
    protected ArchiveStoreContract() {}
}
