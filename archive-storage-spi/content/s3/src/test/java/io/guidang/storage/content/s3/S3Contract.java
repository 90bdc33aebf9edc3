package io.guidang.storage.content.s3;

import io.guidang.storage.content.ContentSettings;
import io.guidang.storage.content.ContentStore;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.testkit.DurableContentStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The contract, over one kind of bucket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class S3Contract extends DurableContentStoreContract {

    @TempDir
    Path spool;

    private Service service;
    private S3Client client;
    private Bucket bucket;

    abstract Service start();

    abstract S3Client client(Service started);

    abstract Bucket newPlace(Service started, S3Client anew);

    @BeforeAll
    void startService() {
        service = start();
    }

    @AfterAll
    void stopService() {
        service.close();
    }

    @Override
    protected ContentStore newStore(ContentSettings settings) {
        client = client(service);
        bucket = newPlace(service, client);
        return reopened(settings);
    }

    @Override
    protected ContentStore reopened(ContentSettings settings) {
        return S3ContentStore.open(client, bucket, spool, settings);
    }

    @Override
    protected void damage(Digest digest, byte[] bytes) {
        client.putObject(
                request ->
                        request.bucket(bucket.name()).key(bucket.prefix() + digest.algorithm() + "/" + digest.toHex()),
                RequestBody.fromBytes(bytes));
    }
}
