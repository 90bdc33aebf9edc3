package io.guidang.storage.content.s3;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/**
 * A service that speaks S3: S3Proxy, in this process and in memory; or one of your own, by {@code -Dguidang.s3.endpoint=URI},
 * {@code -Dguidang.s3.bucket=NAME}, {@code -Dguidang.s3.key=}, {@code -Dguidang.s3.secret=} and, if it is another than us-east-1,
 * {@code -Dguidang.s3.region=}. The bucket is there; what the tests put in it is below {@code guidang-test/}.
 */
final class Service implements AutoCloseable {

    private static final Optional<URI> EXTERNAL =
            Optional.ofNullable(System.getProperty("guidang.s3.endpoint")).map(URI::create);

    private final Optional<S3Proxy> proxy;
    private final URI endpoint;

    private Service(Optional<S3Proxy> proxy, URI endpoint) {
        this.proxy = proxy;
        this.endpoint = endpoint;
    }

    static boolean isExternal() {
        return EXTERNAL.isPresent();
    }

    static Service start() {
        return EXTERNAL.map(endpoint -> new Service(Optional.empty(), endpoint)).orElseGet(Service::inMemory);
    }

    static Service inMemory() {
        try {
            S3Proxy proxy = S3Proxy.builder()
                    .blobStore(new TransientNio2BlobStore())
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, key(), secret())
                    .build();
            proxy.start();
            return new Service(Optional.of(proxy), URI.create("http://127.0.0.1:" + proxy.getPort()));
        } catch (Exception failed) {
            throw new IllegalStateException("S3Proxy does not start", failed);
        }
    }

    S3Client client(ExecutionInterceptor... listening) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(System.getProperty("guidang.s3.region", "us-east-1")))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(key(), secret())))
                .overrideConfiguration(configuration -> {
                    for (ExecutionInterceptor each : listening) {
                        configuration.addExecutionInterceptor(each);
                    }
                })
                .build();
    }

    /** A place with nothing in it. */
    Bucket newPlace(S3Client client) {
        if (isExternal()) {
            return Bucket.of(System.getProperty("guidang.s3.bucket")).under("guidang-test/" + UUID.randomUUID() + "/");
        }
        Bucket bucket = Bucket.of("contents-" + UUID.randomUUID()).under("a/b/");
        client.createBucket(request -> request.bucket(bucket.name()));
        return bucket;
    }

    /** A bucket with nothing in it, that keeps what was before when an object is put in its place. */
    Bucket newVersionedPlace(S3Client client) {
        Bucket bucket = newPlace(client);
        keepVersions(client, bucket);
        return bucket;
    }

    void keepVersions(S3Client client, Bucket bucket) {
        client.putBucketVersioning(request -> request.bucket(bucket.name())
                .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
    }

    @Override
    public void close() {
        proxy.ifPresent(each -> {
            try {
                each.stop();
            } catch (Exception failed) {
                throw new IllegalStateException("S3Proxy does not stop", failed);
            }
        });
    }

    private static String key() {
        return System.getProperty("guidang.s3.key", "key");
    }

    private static String secret() {
        return System.getProperty("guidang.s3.secret", "secret");
    }
}
