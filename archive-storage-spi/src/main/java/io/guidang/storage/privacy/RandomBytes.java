package io.guidang.storage.privacy;

/**
 * Where nonces and new keys come from: {@code new SecureRandom()::nextBytes}. Whoever passes in bytes that can be
 * foreseen, or come again, gives everything away that is sealed with them; only tests do.
 */
@FunctionalInterface
public interface RandomBytes {

    /** Fills the whole array. */
    void fill(byte[] bytes);
}
