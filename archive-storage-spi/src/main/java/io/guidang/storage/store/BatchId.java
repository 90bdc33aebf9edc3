package io.guidang.storage.store;

/**
 * Names one batch for ever: filing the same batch again changes nothing. Best made from a digest of its contents.
 *
 * @param value letters, digits, dots, colons and hyphens, 1 to 128
 */
public record BatchId(String value) implements Comparable<BatchId> {

    public BatchId {
        IdShape.require("A batch id", value);
    }

    public static BatchId of(String value) {
        return new BatchId(value);
    }

    @Override
    public int compareTo(BatchId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
