package io.guidang.storage.content;

import static java.util.Objects.requireNonNull;

/**
 * What a store of contents can do, for whoever refuses at start-up what a store cannot do safely.
 *
 * @param name           of the store, for messages
 * @param durable        whether what was put survives the end of the process and of the machine
 * @param writeOnce      who sees to it that the bytes under a digest are not replaced by others
 * @param retainUntil    who sees to it that nothing is destroyed before its time; if nobody, the store refuses to be told one
 * @param largestContent how many bytes a content may have
 */
public record ContentCapabilities(
        String name, boolean durable, Enforcement writeOnce, Enforcement retainUntil, long largestContent) {

    public ContentCapabilities {
        requireNonNull(name, "name");
        requireNonNull(writeOnce, "writeOnce");
        requireNonNull(retainUntil, "retainUntil");
        if (largestContent < 0) {
            throw new IllegalArgumentException(
                    "Store '%s' takes contents of no %d bytes".formatted(name, largestContent));
        }
    }

    /**
     * Refuses a store that does not see to write-once with this force.
     *
     * @throws ContentException of {@link ContentFailure.Unsupported} if it does with less, or not at all
     */
    public void requireWriteOnce(Enforcement least) {
        require(writeOnce, least, "write-once");
    }

    /**
     * Refuses a store that does not see to retain-until with this force.
     *
     * @throws ContentException of {@link ContentFailure.Unsupported} if it does with less, or not at all
     */
    public void requireRetainUntil(Enforcement least) {
        require(retainUntil, least, "retain-until");
    }

    private void require(Enforcement found, Enforcement least, String what) {
        if (found.compareTo(least) < 0) {
            throw new ContentException(new ContentFailure.Unsupported(
                    "Store '%s'".formatted(name),
                    "%s by %s, but %s".formatted(what, least, found),
                    "take a store that does, such as a bucket with Object Lock"));
        }
    }
}
