package io.guidang.rules.rulebook;

import static java.util.Objects.requireNonNull;

import io.guidang.core.item.ClassCode;
import java.io.Serializable;
import java.util.List;

/**
 * A row that leaves its period to another rulebook. The first part whose condition holds is taken, and with it
 * every earlier part of which a fact is missing or an event disputed; several rows together count as their longest.
 *
 * @param rulebook the id of the other rulebook
 * @param parts    in the order in which they are tried; the last one applies always
 */
public record Deferral(String rulebook, List<Part> parts) implements Serializable {

    public Deferral {
        requireNonNull(rulebook, "rulebook");
        parts = List.copyOf(parts);
        if (parts.isEmpty() || !parts.get(parts.size() - 1).condition().equals(Condition.ALWAYS)) {
            throw new IllegalArgumentException(
                    "A deferral to '%s' ends with a part that applies always".formatted(rulebook));
        }
    }

    /**
     * One way to read the row.
     *
     * @param condition when this part is meant
     * @param rows      the rows of the other rulebook, at least one
     */
    public record Part(Condition condition, List<ClassCode> rows) implements Serializable {
        public Part {
            requireNonNull(condition, "condition");
            rows = List.copyOf(rows);
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("A part of a deferral names at least one row");
            }
        }
    }
}
