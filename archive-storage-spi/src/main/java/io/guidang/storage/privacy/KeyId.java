package io.guidang.storage.privacy;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * Which key it is; never the key. Stands in clear in everything that was sealed under it.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens of ASCII
 */
public record KeyId(String value) {

    static final int LONGEST = 64;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST + "}");

    public KeyId {
        if (!SHAPE.matcher(requireNonNull(value, "value")).matches()) {
            throw new IllegalArgumentException(
                    "The id of a key has 1 to %d letters, digits, dots, underscores and hyphens of ASCII, but found %d characters"
                            .formatted(LONGEST, value.length()));
        }
    }

    public static KeyId of(String value) {
        return new KeyId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
