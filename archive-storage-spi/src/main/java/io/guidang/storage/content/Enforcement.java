package io.guidang.storage.content;

/** With what force a store keeps a promise. Declared from the weakest to the strongest. */
public enum Enforcement {
    /** Not at all: it refuses what would need it. */
    NONE,
    /** By this library: whoever gets at the bytes without it is not stopped. */
    LIBRARY,
    /** By what the bytes lie on: who holds its everyday rights is stopped too. */
    MEDIUM
}
