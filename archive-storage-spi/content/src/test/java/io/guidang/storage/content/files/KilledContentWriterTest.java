package io.guidang.storage.content.files;

import static io.guidang.storage.content.files.ContentProcess.digest;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.storage.content.ContentFailure;
import io.guidang.storage.content.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that puts and destroys contents is killed in the middle of what it does, again and again:
 * {@code -Dguidang.content.kills=200} for more often than usual. The end of a process only: that what was acknowledged lies on the
 * disk is what forcing is for, and no test here can pull the plug.
 */
class KilledContentWriterTest {

    private static final int KILLS = Integer.getInteger("guidang.content.kills", 5);

    /** From the first thing that it acknowledged a writer lives up to so long. */
    private static final int LONGEST_MILLIS = 250;

    @TempDir
    Path temporary;

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void after_a_kill_what_was_acknowledged_is_so_and_no_content_is_half_there() throws Exception {
        Path folder = temporary.resolve("contents");
        Random moments = new Random();
        Acknowledged acknowledged = new Acknowledged();
        int next = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            Path said = temporary.resolve("said-%d.txt".formatted(kill));
            Process process = ContentProcess.start(
                    said, List.of(), List.of(), "until-killed", folder.toString(), Integer.toString(next));
            waitForALine(process, said);
            Thread.sleep(moments.nextInt(LONGEST_MILLIS));
            process.destroyForcibly();
            process.waitFor();
            acknowledged.take(Files.readString(said));
            assertThat(atWork(folder)).as("what the dead one leaves behind").isNotEmpty();

            try (FileContentStore store = FileContentStore.open(folder)) {
                assertThat(atWork(folder))
                        .as("is removed, and the living one's stays")
                        .hasSize(1);
                // Each thread was on its way with one more.
                requireSo(store, acknowledged, acknowledged.last() + 4);
            }
            requireNoneHalf(folder);
            next = acknowledged.last() + 5;
        }
        assertThat(acknowledged.put).hasSizeGreaterThanOrEqualTo(KILLS);
    }

    private static void requireSo(FileContentStore store, Acknowledged acknowledged, int last) {
        for (int number = 1; number <= last; number++) {
            Verification found = store.verify(digest(number));
            if (acknowledged.destroyed.contains(number)) {
                assertThat(found).as("%d was destroyed", number).isInstanceOf(ContentFailure.Missing.class);
            } else if (acknowledged.put.contains(number) && !ContentProcess.isDestroyed(number)) {
                assertThat(found).as("%d was put", number).isInstanceOf(Verification.Intact.class);
                assertThat(store.find(digest(number))
                                .orElseThrow()
                                .retainedUntil()
                                .isPresent())
                        .as("%d is retained", number)
                        .isEqualTo(ContentProcess.isRetained(number));
            } else {
                assertThat(found)
                        .as("%d was on its way", number)
                        .isInstanceOfAny(Verification.Intact.class, ContentFailure.Missing.class);
            }
        }
    }

    /** By the files alone, without the store. */
    private static void requireNoneHalf(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("SHA-256"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getParent().toString().endsWith(".until")) {
                    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    assertThat(file.getFileName()).hasToString(HexFormat.of().formatHex(digest));
                }
            }
        }
    }

    private static List<Path> atWork(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("at-work"))) {
            return files.toList();
        }
    }

    private static void waitForALine(Process process, Path said) throws IOException, InterruptedException {
        while (!Files.readString(said).contains("\n")) {
            assertThat(process.isAlive())
                    .as("the writer runs until it is killed")
                    .isTrue();
            Thread.sleep(1);
        }
    }

    /** What the processes said, up to the last whole line of each. */
    private static final class Acknowledged {
        private final Set<Integer> put = new TreeSet<>();
        private final Set<Integer> destroyed = new TreeSet<>();

        void take(String said) {
            said.substring(0, said.lastIndexOf('\n')).lines().forEach(line -> {
                String[] words = line.split(" ");
                assertThat(words[0]).as(line).isIn("put", "destroyed");
                ("put".equals(words[0]) ? put : destroyed).add(Integer.valueOf(words[1]));
            });
        }

        int last() {
            return put.stream().mapToInt(Integer::intValue).max().orElseThrow();
        }
    }
}
