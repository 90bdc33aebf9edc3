package io.guidang.storage.ledger;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * What a {@link KeyedHash} identifies, by a stable name in capitals. The same characters as a person's number and as a
 * contract's number give two hashes that nobody can link.
 *
 * @param name for example {@code ACTOR}
 */
public record IdentityKind(String name) implements Comparable<IdentityKind> {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

    /** Who gave a command, or witnessed it. */
    public static final IdentityKind ACTOR = of("ACTOR");

    /** A person whom records are about. */
    public static final IdentityKind PERSON = of("PERSON");

    /** An employer whom records are about. */
    public static final IdentityKind EMPLOYER = of("EMPLOYER");

    /** A contract that records are about. */
    public static final IdentityKind CONTRACT = of("CONTRACT");

    /** The id that a destroyed item had. */
    public static final IdentityKind ITEM = of("ITEM");

    public IdentityKind {
        if (!NAME.matcher(requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "What is identified is named in capitals, as ACTOR, with 1 to 32 letters, digits and underscores, but found %d characters"
                            .formatted(name.length()));
        }
    }

    public static IdentityKind of(String name) {
        return new IdentityKind(name);
    }

    @Override
    public int compareTo(IdentityKind other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
