package io.guidang.storage.content;

import static java.util.Objects.requireNonNull;

/** What came of putting bytes. Whichever it is: they are in the store, and last as long as its capabilities say. */
public sealed interface PutOutcome {

    /** What is kept now. */
    StoredContent content();

    /** They were not there, and are now. */
    record Stored(StoredContent content) implements PutOutcome {
        public Stored {
            requireNonNull(content, "content");
        }
    }

    /** They were there, and have not been touched. Two who put the same bytes at once may both be told that they stored them. */
    record AlreadyThere(StoredContent content) implements PutOutcome {
        public AlreadyThere {
            requireNonNull(content, "content");
        }
    }

    /**
     * Other bytes stood under their digest, and these, which fit it, have taken their place.
     *
     * @param damage what was found there
     */
    record Mended(StoredContent content, ContentFailure.Damaged damage) implements PutOutcome {
        public Mended {
            requireNonNull(content, "content");
            requireNonNull(damage, "damage");
        }
    }
}
