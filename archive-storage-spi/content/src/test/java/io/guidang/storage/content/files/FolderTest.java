package io.guidang.storage.content.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.storage.content.ContentException;
import io.guidang.storage.content.ContentFailure;
import io.guidang.storage.content.RetainUntil;
import io.guidang.storage.content.Verification;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the folder, and what the store makes of what it did not put there. */
class FolderTest {

    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);
    private static final Digest OF_ABC = DigestAlgorithm.SHA_256.digest(ABC);
    private static final String HEX = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final RetainUntil LONG = RetainUntil.of(Instant.parse("2100-01-01T00:00:00Z"));

    @TempDir
    Path temporary;

    @Test
    void a_content_is_a_file_named_by_its_digest_and_what_retains_it_stands_beside_it() throws IOException {
        Path folder = temporary.resolve("contents");
        try (FileContentStore store = FileContentStore.open(folder)) {
            store.put(new ByteArrayInputStream(ABC), Optional.of(LONG));
        }

        assertThat(everything(folder))
                .containsExactlyInAnyOrder(
                        "at-work",
                        "format",
                        "SHA-256",
                        "SHA-256/ba7",
                        "SHA-256/ba7/" + HEX,
                        "SHA-256/ba7/" + HEX + ".until",
                        "SHA-256/ba7/" + HEX + ".until/21000101T000000Z");
        assertThat(folder.resolve("SHA-256/ba7/" + HEX)).hasBinaryContent(ABC);
        assertThat(folder.resolve("format")).hasContent("guidang contents 1\n");
    }

    @Test
    void everything_is_its_owners_only_and_a_content_cannot_be_written_to() throws IOException {
        Path folder = temporary.resolve("contents");
        try (FileContentStore store = FileContentStore.open(folder)) {
            store.put(new ByteArrayInputStream(ABC), Optional.of(LONG));
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.toList()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                            .as(each.toString())
                            .matches(Files.isDirectory(each) ? "rwx------" : "r[w-]-------");
                }
            }
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("SHA-256/ba7/" + HEX))))
                    .isEqualTo("r--------");
        }
    }

    @Test
    void a_folder_of_something_else_is_refused_and_left_as_it_is() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("photos"));
        Files.writeString(folder.resolve("holiday.jpg"), "x");

        assertThatThrownBy(() -> FileContentStore.open(folder))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("photos")
                .hasMessageContaining("no store of contents")
                .hasMessageContaining("holiday.jpg");

        assertThat(everything(folder)).containsExactly("holiday.jpg");
    }

    @Test
    void a_folder_of_a_later_format_is_refused_and_left_as_it_is() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("contents"));
        Files.writeString(folder.resolve("format"), "guidang contents 2\n");

        assertThatThrownBy(() -> FileContentStore.open(folder)).hasMessageContaining("of a known format");

        assertThat(everything(folder)).containsExactly("format");
    }

    @Test
    void a_folder_in_a_folder_that_is_not_there_is_not_made() {
        assertThatThrownBy(() -> FileContentStore.open(temporary.resolve("a/b")))
                .hasMessageContaining("the folder that it is to be made in is not there");
        assertThat(temporary.resolve("a")).doesNotExist();
    }

    @Test
    void a_file_is_no_folder() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");

        assertThatThrownBy(() -> FileContentStore.open(file)).hasMessageContaining("in the way");
    }

    @Test
    void the_folder_itself_may_be_reached_by_a_link() throws IOException {
        Path disk = Files.createDirectory(temporary.resolve("disk"));
        Path link = Files.createSymbolicLink(temporary.resolve("contents"), disk);
        try (FileContentStore store = FileContentStore.open(link)) {
            store.put(new ByteArrayInputStream(ABC));
            assertThat(store.verify(OF_ABC)).isInstanceOf(Verification.Intact.class);
        }
        assertThat(disk.resolve("SHA-256/ba7/" + HEX)).exists();
    }

    @Test
    void links_below_it_are_not_followed() throws IOException {
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere/ba7"));
        Files.write(elsewhere.resolve(HEX), ABC);
        Files.write(elsewhere.getParent().resolve(HEX), ABC);
        for (String link : List.of("SHA-256", "SHA-256/ba7", "SHA-256/ba7/" + HEX, "SHA-256/ba7/" + HEX + ".until")) {
            Path folder = temporary.resolve("contents-" + link.length());
            try (FileContentStore store = FileContentStore.open(folder)) {
                Files.createDirectories(folder.resolve(link).getParent());
                Path target = link.endsWith(HEX)
                        ? elsewhere.resolve(HEX)
                        : link.endsWith("7") ? elsewhere : elsewhere.getParent();
                Files.createSymbolicLink(folder.resolve(link), target);
                if (link.endsWith(".until")) {
                    Files.write(folder.resolve("SHA-256/ba7/" + HEX), ABC);
                }
                List<String> before = everything(elsewhere.getParent());

                assertInTheWay(() -> store.put(new ByteArrayInputStream(ABC), Optional.of(LONG)));
                assertInTheWay(() -> store.find(OF_ABC));
                assertInTheWay(() -> store.open(OF_ABC).close());
                assertInTheWay(() -> store.verify(OF_ABC));
                assertInTheWay(() -> store.destroy(OF_ABC));

                assertThat(everything(elsewhere.getParent())).isEqualTo(before);
                assertThat(Files.isSymbolicLink(folder.resolve(link))).isTrue();
            }
        }
    }

    private static void assertInTheWay(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ContentException.class).hasMessageContaining("in the way");
    }

    @Test
    void a_retention_that_cannot_be_read_is_taken_for_one() throws IOException {
        Path folder = temporary.resolve("contents");
        try (FileContentStore store = FileContentStore.open(folder)) {
            store.put(new ByteArrayInputStream(ABC), Optional.of(LONG));
            Files.createFile(folder.resolve("SHA-256/ba7/" + HEX + ".until/for ever"));

            assertThatThrownBy(() -> store.destroy(OF_ABC))
                    .isInstanceOf(ContentException.class)
                    .hasMessageContaining("cannot be read, so it is kept");

            assertThat(folder.resolve("SHA-256/ba7/" + HEX)).exists();
        }
    }

    @Test
    void nothing_is_left_of_what_was_destroyed() throws IOException {
        Path folder = temporary.resolve("contents");
        try (FileContentStore store = FileContentStore.open(folder)) {
            store.put(
                    new ByteArrayInputStream(ABC),
                    Optional.of(RetainUntil.of(Instant.now().plusMillis(1))));
            while (store.destroy(OF_ABC) instanceof ContentFailure.Retained) {
                Thread.onSpinWait();
            }
        }
        assertThat(everything(folder)).containsExactlyInAnyOrder("at-work", "format", "SHA-256", "SHA-256/ba7");
    }

    @Test
    void what_a_dead_process_left_behind_is_removed_and_what_is_nobodys_stays() throws IOException {
        Path folder = temporary.resolve("contents");
        FileContentStore.open(folder).close();
        String dead = "1-1-0123456789abcdef";
        Path atWork = folder.resolve("at-work");
        for (String name : List.of(
                dead + ".session",
                dead + ".7.part",
                dead + ".8.destroying.SHA-256-" + HEX,
                "2-2-0123456789abcdef.1.part",
                "notes.part")) {
            Files.createFile(atWork.resolve(name));
        }

        try (FileContentStore store = FileContentStore.open(folder)) {
            store.put(new ByteArrayInputStream(ABC), Optional.of(LONG));
            assertThat(everything(atWork)).hasSize(2).contains("notes.part");
        }

        assertThat(everything(atWork)).containsExactly("notes.part");
    }

    @Test
    void of_a_put_that_fails_nothing_stays_while_the_store_is_open() throws IOException {
        Path folder = temporary.resolve("contents");
        try (FileContentStore store = FileContentStore.open(folder)) {
            InputStream breaking =
                    new SequenceInputStream(new ByteArrayInputStream(new byte[200_000]), new InputStream() {
                        @Override
                        public int read() throws IOException {
                            throw new IOException("broken off");
                        }
                    });
            assertThatThrownBy(() -> store.put(breaking)).hasMessage("broken off");
            store.put(new ByteArrayInputStream(ABC));
            store.put(new ByteArrayInputStream(ABC));

            assertThat(everything(folder.resolve("at-work")))
                    .singleElement()
                    .asString()
                    .endsWith(".session");
        }
    }

    @Test
    void a_thread_that_is_interrupted_is_told_so_and_keeps_nothing() throws IOException {
        Path folder = temporary.resolve("contents");
        try (FileContentStore store = FileContentStore.open(folder)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> store.put(new ByteArrayInputStream(ABC)))
                    .isInstanceOf(ContentException.class)
                    .hasMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();

            assertThat(store.find(OF_ABC)).isEmpty();
            store.put(new ByteArrayInputStream(ABC));
            assertThat(store.verify(OF_ABC)).isInstanceOf(Verification.Intact.class);
        }
    }

    private static List<String> everything(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
