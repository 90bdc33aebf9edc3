package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** The shape of the names that embedders give to batches, holds, loans and registers. */
final class IdShape {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9.:-]{1,128}");

    private IdShape() {}

    static void require(String what, String value) {
        if (!SHAPE.matcher(requireNonNull(value, what)).matches()) {
            throw new IllegalArgumentException(
                    "%s has 1 to 128 letters, digits, dots, colons and hyphens, but found %d characters"
                            .formatted(what, value.length()));
        }
    }
}
