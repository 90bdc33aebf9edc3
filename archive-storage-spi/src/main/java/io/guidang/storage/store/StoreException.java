package io.guidang.storage.store;

/** The store could not do it, and nothing was done: the disk is full, the file is no archive, another process writes. */
public sealed class StoreException extends RuntimeException permits UnreadableItemException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
