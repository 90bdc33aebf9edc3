package io.guidang.rules.diff;

import static java.util.Objects.requireNonNull;

import io.guidang.rules.facts.Facts;

/**
 * A record to be compared, and what its owner calls it.
 *
 * @param reference the owner's name for it, for example an archival code; shown with examples only
 * @param facts     what is known of it
 */
public record Referenced(String reference, Facts facts) {

    public Referenced {
        requireNonNull(reference, "reference");
        requireNonNull(facts, "facts");
    }

    /** Without the reference: it may be the number of a contract. */
    @Override
    public String toString() {
        return "Referenced[" + facts + "]";
    }
}
