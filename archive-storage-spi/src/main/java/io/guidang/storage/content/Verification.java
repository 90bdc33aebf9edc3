package io.guidang.storage.content;

import static java.util.Objects.requireNonNull;

/** What reading a content once more has shown. */
public sealed interface Verification permits Verification.Intact, ContentFailure.Missing, ContentFailure.Damaged {

    /** Its bytes fit its digest. */
    record Intact(StoredContent content) implements Verification {
        public Intact {
            requireNonNull(content, "content");
        }
    }
}
