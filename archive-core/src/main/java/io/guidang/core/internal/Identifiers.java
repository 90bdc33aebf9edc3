package io.guidang.core.internal;

import static java.util.Objects.requireNonNull;

/** The one shape that numbers and ids of business systems share: 1 to 64 characters, no blank, no control character. */
public final class Identifiers {

    /** In characters as a reader counts them: a rare character outside the basic plane is one. */
    public static final int LONGEST = 64;

    private Identifiers() {}

    /**
     * Refuses what {@link #isValid} does not accept.
     *
     * @param what  what it identifies, for the message
     * @param value the identifier; never put into the message, because it may identify a person
     */
    public static void require(String what, String value) {
        requireNonNull(value, what);
        if (!isValid(value)) {
            throw new IllegalArgumentException("A %s has 1 to %s characters and no blanks, but found %s characters"
                    .formatted(what, LONGEST, value.codePointCount(0, value.length())));
        }
    }

    public static boolean isValid(String value) {
        if (value.isEmpty() || value.codePointCount(0, value.length()) > LONGEST) {
            return false;
        }
        return value.codePoints().noneMatch(Identifiers::isBlank);
    }

    /** Whether no identifier may hold the character: a blank of any script, or a control character. */
    public static boolean isBlank(int c) {
        return c <= ' ' || Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
