package io.guidang.storage.privacy;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.ledger.ArchiveId;

/**
 * A person's key, sealed under the embedder's. Made by {@link FieldCipher#newKey}.
 *
 * @param archive the archive in which it opens
 * @param id      which key it is
 * @param wrapped the key, sealed
 */
public record SealedKey(ArchiveId archive, KeyId id, SealedValue wrapped) implements SubjectKey {

    public SealedKey {
        requireNonNull(archive, "archive");
        requireNonNull(id, "id");
        requireNonNull(wrapped, "wrapped");
    }

    /** What to keep in its place when it is destroyed. Destroys nothing: the store does, by keeping nothing else. */
    public ShreddedKey shredded() {
        return new ShreddedKey(id);
    }

    static byte[] boundTo(KeyId outer, ArchiveId archive, KeyId id) {
        return Bound.of("guidang-sealed-key", outer, archive, id.value());
    }
}
