package io.guidang.core.fonds;

import static java.util.Objects.requireNonNull;

/**
 * The archives of one organisation.
 *
 * @param number the fonds number, which no other fonds of the same custodian has
 * @param name   the organisation's name, never blank
 */
public record Fonds(FondsNumber number, String name) {

    public Fonds {
        requireNonNull(number, "number");
        if (requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException(
                    "A fonds needs the name of its organisation, but found none for " + number);
        }
    }

    public static Fonds of(String number, String name) {
        return new Fonds(FondsNumber.of(number), name);
    }
}
