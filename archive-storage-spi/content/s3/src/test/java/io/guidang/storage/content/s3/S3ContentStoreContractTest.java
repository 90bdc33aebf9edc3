package io.guidang.storage.content.s3;

import io.guidang.storage.content.ContentSettings;
import io.guidang.storage.content.RetainUntil;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.s3.S3Client;

/** A plain bucket of S3Proxy; or your own, which retains by its own clock if it has Object Lock. */
class S3ContentStoreContractTest extends S3Contract {

    @Override
    Service start() {
        return Service.start();
    }

    @Override
    S3Client client(Service started) {
        return started.client();
    }

    @Override
    Bucket newPlace(Service started, S3Client anew) {
        return started.newPlace(anew);
    }

    @Override
    protected ContentSettings settings() {
        return Service.isExternal() ? ContentSettings.USUAL : super.settings();
    }

    @Override
    protected void passTo(RetainUntil until) {
        if (Service.isExternal()) {
            sleepUntil(until.moment().plusSeconds(1));
        } else {
            super.passTo(until);
        }
    }

    private static void sleepUntil(Instant moment) {
        try {
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), moment).toMillis()));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
