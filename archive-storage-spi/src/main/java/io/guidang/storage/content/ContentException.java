package io.guidang.storage.content;

/** A store did not do what it was asked to; {@link #failure()} says why. */
public final class ContentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ContentFailure failure;

    public ContentException(ContentFailure failure) {
        super(failure.message());
        this.failure = failure;
    }

    public ContentException(ContentFailure failure, Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
    }

    public ContentFailure failure() {
        return failure;
    }
}
