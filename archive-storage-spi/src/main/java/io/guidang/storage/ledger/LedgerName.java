package io.guidang.storage.ledger;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** The shape of the names that embedders give to archives and keys: they stand in lines of text, between blanks. */
final class LedgerName {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private LedgerName() {}

    static void require(String what, String value) {
        if (!SHAPE.matcher(requireNonNull(value, what)).matches()) {
            throw new IllegalArgumentException(
                    "The name of %s has 1 to 64 letters, digits, dots, underscores and hyphens of ASCII, but found %d characters"
                            .formatted(what, value.length()));
        }
    }
}
