package io.guidang.core.party;

import io.guidang.core.internal.Identifiers;

/**
 * The business system's own number of a person, never an identity-card number.
 *
 * @param value as the business system writes it; 1 to 64 characters, none of them blank or a control character
 */
public record PersonNumber(String value) implements Comparable<PersonNumber> {

    public PersonNumber {
        Identifiers.require("person number", value);
    }

    public static PersonNumber of(String value) {
        return new PersonNumber(value);
    }

    @Override
    public int compareTo(PersonNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
