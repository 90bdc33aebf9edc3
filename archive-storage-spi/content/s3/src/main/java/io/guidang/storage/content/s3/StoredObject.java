package io.guidang.storage.content.s3;

import io.guidang.storage.content.RetainUntil;
import io.guidang.storage.content.StoredContent;
import io.guidang.storage.ledger.Digest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;

/**
 * What the service says of an object, or of a version of it.
 *
 * @param version       which one
 * @param tag           what tells it from what is put in its place later
 * @param size          in bytes
 * @param checksum      by SHA-256, if the service took one when the bytes came in
 * @param retainedUntil by Object Lock
 * @param held          by Object Lock, without an end
 */
record StoredObject(
        Version version,
        String tag,
        long size,
        Optional<String> checksum,
        Optional<RetainUntil> retainedUntil,
        boolean held) {

    /**
     * One of the versions of an object; an object of a bucket without versions has one.
     *
     * @param id     of it, if there is more than one
     * @param marker whether it only says that the object was deleted
     */
    record Version(Optional<String> id, boolean marker) {}

    static StoredObject of(HeadObjectResponse answer) {
        return new StoredObject(
                new Version(Optional.ofNullable(answer.versionId()), false),
                answer.eTag(),
                answer.contentLength(),
                Optional.ofNullable(answer.checksumSHA256()),
                Optional.ofNullable(answer.objectLockRetainUntilDate())
                        .filter(moment -> moment.isAfter(Instant.EPOCH))
                        .map(RetainUntil::of),
                answer.objectLockLegalHoldStatus() == ObjectLockLegalHoldStatus.ON);
    }

    /** The checksum of the service, as it writes that of a content; nothing if it does not know the algorithm. */
    static Optional<String> checksum(Digest digest) {
        return Optional.of(digest)
                .filter(each -> each.algorithm().equals("SHA-256"))
                .map(each -> Base64.getEncoder().encodeToString(each.bytes()));
    }

    StoredContent content(Digest digest) {
        return new StoredContent(digest, size, retainedUntil);
    }

    /** Whether the service itself says that it holds these bytes: its checksum was taken when they came in, and is guarded by it. */
    boolean isRecordedAs(Digest digest, long length) {
        return size == length && checksum.isPresent() && checksum.equals(checksum(digest));
    }

    boolean isRetained(RetainUntil until) {
        return retainedUntil.filter(found -> found.compareTo(until) >= 0).isPresent();
    }
}
