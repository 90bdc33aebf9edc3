package io.guidang.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedFileTest {

    @TempDir
    Path out;

    @Test
    void what_is_being_written_is_for_its_owner_only_from_the_first_byte() throws IOException {
        assumeThat(out.getFileSystem().supportedFileAttributeViews()).contains("posix");

        try (ReplacedFile file = ReplacedFile.at(out.resolve("rejected.csv"))) {
            assertThat(rights(file.written())).isEqualTo("rw-------");
        }
    }

    @Test
    void what_a_run_left_that_was_cut_off_lends_its_rights_to_nothing() throws IOException {
        assumeThat(out.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path target = out.resolve("rejected.csv");
        Path left = Files.writeString(ReplacedFile.besideOf(target), "half a row");
        Files.setPosixFilePermissions(left, PosixFilePermissions.fromString("rw-r--r--"));

        write(target, "a row");

        assertThat(target).hasContent("a row");
        assertThat(rights(target)).isEqualTo("rw-------");
    }

    @Test
    void a_file_system_without_owners_takes_files_all_the_same() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(out.resolve("files.zip"), Map.of("create", "true"))) {
            assertThat(zip.supportedFileAttributeViews()).doesNotContain("posix");
            Path target = zip.getPath("/items.csv");

            write(target, "a line");

            assertThat(Files.readString(target)).isEqualTo("a line");
            assertThat(Files.exists(ReplacedFile.besideOf(target))).isFalse();
        }
    }

    private static void write(Path target, String text) throws IOException {
        try (ReplacedFile file = ReplacedFile.at(target)) {
            file.stream().write(text.getBytes(StandardCharsets.UTF_8));
            file.replace();
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
