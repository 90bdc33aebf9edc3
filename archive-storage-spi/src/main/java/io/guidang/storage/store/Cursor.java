package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

/**
 * Where a reading stands: after this item. Stays good while items are added, in this process and the next.
 *
 * @param token opaque; only the store that made it reads it
 */
public record Cursor(String token) {
    public Cursor {
        requireNonNull(token, "token");
    }
}
