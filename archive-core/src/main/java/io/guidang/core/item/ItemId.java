package io.guidang.core.item;

import io.guidang.core.internal.Identifiers;

/**
 * The business system's id of one item: the work-flow number 作业流水号 of a submission, or the number of a case.
 *
 * @param value 1 to 64 characters without blanks
 */
public record ItemId(String value) implements Comparable<ItemId> {

    public ItemId {
        Identifiers.require("item id", value);
    }

    public static ItemId of(String value) {
        return new ItemId(value);
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
