package io.guidang.storage.content.s3;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectLockConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetObjectLockConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Object Lock in compliance mode over a bucket with versions, as its manual describes it: what is retained belongs to a version, is
 * lengthened and never shortened, and a version under it is not deleted. Everything else is the other client's.
 */
final class LockingClient implements S3Client {

    private final S3Client other;
    private final InstantSource clock;
    private final Map<String, Instant> retained = new HashMap<>();
    private final Set<String> held = new HashSet<>();

    LockingClient(S3Client other, InstantSource clock) {
        this.other = other;
        this.clock = clock;
    }

    /** Places a legal hold on the newest version. */
    synchronized void hold(String bucket, String key) {
        held.add(
                name(key, other.headObject(each -> each.bucket(bucket).key(key)).versionId()));
    }

    @Override
    public GetObjectLockConfigurationResponse getObjectLockConfiguration(GetObjectLockConfigurationRequest request) {
        return GetObjectLockConfigurationResponse.builder()
                .objectLockConfiguration(lock -> lock.objectLockEnabled(ObjectLockEnabled.ENABLED))
                .build();
    }

    @Override
    public synchronized PutObjectResponse putObject(PutObjectRequest request, RequestBody bytes) {
        PutObjectResponse answer = other.putObject(
                request.toBuilder()
                        .objectLockMode((ObjectLockMode) null)
                        .objectLockRetainUntilDate(null)
                        .build(),
                bytes);
        if (request.objectLockRetainUntilDate() != null) {
            requireFuture(request.objectLockRetainUntilDate());
            retained.put(name(request.key(), answer.versionId()), request.objectLockRetainUntilDate());
        }
        return answer;
    }

    @Override
    public synchronized PutObjectRetentionResponse putObjectRetention(PutObjectRetentionRequest request) {
        String version = other.headObject(
                        each -> each.bucket(request.bucket()).key(request.key()).versionId(request.versionId()))
                .versionId();
        Instant until = request.retention().retainUntilDate();
        requireFuture(until);
        if (until.isBefore(retained.getOrDefault(name(request.key(), version), Instant.MIN))) {
            throw answer(403, "AccessDenied");
        }
        retained.put(name(request.key(), version), until);
        return PutObjectRetentionResponse.builder().build();
    }

    @Override
    public synchronized HeadObjectResponse headObject(HeadObjectRequest request) {
        HeadObjectResponse answer = other.headObject(request);
        String name = name(request.key(), answer.versionId());
        HeadObjectResponse.Builder locked = answer.toBuilder();
        if (retained.containsKey(name)) {
            locked.objectLockMode(ObjectLockMode.COMPLIANCE).objectLockRetainUntilDate(retained.get(name));
        }
        if (held.contains(name)) {
            locked.objectLockLegalHoldStatus(ObjectLockLegalHoldStatus.ON);
        }
        return locked.build();
    }

    @Override
    public synchronized DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
        if (request.versionId() != null) {
            String name = name(request.key(), request.versionId());
            if (held.contains(name) || clock.instant().isBefore(retained.getOrDefault(name, Instant.MIN))) {
                throw answer(403, "AccessDenied");
            }
        }
        return other.deleteObject(request);
    }

    @Override
    public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
        return other.getObject(request, transformer);
    }

    @Override
    public ListObjectVersionsResponse listObjectVersions(ListObjectVersionsRequest request) {
        return other.listObjectVersions(request);
    }

    @Override
    public HeadBucketResponse headBucket(HeadBucketRequest request) {
        return other.headBucket(request);
    }

    @Override
    public CreateBucketResponse createBucket(CreateBucketRequest request) {
        return other.createBucket(request);
    }

    @Override
    public PutBucketVersioningResponse putBucketVersioning(PutBucketVersioningRequest request) {
        return other.putBucketVersioning(request);
    }

    @Override
    public String serviceName() {
        return other.serviceName();
    }

    @Override
    public void close() {
        other.close();
    }

    private void requireFuture(Instant until) {
        if (!until.isAfter(clock.instant())) {
            throw answer(400, "InvalidArgument");
        }
    }

    private static String name(String key, String version) {
        return key + " " + version;
    }

    private static S3Exception answer(int status, String code) {
        return (S3Exception) S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .message(code)
                .build();
    }
}
