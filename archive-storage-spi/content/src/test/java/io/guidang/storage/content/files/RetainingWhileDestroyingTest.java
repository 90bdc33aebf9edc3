package io.guidang.storage.content.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.storage.content.ContentException;
import io.guidang.storage.content.ContentFailure;
import io.guidang.storage.content.ContentSettings;
import io.guidang.storage.content.ContentStore;
import io.guidang.storage.content.Destruction;
import io.guidang.storage.content.PutOutcome;
import io.guidang.storage.content.RetainUntil;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One destroys, has seen that nothing retains the content, and is stopped there; then another retains it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RetainingWhileDestroyingTest {

    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);
    private static final Digest OF_ABC = DigestAlgorithm.SHA_256.digest(ABC);
    private static final RetainUntil LONG = RetainUntil.of(Instant.parse("2100-01-01T00:00:00Z"));

    @TempDir
    Path temporary;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private ContentStore other;
    private Stopping disk;
    private Future<Destruction> destruction;

    @BeforeEach
    void destroyUpToTheLastStep() throws Exception {
        Path folder = temporary.resolve("contents");
        other = FileContentStore.open(folder);
        other.put(new ByteArrayInputStream(ABC));
        disk = new Stopping(folder);
        ContentStore destroying = FileContentStore.open(folder, ContentSettings.USUAL, disk);
        destruction = threads.submit(() -> destroying.destroy(OF_ABC));
        disk.stopped.await();
    }

    @AfterEach
    void end() {
        disk.goOn.countDown();
        threads.shutdown();
        other.close();
    }

    @Test
    void who_retains_it_waits_and_is_told_that_it_is_gone() throws Exception {
        Future<ContentFailure> retaining = begun(() -> {
            try {
                throw new AssertionError("retained " + other.retain(OF_ABC, LONG));
            } catch (ContentException failed) {
                return failed.failure();
            }
        });

        disk.goOn.countDown();

        assertThat(retaining.get()).isEqualTo(new ContentFailure.Missing(OF_ABC));
        assertThat(destruction.get()).isInstanceOf(Destruction.Destroyed.class);
    }

    @Test
    void who_puts_it_to_retain_waits_and_stores_it_anew() throws Exception {
        Future<PutOutcome> putting = begun(() -> other.put(new ByteArrayInputStream(ABC), Optional.of(LONG)));

        disk.goOn.countDown();

        assertThat(putting.get()).isInstanceOf(PutOutcome.Stored.class);
        assertThat(destruction.get()).isInstanceOf(Destruction.Destroyed.class);
        assertThat(other.find(OF_ABC).orElseThrow().retainedUntil()).contains(LONG);
    }

    /** Comes back when it has said until when, and has not come to an end by that. */
    private <T> Future<T> begun(Callable<T> work) throws Exception {
        Future<T> begun = threads.submit(work);
        Path until = temporary.resolve("contents/SHA-256/ba7/%s.until/21000101T000000Z".formatted(OF_ABC.toHex()));
        while (!Files.exists(until) && !begun.isDone()) {
            Thread.sleep(1);
        }
        Thread.sleep(200);
        assertThat(begun.isDone()).as("it waits for the other").isFalse();
        return begun;
    }

    /** A disk that stops before it takes away a content. */
    private static final class Stopping extends Disk {
        private final CountDownLatch stopped = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        Stopping(Path folder) {
            super(folder);
        }

        @Override
        boolean delete(Path file) throws IOException {
            if (file.getFileName().toString().equals(OF_ABC.toHex())) {
                stopped.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException interrupted) {
                    throw new IOException(interrupted);
                }
            }
            return super.delete(file);
        }
    }
}
