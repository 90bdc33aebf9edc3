package io.guidang.core.party;

import io.guidang.core.internal.Identifiers;

/**
 * The business system's number of an insured unit 参保单位.
 *
 * @param value as the business system writes it; 1 to 64 characters, none of them blank or a control character
 */
public record EmployerNumber(String value) implements Comparable<EmployerNumber> {

    public EmployerNumber {
        Identifiers.require("employer number", value);
    }

    public static EmployerNumber of(String value) {
        return new EmployerNumber(value);
    }

    @Override
    public int compareTo(EmployerNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
