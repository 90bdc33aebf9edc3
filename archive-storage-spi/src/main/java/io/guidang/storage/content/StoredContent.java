package io.guidang.storage.content;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.ledger.Digest;
import java.util.Optional;

/**
 * A content that a store keeps.
 *
 * @param digest       of it
 * @param size          how many bytes the store has of it
 * @param retainedUntil before which it is not destroyed, if that was said; it may be over
 */
public record StoredContent(Digest digest, long size, Optional<RetainUntil> retainedUntil) {

    public StoredContent {
        requireNonNull(digest, "digest");
        requireNonNull(retainedUntil, "retainedUntil");
        if (size < 0) {
            throw new IllegalArgumentException("Content '%s' has no %d bytes".formatted(digest, size));
        }
    }
}
