package io.guidang.storage.privacy;

import java.security.Provider;
import java.util.Optional;

/**
 * The embedder's keys for AES-256. They are used here and never printed, written, compared or kept. Called by many
 * threads at once.
 *
 * <p>Keys rotate: a value carries the id of its key, and {@link #current()} may name another one any day; the former ones
 * stay until nothing is sealed under them. Under one key no more than 2<sup>32</sup> values may be sealed (NIST SP
 * 800-38D, 8.3, for random nonces of 96 bits); nobody counts them here, so rotate long before.
 */
public interface KeyProvider {

    /** The key under which the next value is sealed. */
    KeyId current();

    /**
     * What is known of a key. Where the keys cannot be reached, throw: neither of the other answers is true then.
     *
     * @param id as it stands in a value, and perhaps tampered with
     */
    KeyState key(KeyId id);

    /** Who computes AES-GCM with these keys, if they never leave their hardware; else the Java platform does. */
    default Optional<Provider> provider() {
        return Optional.empty();
    }
}
