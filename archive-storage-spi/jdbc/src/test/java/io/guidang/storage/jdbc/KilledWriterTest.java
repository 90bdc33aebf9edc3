package io.guidang.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.item.ItemId;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.ArchiveFinding;
import io.guidang.storage.custody.BatchOutcome;
import io.guidang.storage.ledger.LedgerHead;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.Cursor;
import io.guidang.storage.store.HoldId;
import io.guidang.storage.store.LoanId;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.store.RegisterPage;
import io.guidang.storage.store.Registered;
import io.guidang.storage.testkit.SampleItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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

    /** So often is one archive left by a writer that was killed, before another one is begun. */
    private static final int KILLS_OF_ONE = 20;

    /** From its first acknowledged batch a writer lives up to so long. */
    private static final int LONGEST_MILLIS = 300;

    /** From when there is a file until there are tables, and a while longer. */
    private static final int LONGEST_MAKING_MILLIS = 400;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void after_a_kill_each_batch_is_wholly_there_or_wholly_absent_and_an_acknowledged_one_is_there(Kind kind)
            throws IOException, InterruptedException {
        Random random = new Random(36);
        for (int killed = 0; killed < KILLS; killed += KILLS_OF_ONE) {
            Path own = Files.createDirectory(folder.resolve("archive-" + killed));
            try (Place place = kind.in(own)) {
                killAgainAndAgain(place, Math.min(KILLS - killed, KILLS_OF_ONE), random);
            }
        }
    }

    private void killAgainAndAgain(Place place, int kills, Random random) throws IOException, InterruptedException {
        int next = 1;
        for (int kill = 0; kill < kills; kill++) {
            Said said = fileUntilKilled(place, next, random.nextInt(LONGEST_MILLIS));
            assertThat(said.batch()).as("the writer came to write").isGreaterThanOrEqualTo(next);

            try (JdbcStore store = place.open()) {
                List<BatchReceipt> batches = store.batches();
                assertThat(batches.size())
                        .as("what was acknowledged, and at most the one batch more that was on its way")
                        .isBetween(said.batch(), said.batch() + 1);
                requireWhole(store, batches);
                requireThere(store, said.commands());
                requireTheSameAgain(store, batches);
                next = batches.size() + 1;
            }
        }
    }

    /** Each acknowledged command is in the ledger, and what it did is there. */
    private static void requireThere(JdbcStore store, List<String> commands) {
        Archive archive = Archive.over(store, SampleItem.RULES, SampleItem.CUSTODIAN);
        for (String command : commands) {
            String batch = command.substring(command.indexOf(' ') + 1);
            switch (command.substring(0, command.indexOf(' '))) {
                case "HELD" -> assertThat(archive.hold(HoldId.of("h" + batch))).isPresent();
                case "RELEASED" ->
                    assertThat(archive.hold(HoldId.of("h" + batch))
                                    .orElseThrow()
                                    .hold()
                                    .until())
                            .isPresent();
                case "LENT", "RETURNED" ->
                    assertThat(store.loans(Optional.empty(), 5_000))
                            .anyMatch(loan -> loan.id().equals(LoanId.of("l" + batch))
                                    && (command.startsWith("LENT") || !loan.isOpen()));
                case "DESTROYED" ->
                    assertThat(archive.destruction(RegisterNumber.of("XH-" + batch)))
                            .isPresent();
                default ->
                    assertThat(archive.changes(0)
                                    .anyMatch(entry -> ("XH-" + batch)
                                            .equals(entry.command().details().get("register"))))
                            .isTrue();
            }
        }
        ArchiveFinding finding = archive.verify(SampleItem.AS_OF);
        assertThat(finding).as("the ledger, and all that it says").isInstanceOf(ArchiveFinding.Sound.class);
    }

    /** Filing the last batch again changes nothing. */
    private static void requireTheSameAgain(JdbcStore store, List<BatchReceipt> batches) {
        Archive archive = Archive.over(store, SampleItem.RULES, SampleItem.CUSTODIAN);
        LedgerHead before = archive.head(SampleItem.AS_OF);
        BatchReceipt last = batches.get(batches.size() - 1);

        assertThat(archive.file(last.id(), SampleItem.AS_OF, FilingProcess.filings(last.sequence())))
                .isEqualTo(new BatchOutcome.AlreadyFiled(last));

        assertThat(archive.head(SampleItem.AS_OF)).isEqualTo(before);
    }

    /** Every batch with all its items, destroyed or not; every code and number once, without a gap. */
    private static void requireWhole(JdbcStore store, List<BatchReceipt> batches) {
        Map<String, Long> items = new TreeMap<>();
        Set<String> codes = new HashSet<>();
        Optional<Cursor> next = Optional.empty();
        do {
            RegisterPage page = store.register(next, 1_000);
            for (Registered line : page.lines()) {
                items.merge(line.batch().value(), 1L, Long::sum);
                assertThat(codes.add(line.code().value()))
                        .as("a code is given once")
                        .isTrue();
            }
            next = page.next();
        } while (next.isPresent());
        assertThat(items.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        batches.stream().map(batch -> batch.id().value()).toList());
        for (BatchReceipt batch : batches) {
            assertThat(batch.id().value()).isEqualTo("b" + batch.sequence());
            assertThat(items.get(batch.id().value()))
                    .isEqualTo(batch.items())
                    .isEqualTo(FilingProcess.size(batch.sequence()));
        }
        // All are of one class: each code ends with the number.
        assertThat(codes.stream()
                        .map(code -> Integer.parseInt(code.substring(code.lastIndexOf('-') + 1)))
                        .sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, codes.size()).boxed().toList());
        assertThat(store.find(ItemId.of("W%d-0".formatted(batches.size() + 1)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SQLITE", "H2"})
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
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

    /**
     * What the process acknowledged.
     *
     * @param batch    the last batch
     * @param commands every other command, as {@code LENT 7}
     */
    private record Said(int batch, List<String> commands) {}

    private Said fileUntilKilled(Place place, int first, int millis) throws IOException, InterruptedException {
        Path said = folder.resolve("said-" + first + ".txt");
        Process process = start(place, first, said);
        waitUntil(process, () -> Files.readString(said).contains("\n"));
        Thread.sleep(millis);
        kill(process);
        String lines = Files.readString(said);
        List<String> whole = lines.substring(0, lines.lastIndexOf('\n')).lines().toList();
        return new Said(
                whole.stream()
                        .filter(line -> line.matches("[0-9]+"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElseThrow(),
                whole.stream().filter(line -> !line.matches("[0-9]+")).toList());
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
