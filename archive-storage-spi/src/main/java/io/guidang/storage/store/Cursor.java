package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

/**
 * Where a reading stands: after this item. Stays good while items are added, in this process and the next.
 *
 * @param token opaque; only the store that made it reads it, and refuses what it did not make. Best made of the place of the
 *              last item: its class key and number, and the day if items come by that; never of a count of items, which
 *              changes when others are added or destroyed
 */
public record Cursor(String token) {
    public Cursor {
        requireNonNull(token, "token");
    }
}
