package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A few items in filing order.
 *
 * @param items the items
 * @param next  where to go on; absent after the last one
 */
public record Page(List<FiledItem> items, Optional<Cursor> next) {
    public Page {
        items = List.copyOf(items);
        requireNonNull(next, "next");
    }
}
