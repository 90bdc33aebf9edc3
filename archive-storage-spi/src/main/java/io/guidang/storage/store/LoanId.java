package io.guidang.storage.store;

/**
 * Names one loan for ever: lending under the same id again changes nothing.
 *
 * @param value letters, digits, dots, colons and hyphens, 1 to 128
 */
public record LoanId(String value) implements Comparable<LoanId> {

    public LoanId {
        IdShape.require("A loan id", value);
    }

    public static LoanId of(String value) {
        return new LoanId(value);
    }

    @Override
    public int compareTo(LoanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
