package io.guidang.storage.content.s3;

import software.amazon.awssdk.services.s3.S3Client;

/**
 * A bucket with versions, where deleting an object alone would leave its bytes readable, and with Object Lock, which S3Proxy does not
 * have: {@link LockingClient} adds it.
 */
class LockingBucketContractTest extends S3Contract {

    @Override
    Service start() {
        return Service.inMemory();
    }

    @Override
    S3Client client(Service started) {
        return new LockingClient(started.client(), () -> settings().clock().instant());
    }

    @Override
    Bucket newPlace(Service started, S3Client anew) {
        return started.newVersionedPlace(anew);
    }
}
