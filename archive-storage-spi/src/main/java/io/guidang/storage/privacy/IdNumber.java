package io.guidang.storage.privacy;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.ledger.HashingKey;
import io.guidang.storage.ledger.IdentityKind;
import io.guidang.storage.ledger.KeyedHash;

/**
 * The number of somebody's identity card or passport. It prints itself masked, and no output shows it whole. Whether it
 * is a valid one is not asked.
 *
 * @param value as written; 1 to 64 characters, not blank
 */
public record IdNumber(String value) {

    /** What the keyed hash of an id number identifies. */
    public static final IdentityKind KIND = IdentityKind.of("ID_NUMBER");

    private static final int LONGEST = 64;
    private static final int CARD = 15;
    private static final int SHOWN = 4;
    private static final int PASSPORT = 8;
    private static final int SHOWN_OF_PASSPORT = 2;

    public IdNumber {
        int characters = requireNonNull(value, "value").codePointCount(0, value.length());
        if (Spelling.ofNumber(value).isEmpty() || characters > LONGEST) {
            throw new IllegalArgumentException(
                    "The number of a person has 1 to %d characters that are not blank, but found one of %d"
                            .formatted(LONGEST, characters));
        }
    }

    public static IdNumber of(String value) {
        return new IdNumber(value);
    }

    /**
     * A star for each character but the first four and the last four of 15 and more: 1101**********1234; but the last two
     * of 8 to 14; for every character of fewer.
     */
    public String masked() {
        int[] characters = Spelling.ofNumber(value).codePoints().toArray();
        int length = characters.length;
        int first = length >= CARD ? SHOWN : 0;
        int last = length >= CARD ? SHOWN : length >= PASSPORT ? SHOWN_OF_PASSPORT : 0;
        return new String(characters, 0, first)
                + "*".repeat(length - first - last)
                + new String(characters, length - last, last);
    }

    /** What finds the number where it is sealed. Blanks, hyphens, capitals and full-width forms make no difference. */
    public KeyedHash hash(HashingKey key) {
        return key.hash(KIND, Spelling.ofNumber(value));
    }

    /** {@link #masked()}. */
    @Override
    public String toString() {
        return masked();
    }
}
