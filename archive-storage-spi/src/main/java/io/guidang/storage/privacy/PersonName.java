package io.guidang.storage.privacy;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.ledger.HashingKey;
import io.guidang.storage.ledger.IdentityKind;
import io.guidang.storage.ledger.KeyedHash;

/**
 * A person's name. It prints itself masked.
 *
 * @param value as written; 1 to 128 characters, not blank
 */
public record PersonName(String value) {

    /** What the keyed hash of a name identifies. */
    public static final IdentityKind KIND = IdentityKind.of("PERSON_NAME");

    private static final int LONGEST = 128;

    public PersonName {
        int characters = requireNonNull(value, "value").codePointCount(0, value.length());
        if (Spelling.ofName(value).isEmpty() || characters > LONGEST) {
            throw new IllegalArgumentException(
                    "The name of a person has 1 to %d characters that are not blank, but found one of %d"
                            .formatted(LONGEST, characters));
        }
    }

    public static PersonName of(String value) {
        return new PersonName(value);
    }

    /** The first character and one star, however long the name is: 张*. Of a name of one character the star alone. */
    public String masked() {
        String visible = value.strip();
        int first = visible.offsetByCodePoints(0, 1);
        return first == visible.length() ? "*" : visible.substring(0, first) + "*";
    }

    /** The name if the display is {@link NameDisplay.Required}, else {@link #masked()}. */
    public String shown(NameDisplay display) {
        requireNonNull(display, "display");
        return display instanceof NameDisplay.Required ? value : masked();
    }

    /**
     * What finds the name where it is sealed. Blanks, dots between the parts, capitals and full-width forms make no
     * difference: 张　三 is 张三.
     */
    public KeyedHash hash(HashingKey key) {
        return key.hash(KIND, Spelling.ofName(value));
    }

    /** {@link #masked()}. */
    @Override
    public String toString() {
        return masked();
    }
}
