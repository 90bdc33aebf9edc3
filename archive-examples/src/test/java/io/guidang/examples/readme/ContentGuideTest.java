package io.guidang.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.storage.content.ContentException;
import io.guidang.storage.content.ContentFailure;
import io.guidang.storage.content.ContentStore;
import io.guidang.storage.content.Destruction;
import io.guidang.storage.content.Enforcement;
import io.guidang.storage.content.PutOutcome;
import io.guidang.storage.content.RetainUntil;
import io.guidang.storage.content.StoredContent;
import io.guidang.storage.content.Verification;
import io.guidang.storage.content.files.FileContentStore;
import io.guidang.storage.ledger.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentGuideTest {

    @TempDir
    Path temporary;

    private Path folder;
    private Path scan;
    private Path copy;

    @BeforeEach
    void scan() throws IOException {
        folder = temporary.resolve("contents");
        scan = Files.write(temporary.resolve("scan"), "abc".getBytes(StandardCharsets.US_ASCII));
        copy = temporary.resolve("copy");
    }

    @Test
    void a_content_comes_in_and_goes_out() throws IOException {
        // [put]
        try (ContentStore contents = FileContentStore.open(folder)) {
            Digest digest;
            try (InputStream bytes = Files.newInputStream(scan)) {
                digest = contents.put(bytes).content().digest(); // SHA-256:ba7816bf…, to be kept with the document
            }
            try (InputStream bytes = contents.open(digest);
                    OutputStream to = Files.newOutputStream(copy)) {
                bytes.transferTo(to); // fails before the end if they are not the bytes that were put
            }
        }
        // [put]

        assertThat(copy).hasSameBinaryContentAs(scan);
    }

    @Test
    void what_came_of_it_is_a_type() throws IOException {
        try (ContentStore contents = FileContentStore.open(folder)) {
            Digest digest = contents.put(Files.newInputStream(scan)).content().digest();
            // [outcomes]
            PutOutcome put = contents.put(Files.newInputStream(scan)); // Stored, AlreadyThere or Mended
            Verification found = contents.verify(digest); // Intact, Missing, or Damaged and what was found
            Destruction destruction = contents.destroy(digest); // Destroyed, Missing, Retained until when, or Held
            // [outcomes]

            assertThat(put).isInstanceOf(PutOutcome.AlreadyThere.class);
            assertThat(found).isInstanceOf(Verification.Intact.class);
            assertThat(destruction).isInstanceOf(Destruction.Destroyed.class);
        }
    }

    @Test
    void what_is_retained_is_not_destroyed() throws IOException {
        try (ContentStore contents = FileContentStore.open(folder)) {
            InputStream bytes = new ByteArrayInputStream(Files.readAllBytes(scan));
            // [retain]
            RetainUntil until = RetainUntil.through(LocalDate.of(2050, 3, 15), ZoneId.of("Asia/Shanghai"));
            StoredContent kept = contents.put(bytes, Optional.of(until)).content();
            contents.destroy(kept.digest()); // Retained until 2050-03-15T16:00:00Z; nothing was destroyed
            contents.retain(kept.digest(), RetainUntil.through(LocalDate.of(2045, 1, 1))); // still until 2050
            // [retain]

            assertThat(contents.destroy(kept.digest())).isEqualTo(new ContentFailure.Retained(kept.digest(), until));
            assertThat(until).hasToString("2050-03-15T16:00:00Z");
        }
    }

    @Test
    void a_store_that_is_too_weak_is_refused_at_start_up() {
        try (ContentStore contents = FileContentStore.open(folder)) {
            assertThatThrownBy(() -> {
                        // [require]
                        contents.capabilities().requireRetainUntil(Enforcement.MEDIUM);
                        // [require]
                    })
                    .isInstanceOf(ContentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"put", "outcomes", "retain", "require"})
    void the_guide_shows_the_code_that_runs_here(String part) throws IOException {
        Path source = Path.of("src/test/java/io/guidang/examples/readme/ContentGuideTest.java");
        String code = Files.readString(source).split("// \\[" + part + "]\\R")[1];

        assertThat(Files.readString(Path.of("../docs/content.md")).replaceAll("\\s+", ""))
                .contains(code.replaceAll("\\s+", ""));
    }
}
