package io.guidang.storage.content.s3;

import static java.util.Objects.requireNonNull;

/**
 * Where in an object store contents lie.
 *
 * @param name   of the bucket, which is there already
 * @param prefix of the names of objects: empty, or ending with a slash; all below it is the store's
 * @param lock   how a retain-until is passed on, if the bucket has Object Lock
 */
public record Bucket(String name, String prefix, LockMode lock) {

    public Bucket {
        requireNonNull(name, "name");
        requireNonNull(prefix, "prefix");
        requireNonNull(lock, "lock");
        if (!prefix.isEmpty() && (!prefix.endsWith("/") || prefix.startsWith("/"))) {
            throw new IllegalArgumentException(
                    "The prefix of a bucket is empty, or ends with a slash and begins with none, but found '%s'"
                            .formatted(prefix));
        }
    }

    /** The whole bucket; what is retained nobody destroys. */
    public static Bucket of(String name) {
        return new Bucket(name, "", LockMode.COMPLIANCE);
    }

    /** A part of the bucket. */
    public Bucket under(String begin) {
        return new Bucket(name, begin, lock);
    }

    /** The same place, by another kind of lock. */
    public Bucket lockedBy(LockMode mode) {
        return new Bucket(name, prefix, mode);
    }

    @Override
    public String toString() {
        return name + "/" + prefix;
    }
}
