package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A few lines of all that was ever filed, in filing order.
 *
 * @param lines items in custody, and what stays of those that were destroyed
 * @param next  where to go on; absent after the last one
 */
public record RegisterPage(List<Registered> lines, Optional<Cursor> next) {
    public RegisterPage {
        lines = List.copyOf(lines);
        requireNonNull(next, "next");
    }
}
