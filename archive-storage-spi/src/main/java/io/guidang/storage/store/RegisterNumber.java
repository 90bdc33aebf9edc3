package io.guidang.storage.store;

/**
 * The number of a destruction register 销毁清册, which names one destruction for ever: what was destroyed under it once is
 * not destroyed under it again.
 *
 * @param value letters, digits, dots, colons and hyphens, 1 to 128
 */
public record RegisterNumber(String value) implements Comparable<RegisterNumber> {

    public RegisterNumber {
        IdShape.require("A register number", value);
    }

    public static RegisterNumber of(String value) {
        return new RegisterNumber(value);
    }

    @Override
    public int compareTo(RegisterNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
