package io.guidang.rules.verify;

import static java.util.Objects.requireNonNull;

import io.guidang.core.item.ClassCode;
import io.guidang.rules.rulebook.RowKey;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The place of a finding inside a rulebook; a reader of documents knows its line and column.
 *
 * @param rulebook the id of the rulebook
 * @param row      the code of the row; absent where the finding is about the whole rulebook
 * @param term     which of the row's terms, from 0 as the document lists them; absent where it is about none
 * @param part     which part of the row's deferral, from 0; absent where it is about none
 */
public record Where(String rulebook, Optional<ClassCode> row, OptionalInt term, OptionalInt part) {

    public Where {
        requireNonNull(rulebook, "rulebook");
        requireNonNull(row, "row");
        requireNonNull(term, "term");
        requireNonNull(part, "part");
        boolean inside = term.isPresent() || part.isPresent();
        if ((inside && row.isEmpty()) || (term.isPresent() && part.isPresent())) {
            throw new IllegalArgumentException(
                    "A place is a rulebook, a row, a term or a part of a row, but found row %s, %s, %s"
                            .formatted(row, term, part));
        }
    }

    /** The whole rulebook. */
    public static Where rulebook(String rulebook) {
        return new Where(rulebook, Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    /** A row. */
    public static Where row(RowKey key) {
        return new Where(key.rulebook(), Optional.of(key.row()), OptionalInt.empty(), OptionalInt.empty());
    }

    /** A term of a row, from 0. */
    public static Where term(RowKey key, int term) {
        return new Where(key.rulebook(), Optional.of(key.row()), OptionalInt.of(term), OptionalInt.empty());
    }

    /** A part of the deferral of a row, from 0. */
    public static Where part(RowKey key, int part) {
        return new Where(key.rulebook(), Optional.of(key.row()), OptionalInt.empty(), OptionalInt.of(part));
    }

    /** As {@code cn-order3-2009#jh-01 retain[1]}. */
    @Override
    public String toString() {
        String inside = term.isPresent()
                ? " retain[" + term.getAsInt() + "]"
                : part.isPresent() ? " parts[" + part.getAsInt() + "]" : "";
        return rulebook + row.map(code -> "#" + code).orElse("") + inside;
    }
}
