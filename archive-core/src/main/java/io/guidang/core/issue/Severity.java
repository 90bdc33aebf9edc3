package io.guidang.core.issue;

/** How much an {@link Issue} matters. */
public enum Severity {
    /** The thing cannot be used as it stands. */
    ERROR,
    /** It can be used, but somebody should look. */
    WARNING,
    /** Worth knowing. */
    NOTE
}
