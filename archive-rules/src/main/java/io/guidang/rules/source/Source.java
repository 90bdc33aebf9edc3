package io.guidang.rules.source;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Where a row comes from and how sure it is. It travels into every decision the row takes part in.
 *
 * @param citation   the clause, for example {@code DA/T 36-2007, 7.1}
 * @param provenance how sure
 * @param confidence the word of the source table, as {@code high} or {@code medium}; perhaps empty
 * @param text       who says so
 */
public record Source(String citation, Provenance provenance, String confidence, String text) implements Serializable {

    public Source {
        requireNonNull(provenance, "provenance");
        requireNonNull(confidence, "confidence");
        requireNonNull(text, "text");
        if (requireNonNull(citation, "citation").isBlank()) {
            throw new IllegalArgumentException("A row cites the clause it comes from, but found no citation");
        }
    }
}
