package io.guidang.storage.content.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.storage.content.ContentSettings;
import io.guidang.storage.content.RetainUntil;
import io.guidang.storage.ledger.DigestAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order things come to lie on the disk, so that a power cut finds all that was acknowledged. */
class ForcedTest {

    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);
    private static final RetainUntil LONG = RetainUntil.of(Instant.parse("2100-01-01T00:00:00Z"));

    @TempDir
    Path temporary;

    private Listening disk;
    private FileContentStore store;

    @BeforeEach
    void open() {
        Path folder = temporary.resolve("contents");
        disk = new Listening(folder);
        store = FileContentStore.open(folder, ContentSettings.USUAL, disk);
        disk.steps.clear();
    }

    @Test
    void bytes_are_forced_before_they_have_a_name_and_the_name_before_it_is_acknowledged() throws IOException {
        store.put(new ByteArrayInputStream(ABC));

        assertThat(disk.steps)
                .containsExactly(
                        "create PART",
                        "write",
                        "force",
                        "folder SHA-256",
                        "folder ba7",
                        "force folder SHA-256",
                        "force folder contents",
                        "move to CONTENT",
                        "force folder ba7");
    }

    @Test
    void the_name_of_what_another_put_is_forced_as_well() throws IOException {
        store.put(new ByteArrayInputStream(ABC));
        disk.steps.clear();

        store.put(new ByteArrayInputStream(ABC));

        assertThat(disk.steps).containsExactly("create PART", "write", "force", "force folder ba7", "delete PART");
    }

    @Test
    void what_is_to_be_retained_is_retained_before_it_is_there() throws IOException {
        store.put(new ByteArrayInputStream(ABC), Optional.of(LONG));

        assertThat(disk.steps)
                .containsSubsequence(
                        "folder CONTENT.until",
                        "create 21000101T000000Z",
                        "force",
                        "force folder CONTENT.until",
                        "force folder ba7",
                        "move to CONTENT",
                        "force folder ba7");
    }

    @Test
    void that_a_content_is_gone_is_forced_before_it_is_acknowledged() throws IOException {
        store.put(new ByteArrayInputStream(ABC));
        disk.steps.clear();

        store.destroy(DigestAlgorithm.SHA_256.digest(ABC));

        assertThat(disk.steps)
                .containsExactly(
                        "create MARK", "delete CONTENT", "force folder ba7", "delete CONTENT.until", "delete MARK");
    }

    /** A disk that writes down what is done to it. */
    private static final class Listening extends Disk {
        private final List<String> steps = new ArrayList<>();

        Listening(Path folder) {
            super(folder);
        }

        private void step(String what, Path file) {
            String name = file.getFileName()
                    .toString()
                    .replaceAll(".*\\.part", "PART")
                    .replaceAll(".*\\.destroying.*", "MARK")
                    .replaceAll("[0-9a-f]{64}", "CONTENT");
            steps.add(what + name);
        }

        @Override
        FileChannel create(Path file) throws IOException {
            step("create ", file);
            return super.create(file);
        }

        @Override
        void write(FileChannel file, ByteBuffer bytes) throws IOException {
            steps.add("write");
            super.write(file, bytes);
        }

        @Override
        void force(FileChannel file) throws IOException {
            steps.add("force");
            super.force(file);
        }

        @Override
        void createFolder(Path folder) throws IOException {
            step("folder ", folder);
            super.createFolder(folder);
        }

        @Override
        void forceFolder(Path folder) throws IOException {
            step("force folder ", folder);
            super.forceFolder(folder);
        }

        @Override
        void move(Path from, Path to) throws IOException {
            step("move to ", to);
            super.move(from, to);
        }

        @Override
        boolean delete(Path file) throws IOException {
            step("delete ", file);
            return super.delete(file);
        }
    }
}
