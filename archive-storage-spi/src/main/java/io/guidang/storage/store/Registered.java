package io.guidang.storage.store;

import io.guidang.core.code.ArchivalCode;
import io.guidang.storage.ledger.Digest;
import java.util.Optional;

/** Whatever has a code: an item in custody, or what stays of one that was destroyed. */
public sealed interface Registered permits FiledItem, DestroyedItem {

    /** Its archival code. */
    ArchivalCode code();

    /** Its box; none for an item without paper. */
    Optional<ArchivalCode> box();

    /** The batch that filed it. */
    BatchId batch();

    /** The digest of what was filed; absent if it was filed before there was a ledger. */
    Optional<Digest> description();
}
