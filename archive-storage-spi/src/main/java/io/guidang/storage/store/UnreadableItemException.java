package io.guidang.storage.store;

import io.guidang.core.code.ArchivalCode;

/** What stands in the store under a code is not what the library wrote: somebody changed it, or it is damaged. */
public final class UnreadableItemException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final transient ArchivalCode code;

    /**
     * Of an item that cannot be read.
     *
     * @param message what, where, and what to try; nothing of what stands there
     */
    public UnreadableItemException(ArchivalCode code, String message) {
        super(message);
        this.code = code;
    }

    /** Of which item. */
    public ArchivalCode code() {
        return code;
    }
}
