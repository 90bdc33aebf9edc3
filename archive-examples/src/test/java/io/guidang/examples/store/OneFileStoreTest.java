package io.guidang.examples.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.storage.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneFileStoreTest {

    @TempDir
    Path folder;

    @Test
    void no_file_of_it_has_three_hundred_lines() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/guidang/examples/store"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(Files.readAllLines(each)).hasSizeLessThan(300));
        }
    }

    @Test
    void a_file_that_is_none_of_its_own_is_refused_and_left_alone() throws IOException {
        Path file = Files.writeString(folder.resolve("archive"), "a letter to somebody");

        assertThatThrownBy(() -> OneFileStore.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged");
        assertThat(file).hasContent("a letter to somebody");
    }

    @Test
    void an_archive_is_open_once() {
        try (OneFileStore first = OneFileStore.open(folder.resolve("archive"))) {
            assertThat(first.batches()).isEmpty();
            assertThatThrownBy(() -> OneFileStore.open(folder.resolve("archive")))
                    .isInstanceOf(StoreException.class);
        }
        OneFileStore.open(folder.resolve("archive")).close();
    }
}
