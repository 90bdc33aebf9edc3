package io.guidang.storage.privacy;

import static java.util.Objects.requireNonNull;

import javax.crypto.SecretKey;

/**
 * What is known of a key. {@link Destroyed} is said only of a key that existed and that nobody can bring back: what was
 * sealed under it counts as destroyed. Of any other key that is not there nothing follows, and it is {@link Unknown}.
 */
public sealed interface KeyState {

    /** The key is there. */
    static KeyState held(SecretKey key) {
        return new Held(key);
    }

    /** The key was destroyed. */
    static KeyState destroyed() {
        return new Destroyed();
    }

    /** No such key is known. */
    static KeyState unknown() {
        return new Unknown();
    }

    /**
     * The key, or what its provider takes for it; never printed.
     *
     * @param key for AES-256
     */
    record Held(SecretKey key) implements KeyState {
        public Held {
            requireNonNull(key, "key");
        }

        @Override
        public String toString() {
            return "Held[]";
        }
    }

    /** It existed, and nobody can bring it back. */
    record Destroyed() implements KeyState {}

    /** Nobody here knows of such a key. */
    record Unknown() implements KeyState {}
}
