package io.guidang.storage.content;

import static java.util.Objects.requireNonNull;

/** Whether a content was destroyed; it was only if this is {@link Destroyed}. */
public sealed interface Destruction
        permits Destruction.Destroyed, ContentFailure.Missing, ContentFailure.Retained, ContentFailure.Held {

    /** It was there, and nothing that the store could read is left of it. */
    record Destroyed(StoredContent content) implements Destruction {
        public Destroyed {
            requireNonNull(content, "content");
        }
    }
}
