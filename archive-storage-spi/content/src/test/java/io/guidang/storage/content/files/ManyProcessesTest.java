package io.guidang.storage.content.files;

import static io.guidang.storage.content.files.ContentProcess.digest;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.storage.content.PutOutcome;
import io.guidang.storage.content.Verification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Other processes, which put the same, have little memory, or a disk that is full or cannot be written to. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ManyProcessesTest {

    @TempDir
    Path temporary;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endThem() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    @Test
    void two_processes_put_the_same_content_at_once_and_neither_takes_what_the_other_writes_for_a_leftover()
            throws Exception {
        Path folder = temporary.resolve("contents");
        Process first = start("first", List.of(), List.of(), "slowly", folder, 12);
        Process second = start("second", List.of(), List.of(), "slowly", folder, 12);
        waitFor("first", "half", first);
        waitFor("second", "half", second);

        try (FileContentStore store = FileContentStore.open(folder)) {
            assertThat(store.find(digest(12))).isEmpty();
        }
        goOn(first);
        goOn(second);

        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        List<String> said = List.of(last("first"), last("second"));
        assertThat(said).contains("Stored").isSubsetOf("Stored", "AlreadyThere");
        try (FileContentStore store = FileContentStore.open(folder)) {
            assertThat(store.verify(digest(12))).isInstanceOf(Verification.Intact.class);
            assertThat(store.put(new ByteArrayInputStream(ContentProcess.content(12))))
                    .isInstanceOf(PutOutcome.AlreadyThere.class);
        }
    }

    @Test
    void a_content_larger_than_the_memory_is_put_verified_and_read() throws Exception {
        Process process = start(
                "large",
                List.of(),
                List.of("-Xmx24m", "-XX:TieredStopAtLevel=4"),
                "large",
                temporary.resolve("contents"),
                64);

        assertThat(process.waitFor()).isZero();
        assertThat(Files.readAllLines(temporary.resolve("large"))).containsExactly("Intact", "read 67108864");
    }

    @Test
    void on_a_full_disk_what_does_not_fit_is_refused_and_the_rest_is_intact() throws Exception {
        List<String> said = onADiskOf("size=2m", "exec \"$@\"", "until-full", 40);

        List<String> refused =
                said.stream().filter(line -> line.startsWith("refused")).toList();
        assertThat(refused).isNotEmpty().allSatisfy(line -> assertThat(line).contains("make room"));
        assertThat(said.stream().filter(line -> line.startsWith("put"))).isNotEmpty();
        for (int number = 1; number <= 40; number++) {
            String expected = said.contains("put " + number) ? "Intact" : "Missing";
            assertThat(said).contains(number + " " + expected);
        }
    }

    @Test
    void a_disk_that_cannot_be_written_to_is_refused_when_it_is_opened() throws Exception {
        List<String> said = onADiskOf("size=2m", "mount -o remount,ro \"$0\" && exec \"$@\"", "until-full", 1);

        assertThat(said)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("failed")
                .contains("could not open it")
                .contains("check the rights");
    }

    /** A disk of its own, in memory, that no other process sees. */
    private List<String> onADiskOf(String size, String then, String what, int number) throws Exception {
        Path disk = Files.createDirectory(temporary.resolve("disk"));
        boolean root = "root".equals(System.getProperty("user.name"));
        List<String> alone = root ? List.of("unshare", "-m") : List.of("unshare", "-r", "-m");
        List<String> mount = new ArrayList<>(alone);
        mount.addAll(List.of("sh", "-c", "mount -t tmpfs -o %s tmpfs \"$0\"".formatted(size), disk.toString()));
        Assumptions.assumeTrue(canRun(mount), "this machine lets nobody here mount a small disk");
        List<String> before = new ArrayList<>(alone);
        before.addAll(List.of("sh", "-c", mount.get(mount.size() - 2) + " && " + then, disk.toString()));
        Process process = start("said", before, List.of(), what, disk.resolve("contents"), number);
        process.waitFor();
        return Files.readAllLines(temporary.resolve("said"));
    }

    private boolean canRun(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    private Process start(String said, List<String> before, List<String> options, String what, Path folder, int number)
            throws IOException {
        Process process = ContentProcess.start(
                temporary.resolve(said), before, options, what, folder.toString(), Integer.toString(number));
        processes.add(process);
        return process;
    }

    private void waitFor(String said, String line, Process process) throws IOException, InterruptedException {
        while (!Files.readAllLines(temporary.resolve(said)).contains(line)) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(1);
        }
    }

    private static void goOn(Process process) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write('\n');
        }
    }

    private String last(String said) throws IOException {
        List<String> lines = Files.readAllLines(temporary.resolve(said));
        return lines.get(lines.size() - 1);
    }
}
