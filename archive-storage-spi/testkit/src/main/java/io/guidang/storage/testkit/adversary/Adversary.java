package io.guidang.storage.testkit.adversary;

/**
 * Comes between an archive and its store at every call. What it throws is what the archive sees; before a call it keeps the
 * call from being made, after it the call has been made all the same. Calls are named as they are in Java, those of a turn and of a
 * batch with it, as {@code turn.commit}.
 */
public interface Adversary {

    /** Before a call. */
    default void before(String call) {}

    /** After a call that came back. */
    default void after(String call) {}
}
