package io.guidang.storage.store;

import io.guidang.core.code.ArchivalCode;

/** Somebody else changed the item since it was read: read it again and decide anew. */
public final class StaleVersionException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient ArchivalCode code;
    private final long expected;
    private final long found;

    public StaleVersionException(ArchivalCode code, long expected, long found) {
        super("Item '%s' was read at version %d and is at %d now; read it again".formatted(code, expected, found));
        this.code = code;
        this.expected = expected;
        this.found = found;
    }

    public ArchivalCode code() {
        return code;
    }

    public long expected() {
        return expected;
    }

    public long found() {
        return found;
    }
}
