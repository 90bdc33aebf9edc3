package io.guidang.core.item;

import io.guidang.core.internal.Identifiers;

/**
 * The business system's id of one document.
 *
 * @param value 1 to 64 characters without blanks
 */
public record DocumentId(String value) implements Comparable<DocumentId> {

    public DocumentId {
        Identifiers.require("document id", value);
    }

    public static DocumentId of(String value) {
        return new DocumentId(value);
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
