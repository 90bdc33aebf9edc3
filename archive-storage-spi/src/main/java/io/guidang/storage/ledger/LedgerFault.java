package io.guidang.storage.ledger;

/** What can be wrong with a ledger at the place where it breaks. */
public enum LedgerFault {
    /** What stands there are not the bytes of an entry. */
    UNREADABLE,

    /** The digest of the entry was taken by an algorithm that the check was not given. */
    UNKNOWN_ALGORITHM,

    /** The digest of the entry is not that of its content: one of them was changed. */
    CHANGED,

    /** The entry is sound, but of another archive. */
    FOREIGN,

    /** The entry is missing: a later one stands there, and it does not come after that either. */
    REMOVED,

    /** The entry does not stand in its place, but further on. */
    REORDERED,

    /** An entry that was there already, or another of the same sequence, stands there. */
    REPEATED,

    /** The entry does not follow from the one before it: one of the two is not the one that was written. */
    REPLACED,

    /** The entry is not the one of which the digest was exported: it, or one before it, was written anew since. */
    REWRITTEN,

    /** The ledger ends before the entry, which was there when a head was exported. */
    TRUNCATED
}
