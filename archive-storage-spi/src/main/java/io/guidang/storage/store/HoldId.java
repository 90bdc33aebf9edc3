package io.guidang.storage.store;

/**
 * Names one hold for ever: placing the same hold again changes nothing, and it is released by this name.
 *
 * @param value letters, digits, dots, colons and hyphens, 1 to 128; no name or number of a person or contract
 */
public record HoldId(String value) implements Comparable<HoldId> {

    public HoldId {
        IdShape.require("A hold id", value);
    }

    public static HoldId of(String value) {
        return new HoldId(value);
    }

    @Override
    public int compareTo(HoldId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
