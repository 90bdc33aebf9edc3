package io.guidang.storage.testkit.adversary;

/** When a call meets with trouble. */
public enum Moment {
    /** It was not made. */
    BEFORE,
    /** It was done, and the answer was lost. */
    AFTER
}
