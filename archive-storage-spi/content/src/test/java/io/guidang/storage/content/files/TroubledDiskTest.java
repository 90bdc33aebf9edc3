package io.guidang.storage.content.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.storage.content.ContentException;
import io.guidang.storage.content.ContentFailure;
import io.guidang.storage.content.ContentSettings;
import io.guidang.storage.content.Destruction;
import io.guidang.storage.content.RetainUntil;
import io.guidang.storage.content.Verification;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each change of the disk fails in its turn: once, as on a full disk, or from there on for ever, as when the machine dies. */
class TroubledDiskTest {

    private static final RetainUntil LONG = RetainUntil.of(Instant.parse("2100-01-01T00:00:00Z"));
    private static final byte[] SCAN = scan(1);
    private static final byte[] OTHER = scan(2);
    private static final Digest OF_SCAN = DigestAlgorithm.SHA_256.digest(SCAN);
    private static final Digest OF_OTHER = DigestAlgorithm.SHA_256.digest(OTHER);

    /** More than any one call takes. */
    private static final int STEPS = 40;

    @TempDir
    Path temporary;

    private int folders;

    @Test
    void a_put_that_fails_says_why_and_keeps_nothing_or_all_of_it() throws IOException {
        everyTrouble((store, folder) -> {
            store.put(new ByteArrayInputStream(SCAN));
            return true;
        });
    }

    @Test
    void a_put_to_retain_that_fails_never_leaves_the_content_without_its_retention() throws IOException {
        everyTrouble((store, folder) -> {
            try {
                store.put(new ByteArrayInputStream(SCAN), Optional.of(LONG));
                return true;
            } finally {
                try (FileContentStore sound = FileContentStore.open(folder)) {
                    sound.find(OF_SCAN)
                            .ifPresent(
                                    found -> assertThat(found.retainedUntil()).contains(LONG));
                }
            }
        });
    }

    @Test
    void a_destruction_that_fails_has_destroyed_the_one_content_or_nothing() throws IOException {
        everyTrouble((store, folder) -> {
            try (FileContentStore sound = FileContentStore.open(folder)) {
                sound.put(new ByteArrayInputStream(SCAN));
            }
            assertThat(store.destroy(OF_SCAN)).isInstanceOf(Destruction.Destroyed.class);
            try (FileContentStore sound = FileContentStore.open(folder)) {
                assertThat(sound.find(OF_SCAN)).isEmpty();
            }
            return true;
        });
    }

    @Test
    void a_retention_that_fails_is_not_said_to_be_there_and_hinders_nothing() throws IOException {
        everyTrouble((store, folder) -> {
            try (FileContentStore sound = FileContentStore.open(folder)) {
                sound.put(new ByteArrayInputStream(SCAN));
            }
            assertThat(store.retain(OF_SCAN, LONG).retainedUntil()).contains(LONG);
            try (FileContentStore sound = FileContentStore.open(folder)) {
                assertThat(sound.destroy(OF_SCAN)).isEqualTo(new ContentFailure.Retained(OF_SCAN, LONG));
            }
            return true;
        });
    }

    /** What is done to a store whose disk fails at one moment. */
    @FunctionalInterface
    private interface Work {
        boolean succeeds(FileContentStore store, Path folder) throws IOException;
    }

    private void everyTrouble(Work work) throws IOException {
        for (boolean forEver : new boolean[] {false, true}) {
            int failed = 0;
            boolean done = false;
            for (int step = 1; !done; step++) {
                assertThat(step).as("it comes to an end").isLessThan(STEPS);
                done = succeedsInSpiteOf(step, forEver, work);
                failed += done ? 0 : 1;
            }
            assertThat(failed).as("steps that can fail").isGreaterThan(3);
        }
    }

    private boolean succeedsInSpiteOf(int step, boolean forEver, Work work) throws IOException {
        Path folder = temporary.resolve("contents-" + folders++);
        Troubled disk = new Troubled(folder);
        boolean done;
        FileContentStore store = FileContentStore.open(folder, ContentSettings.USUAL, disk);
        store.put(new ByteArrayInputStream(OTHER));
        disk.failAt(step, forEver);
        try {
            done = work.succeeds(store, folder);
        } catch (ContentException trouble) {
            done = false;
            assertThat(trouble.failure()).isInstanceOf(ContentFailure.Unavailable.class);
            assertThat(trouble)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("No space left on device")
                    .hasMessageContaining("make room");
        }
        boolean troubled = disk.hasFailed();
        disk.heal();
        try (FileContentStore sound = FileContentStore.open(folder)) {
            assertThat(sound.verify(OF_OTHER)).as("no other suffers").isInstanceOf(Verification.Intact.class);
            assertThat(sound.verify(OF_SCAN)).isInstanceOfAny(Verification.Intact.class, ContentFailure.Missing.class);
            sound.put(new ByteArrayInputStream(SCAN));
            assertThat(sound.verify(OF_SCAN)).as("and it can be done again").isInstanceOf(Verification.Intact.class);
        }
        store.close();
        if (!forEver) {
            try (Stream<Path> left = Files.list(folder.resolve("at-work"))) {
                assertThat(left).as("nothing is left over").isEmpty();
            }
        }
        // A step that tidies up may fail unnoticed; only when none has failed there is no more to try.
        return done && !troubled;
    }

    private static byte[] scan(int seed) {
        byte[] bytes = new byte[200_000];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** A disk that is full at one moment. */
    private static final class Troubled extends Disk {
        private int left = Integer.MAX_VALUE;
        private boolean forEver;
        private boolean failed;

        Troubled(Path folder) {
            super(folder);
        }

        void failAt(int step, boolean fromThereOn) {
            left = step;
            forEver = fromThereOn;
        }

        void heal() {
            left = Integer.MAX_VALUE;
        }

        boolean hasFailed() {
            return failed;
        }

        private void step(Path file) throws IOException {
            if (--left == 0) {
                left = forEver ? 1 : Integer.MAX_VALUE;
                failed = true;
                throw new FileSystemException(file.toString(), null, "No space left on device");
            }
        }

        @Override
        FileChannel create(Path file) throws IOException {
            step(file);
            return super.create(file);
        }

        @Override
        void write(FileChannel file, ByteBuffer bytes) throws IOException {
            int half = bytes.remaining() / 2;
            super.write(file, bytes.slice(bytes.position(), half));
            step(Path.of("half"));
            super.write(file, bytes.position(bytes.position() + half));
        }

        @Override
        void force(FileChannel file) throws IOException {
            step(Path.of("forced"));
            super.force(file);
        }

        @Override
        void makeReadOnly(Path file) throws IOException {
            step(file);
            super.makeReadOnly(file);
        }

        @Override
        void createFolder(Path folder) throws IOException {
            step(folder);
            super.createFolder(folder);
        }

        @Override
        void forceFolder(Path folder) throws IOException {
            step(folder);
            super.forceFolder(folder);
        }

        @Override
        void move(Path from, Path to) throws IOException {
            step(from);
            super.move(from, to);
        }

        @Override
        boolean delete(Path file) throws IOException {
            step(file);
            return super.delete(file);
        }
    }
}
