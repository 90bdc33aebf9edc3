package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

import io.guidang.core.code.ArchivalCode;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.KeyedHash;
import java.util.Optional;

/**
 * What stays of a destroyed item: its line in the register, kept for good, without a word of what it said.
 *
 * @param code        its archival code, which is never given again
 * @param box         the box it stood in; none for an item without paper
 * @param batch       the batch that filed it
 * @param description the digest of what was filed, by which the ledger proves that it was; absent if it was filed before
 *                    there was a ledger
 * @param id          the keyed hash of the id it had, so that the same item does not come back unnoticed
 * @param register    under which it was destroyed
 */
public record DestroyedItem(
        ArchivalCode code,
        Optional<ArchivalCode> box,
        BatchId batch,
        Optional<Digest> description,
        KeyedHash id,
        RegisterNumber register)
        implements Registered {
    public DestroyedItem {
        requireNonNull(code, "code");
        requireNonNull(box, "box");
        requireNonNull(batch, "batch");
        requireNonNull(description, "description");
        requireNonNull(id, "id");
        requireNonNull(register, "register");
    }
}
