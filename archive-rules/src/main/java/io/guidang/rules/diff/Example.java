package io.guidang.rules.diff;

import static java.util.Objects.requireNonNull;

/**
 * One record that changed, with both decisions.
 *
 * @param reference what its owner calls it
 * @param change    the old decision and the new
 */
public record Example(String reference, Change change) {

    public Example {
        requireNonNull(reference, "reference");
        requireNonNull(change, "change");
    }

    /** Without the reference: it may be the number of a contract. */
    @Override
    public String toString() {
        return "Example[" + change + "]";
    }
}
