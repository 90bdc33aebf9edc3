package io.guidang.storage.content.s3;

import static java.lang.Boolean.TRUE;

import io.guidang.storage.content.RetainUntil;
import io.guidang.storage.ledger.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The objects of a bucket, by the digests of contents. Throws what the service answers, unless it is an answer to the question.
 *
 * @param client of the service
 * @param bucket that they lie in
 */
record StoredObjects(S3Client client, Bucket bucket) {

    private static final String ANYTHING = "*";
    private static final String UNNUMBERED = "null";
    private static final int SERVER_ERROR = 500;
    private static final int NOT_IMPLEMENTED = 501;

    /** Answers if the bucket is there and may be used. */
    boolean isBucketThere() {
        client.headBucket(request -> request.bucket(bucket.name()));
        return true;
    }

    /** Whether the bucket has Object Lock, as far as we may see. */
    boolean isLocking() {
        try {
            ObjectLockConfiguration said = client.getObjectLockConfiguration(request -> request.bucket(bucket.name()))
                    .objectLockConfiguration();
            return said != null && said.objectLockEnabled() == ObjectLockEnabled.ENABLED;
        } catch (S3Exception answer) {
            if (answer.statusCode() >= SERVER_ERROR && answer.statusCode() != NOT_IMPLEMENTED) {
                throw answer;
            }
            return false;
        }
    }

    Optional<StoredObject> head(Digest digest) {
        return head(digest, Optional.empty());
    }

    Optional<StoredObject> head(Digest digest, StoredObject.Version version) {
        return head(digest, version.id());
    }

    private Optional<StoredObject> head(Digest digest, Optional<String> version) {
        return ifThere(() -> client.headObject(request -> request.bucket(bucket.name())
                        .key(key(digest))
                        .versionId(version.orElse(null))
                        .checksumMode(ChecksumMode.ENABLED)))
                .map(StoredObject::of);
    }

    Optional<ResponseInputStream<GetObjectResponse>> get(Digest digest) {
        return ifThere(
                () -> client.getObject(request -> request.bucket(bucket.name()).key(key(digest))));
    }

    /** Puts an object where there is none, and says whether that was so. */
    boolean putNew(Digest digest, Spooled bytes, long size, Optional<RetainUntil> until) {
        return put(request(digest, until).ifNoneMatch(ANYTHING), bytes, size);
    }

    /** Puts an object in the place of one that has been looked at, and says whether that was still there. */
    boolean replace(Digest digest, StoredObject damaged, Spooled bytes, long size, Optional<RetainUntil> until) {
        return put(request(digest, until).ifMatch(damaged.tag()), bytes, size);
    }

    /** Retains a version, and says whether it was there. */
    boolean retain(Digest digest, StoredObject object, RetainUntil until) {
        return ifThere(() -> client.putObjectRetention(request -> request.bucket(bucket.name())
                        .key(key(digest))
                        .versionId(object.version().id().orElse(null))
                        .retention(retention -> retention
                                .mode(ObjectLockRetentionMode.fromValue(
                                        bucket.lock().name()))
                                .retainUntilDate(until.moment()))))
                .isPresent();
    }

    /** All versions of an object, the oldest first, and then what says that it was deleted. */
    List<StoredObject.Version> versions(Digest digest) {
        String key = key(digest);
        List<StoredObject.Version> newestFirst = new ArrayList<>();
        List<StoredObject.Version> markers = new ArrayList<>();
        for (ListObjectVersionsResponse page : client.listObjectVersionsPaginator(
                request -> request.bucket(bucket.name()).prefix(key))) {
            page.versions().stream()
                    .filter(each -> each.key().equals(key))
                    .map(each -> new StoredObject.Version(only(each), false))
                    .forEach(newestFirst::add);
            page.deleteMarkers().stream()
                    .filter(each -> each.key().equals(key))
                    .map(each -> new StoredObject.Version(Optional.of(each.versionId()), true))
                    .forEach(markers::add);
        }
        Collections.reverse(newestFirst);
        newestFirst.addAll(markers);
        return newestFirst;
    }

    /** Destroys one version; that it was gone already is as well. */
    void delete(Digest digest, StoredObject.Version version) {
        Optional<DeleteObjectResponse> answer = delete(digest, version.id().orElse(null));
        Optional<String> hiding = answer.filter(each -> version.id().isEmpty() && TRUE.equals(each.deleteMarker()))
                .map(DeleteObjectResponse::versionId);
        if (hiding.isPresent()) {
            // The bucket has had versions since it was put, so it was only hidden: show it again, and take it by its
            // number.
            delete(digest, hiding.get());
            delete(digest, UNNUMBERED);
        }
    }

    private Optional<DeleteObjectResponse> delete(Digest digest, @Nullable String version) {
        return ifThere(() -> client.deleteObject(
                request -> request.bucket(bucket.name()).key(key(digest)).versionId(version)));
    }

    /** The newest that bears no number is what is asked for without one; not every service knows it by another name. */
    private static Optional<String> only(ObjectVersion version) {
        return Optional.of(version.versionId()).filter(id -> !(version.isLatest() && id.equals(UNNUMBERED)));
    }

    private String key(Digest digest) {
        return bucket.prefix() + digest.algorithm() + "/" + digest.toHex();
    }

    private PutObjectRequest.Builder request(Digest digest, Optional<RetainUntil> until) {
        PutObjectRequest.Builder request =
                PutObjectRequest.builder().bucket(bucket.name()).key(key(digest));
        StoredObject.checksum(digest).ifPresent(request::checksumSHA256);
        until.map(RetainUntil::moment).ifPresent(moment -> lock(request, moment));
        return request;
    }

    private void lock(PutObjectRequest.Builder request, Instant moment) {
        request.objectLockMode(ObjectLockMode.fromValue(bucket.lock().name())).objectLockRetainUntilDate(moment);
    }

    private boolean put(PutObjectRequest.Builder request, Spooled bytes, long size) {
        try {
            client.putObject(
                    request.build(), RequestBody.fromContentProvider(bytes::bytes, size, "application/octet-stream"));
            return true;
        } catch (S3Exception answer) {
            if (Failures.isOvertaken(answer)) {
                return false;
            }
            throw answer;
        }
    }

    private static <T> Optional<T> ifThere(Failures.Work<T> work) {
        try {
            return Optional.of(work.done());
        } catch (S3Exception answer) {
            if (Failures.isMissing(answer)) {
                return Optional.empty();
            }
            throw answer;
        }
    }
}
