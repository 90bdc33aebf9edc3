package io.guidang.storage.content.s3;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectLockConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetObjectLockConfigurationResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionResponse;

/** Answers that the bucket has Object Lock, and hands what is said of it on as it is, or forgets it. */
final class SaysItLocks implements S3Client {

    private final S3Client other;
    private final boolean forgets;

    private SaysItLocks(S3Client other, boolean forgets) {
        this.other = other;
        this.forgets = forgets;
    }

    static SaysItLocks andHandsOn(S3Client other) {
        return new SaysItLocks(other, false);
    }

    static SaysItLocks andForgets(S3Client other) {
        return new SaysItLocks(other, true);
    }

    @Override
    public GetObjectLockConfigurationResponse getObjectLockConfiguration(GetObjectLockConfigurationRequest request) {
        return GetObjectLockConfigurationResponse.builder()
                .objectLockConfiguration(lock -> lock.objectLockEnabled(ObjectLockEnabled.ENABLED))
                .build();
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody bytes) {
        return other.putObject(
                forgets
                        ? request.toBuilder()
                                .objectLockMode((ObjectLockMode) null)
                                .objectLockRetainUntilDate(null)
                                .build()
                        : request,
                bytes);
    }

    @Override
    public PutObjectRetentionResponse putObjectRetention(PutObjectRetentionRequest request) {
        return forgets ? PutObjectRetentionResponse.builder().build() : other.putObjectRetention(request);
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
        return other.headObject(request);
    }

    @Override
    public HeadBucketResponse headBucket(HeadBucketRequest request) {
        return other.headBucket(request);
    }

    @Override
    public String serviceName() {
        return other.serviceName();
    }

    @Override
    public void close() {
        other.close();
    }
}
