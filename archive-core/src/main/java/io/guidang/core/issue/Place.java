package io.guidang.core.issue;

import static java.util.Objects.requireNonNull;

/**
 * Where in a document, or in which field of a draft, something was found. Lines and columns count from 1; 0 means that
 * the document has none.
 *
 * @param document the file or draft, for example {@code cn-dat36-2007.yaml}
 * @param line     the line, from 1, or 0
 * @param column   the column, from 1, or 0
 * @param path     the way to the value inside it, for example {@code rows[3].citation}; may be empty
 */
public record Place(String document, int line, int column, String path) {

    public Place {
        requireNonNull(document, "document");
        requireNonNull(path, "path");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException(
                    "A place counts lines and columns from 1 (0: none), but found %s:%s".formatted(line, column));
        }
    }

    public static Place of(String document, int line, int column) {
        return new Place(document, line, column, "");
    }

    /** A field of a draft, which has no lines. */
    public static Place field(String draft, String field) {
        return new Place(draft, 0, 0, field);
    }

    public Place at(String path) {
        return new Place(document, line, column, path);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(document);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (column > 0) {
            text.append(':').append(column);
        }
        if (!path.isEmpty()) {
            text.append(document.isEmpty() ? "" : " ").append(path);
        }
        return text.toString();
    }
}
