package io.guidang.storage.privacy;

import static java.util.Objects.requireNonNull;

/** What came of opening a sealed value: the text, or why there is none. */
public sealed interface Opening {

    /**
     * It is what was sealed in this place.
     *
     * @param text in clear; never printed by {@link #toString()}
     */
    record Opened(String text) implements Opening {
        public Opened {
            requireNonNull(text, "text");
        }

        @Override
        public String toString() {
            return "Opened[]";
        }
    }

    /**
     * The key was destroyed, and with it whatever was sealed under it; whether the value was sound cannot be told any
     * more.
     *
     * @param key the id of the key
     */
    record KeyGone(KeyId key) implements Opening {
        public KeyGone {
            requireNonNull(key, "key");
        }
    }

    /**
     * It is not what was sealed in this place under a key of these: somebody changed it, or moved it here, or the keys
     * are those of somebody else. Keep it, and find out which.
     *
     * @param sign what tells
     */
    record Tampered(Sign sign) implements Opening {
        public Tampered {
            requireNonNull(sign, "sign");
        }
    }

    /** What tells that a sealed value is not what was sealed. */
    enum Sign {
        /** The bytes are no sealed value. */
        UNREADABLE,

        /** It names a key of which nobody here knows. */
        UNKNOWN_KEY,

        /** The key is there and does not vouch for it in this place. */
        NOT_AUTHENTIC
    }
}
