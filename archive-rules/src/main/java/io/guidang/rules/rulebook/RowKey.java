package io.guidang.rules.rulebook;

import static java.util.Objects.requireNonNull;

import io.guidang.core.item.ClassCode;
import java.io.Serializable;

/**
 * A row by its rulebook, written {@code cn-dat36-2007#1.2}.
 *
 * @param rulebook the id of the rulebook
 * @param row      the code of the row
 */
public record RowKey(String rulebook, ClassCode row) implements Serializable {

    public RowKey {
        requireNonNull(row, "row");
        if (requireNonNull(rulebook, "rulebook").isBlank() || rulebook.indexOf('#') >= 0) {
            throw new IllegalArgumentException(
                    "A row is named as cn-dat36-2007#1.2, but the rulebook is '%s'".formatted(rulebook));
        }
    }

    public static RowKey parse(String text) {
        int mark = text.indexOf('#');
        if (mark < 1) {
            throw new IllegalArgumentException("A row is named as cn-dat36-2007#1.2, but found '%s'".formatted(text));
        }
        return new RowKey(text.substring(0, mark), ClassCode.of(text.substring(mark + 1)));
    }

    @Override
    public String toString() {
        return rulebook + "#" + row;
    }
}
