package io.guidang.core.party;

import io.guidang.core.internal.Identifiers;

/**
 * The number of an insurance contract 保险合同号.
 *
 * @param value as the business system writes it; 1 to 64 characters, none of them blank or a control character
 */
public record ContractNumber(String value) implements Comparable<ContractNumber> {

    public ContractNumber {
        Identifiers.require("contract number", value);
    }

    public static ContractNumber of(String value) {
        return new ContractNumber(value);
    }

    @Override
    public int compareTo(ContractNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
