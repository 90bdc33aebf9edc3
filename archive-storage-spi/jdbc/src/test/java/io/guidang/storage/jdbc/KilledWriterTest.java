package io.guidang.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.item.ItemId;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.testkit.SampleItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A writing process is killed in the middle of what it does, again and again. The end of a process only: a machine that
 * loses its power is what synchronous=FULL is for, and no test here can pull the plug.
 */
class KilledWriterTest {

    private static final int KILLS = Integer.getInteger("guidang.kills", 3);

    /** From its first acknowledged batch a writer lives up to so long. */
    private static final int LONGEST_MILLIS = 300;

    /** From when there is a file until there are tables, and a while longer. */
    private static final int LONGEST_MAKING_MILLIS = 400;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void after_a_kill_each_batch_is_wholly_there_or_wholly_absent_and_an_acknowledged_one_is_there(Kind kind)
            throws IOException, InterruptedException {
        Place place = kind.in(folder);
        Random random = new Random(36);
        int next = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            int acknowledged = fileUntilKilled(place, next, random.nextInt(LONGEST_MILLIS));
            assertThat(acknowledged).as("the writer came to write").isGreaterThanOrEqualTo(next);

            try (JdbcStore store = place.open()) {
                List<BatchReceipt> batches = store.batches();
                assertThat(batches.size())
                        .as("what was acknowledged, and at most the one batch more that was on its way")
                        .isBetween(acknowledged, acknowledged + 1);
                requireWhole(store, batches);
                next = batches.size() + 1;
            }
        }
    }

    private static void requireWhole(JdbcStore store, List<BatchReceipt> batches) {
        Map<String, Long> items = Archive.over(store, SampleItem.RULES, SampleItem.CUSTODIAN)
                .all()
                .collect(Collectors.groupingBy(filed -> filed.batch().value(), Collectors.counting()));
        assertThat(items.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        batches.stream().map(batch -> batch.id().value()).toList());
        for (BatchReceipt batch : batches) {
            assertThat(batch.id().value()).isEqualTo("b" + batch.sequence());
            assertThat(items.get(batch.id().value()))
                    .isEqualTo(batch.items())
                    .isEqualTo(FilingProcess.size(batch.sequence()));
        }
        List<Integer> numbers = Archive.over(store, SampleItem.RULES, SampleItem.CUSTODIAN)
                .all()
                .map(FiledItem::number)
                .sorted(Comparator.naturalOrder())
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        assertThat(store.find(ItemId.of("W%d-0".formatted(batches.size() + 1)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SQLITE", "H2"})
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void after_a_kill_while_it_was_being_made_the_file_can_be_opened(Kind kind)
            throws IOException, InterruptedException {
        Random random = new Random(37);
        for (int kill = 0; kill < KILLS; kill++) {
            Path own = Files.createDirectory(folder.resolve("made-" + kill));
            Place place = kind.in(own);
            Path file = Path.of(place.words().get(1));
            Process process = start(place, 1, folder.resolve(kill + ".txt"));
            waitUntil(process, () -> Files.exists(file));
            Thread.sleep(random.nextInt(LONGEST_MAKING_MILLIS));
            kill(process);

            try (JdbcStore store = place.open()) {
                requireWhole(store, store.batches());
            }
        }
    }

    /** The last batch that the process acknowledged. */
    private int fileUntilKilled(Place place, int first, int millis) throws IOException, InterruptedException {
        Path said = folder.resolve("said-" + first + ".txt");
        Process process = start(place, first, said);
        waitUntil(process, () -> Files.readString(said).contains("\n"));
        Thread.sleep(millis);
        kill(process);
        String lines = Files.readString(said);
        String whole = lines.substring(0, lines.lastIndexOf('\n'));
        return Integer.parseInt(whole.substring(whole.lastIndexOf('\n') + 1));
    }

    private static Process start(Place place, int first, Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FilingProcess.class.getName(),
                        place.words().get(0),
                        place.words().get(1),
                        Integer.toString(first))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    private static void waitUntil(Process process, Sight sight) throws IOException, InterruptedException {
        while (!sight.isThere()) {
            assertThat(process.isAlive())
                    .as("the writer runs until it is killed")
                    .isTrue();
            Thread.sleep(1);
        }
    }

    @FunctionalInterface
    private interface Sight {
        boolean isThere() throws IOException;
    }
}
