package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * Names one batch for ever: filing the same batch again changes nothing. Best made from a digest of its contents.
 *
 * @param value letters, digits, dots, colons and hyphens, 1 to 128
 */
public record BatchId(String value) implements Comparable<BatchId> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9.:-]{1,128}");

    public BatchId {
        if (!SHAPE.matcher(requireNonNull(value, "value")).matches()) {
            throw new IllegalArgumentException(
                    "A batch id has 1 to 128 letters, digits, dots, colons and hyphens, but found " + value.length()
                            + " characters");
        }
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
