package io.guidang.rules.scope;

import static java.util.Objects.requireNonNull;

import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import java.util.Optional;

/** Whether a document is filed: in, out with the reason, or for a person to review. */
public sealed interface FilingScope {

    /** The row that speaks about the document, if one was found. */
    Optional<Row> row();

    /**
     * It is filed.
     *
     * @param found the row under which it is filed
     * @param key   the row by its rulebook
     */
    record In(Row found, RowKey key) implements FilingScope {
        public In {
            requireNonNull(found, "found");
            requireNonNull(key, "key");
        }

        @Override
        public Optional<Row> row() {
            return Optional.of(found);
        }
    }

    /**
     * It is left out.
     *
     * @param found  the row that leaves it out
     * @param reason why it is left out
     */
    record Out(Row found, Wording reason) implements FilingScope {
        public Out {
            requireNonNull(found, "found");
            requireNonNull(reason, "reason");
        }

        @Override
        public Optional<Row> row() {
            return Optional.of(found);
        }
    }

    /**
     * A person has to decide.
     *
     * @param row    the row under which it would be filed, if one was found
     * @param reason what a person has to find out
     */
    record Review(Optional<Row> row, Wording reason) implements FilingScope {
        public Review {
            requireNonNull(row, "row");
            requireNonNull(reason, "reason");
        }
    }
}
