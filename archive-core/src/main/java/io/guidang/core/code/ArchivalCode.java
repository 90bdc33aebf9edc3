package io.guidang.core.code;

import static java.util.Objects.requireNonNull;

import io.guidang.core.internal.Identifiers;

/**
 * An archival code 档号 as it is printed. Made by a {@link CodePattern}; once given it never changes.
 *
 * @param value 1 to 128 characters without blanks, for example {@code L001-ZY·CB·2012·D10-00001}
 */
public record ArchivalCode(String value) implements Comparable<ArchivalCode> {

    public ArchivalCode {
        requireNonNull(value, "value");
        if (value.isEmpty() || value.codePointCount(0, value.length()) > 128 || hasBlank(value)) {
            throw new IllegalArgumentException(
                    "An archival code has 1 to 128 characters without blanks, but found '%s'".formatted(value));
        }
    }

    private static boolean hasBlank(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Identifiers.isBlank(value.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    public static ArchivalCode of(String value) {
        return new ArchivalCode(value);
    }

    @Override
    public int compareTo(ArchivalCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
