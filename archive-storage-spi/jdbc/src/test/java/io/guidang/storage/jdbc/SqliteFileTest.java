package io.guidang.storage.jdbc;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static io.guidang.storage.testkit.SampleItem.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.guidang.core.item.ItemId;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.Filing;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.store.StoredBatch;
import io.guidang.storage.testkit.SampleItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("archive.db");
    }

    @Test
    void only_its_owner_may_read_the_file_and_its_log() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        try (SqliteStore store = SqliteStore.open(file)) {
            file(store, "b1", "W1");

            try (var files = Files.list(folder)) {
                assertThat(files)
                        .hasSizeGreaterThan(1)
                        .allSatisfy(
                                each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void an_archive_is_one_file_when_it_is_closed() throws IOException {
        try (SqliteStore store = SqliteStore.open(file)) {
            file(store, "b1", "W1");
        }

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void an_sqlite_file_of_another_application_is_refused_and_left_as_it_is() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE song (title TEXT)");
        }
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> SqliteStore.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("another application")
                .hasMessageContaining("archive.db");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_as_it_is() throws IOException {
        Files.writeString(file, "item_id,archival_code\n");

        assertThatThrownBy(() -> SqliteStore.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no SQLite file");

        assertThat(file).hasContent("item_id,archival_code\n");
    }

    @Test
    void a_folder_is_refused_and_so_is_a_file_in_no_folder() {
        assertThatThrownBy(() -> SqliteStore.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("it is not a file");
        assertThatThrownBy(() -> SqliteStore.open(folder.resolve("none/archive.db")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("check the folder");
    }

    @Test
    void an_empty_file_becomes_an_archive() throws IOException {
        Files.createFile(file);

        try (SqliteStore store = SqliteStore.open(file)) {
            file(store, "b1", "W1");
            assertThat(store.find(ItemId.of("W1"))).isPresent();
        }
    }

    @Test
    void others_read_what_is_committed_while_a_batch_is_being_written() {
        try (SqliteStore writer = SqliteStore.open(file)) {
            file(writer, "b1", "W1");
            try (StoredBatch batch = writer.begin(BatchId.of("b2"), RULES.fingerprint());
                    SqliteStore reader = SqliteStore.open(file)) {
                assertThat(batch.holds(ItemId.of("W1"))).isTrue();
                assertThat(reader.find(ItemId.of("W1"))).isPresent();
                assertThat(Archive.over(reader, RULES, SampleItem.CUSTODIAN)
                                .all()
                                .map(FiledItem::number))
                        .containsExactly(1);
            }
        }
    }

    @Test
    void a_second_writer_is_told_after_a_while_that_somebody_else_writes() {
        try (SqliteStore first = SqliteStore.open(file);
                SqliteStore second = SqliteStore.open(file, Duration.ofMillis(200))) {
            try (StoredBatch batch = first.begin(BatchId.of("b1"), RULES.fingerprint())) {
                assertThat(batch.holds(ItemId.of("W1"))).isFalse();
                assertThatThrownBy(() -> file(second, "b2", "W1"))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("somebody else is writing")
                        .hasMessageContaining("200 ms");
            }
            file(second, "b2", "W1");
            assertThat(first.find(ItemId.of("W1"))).isPresent();
        }
    }

    @Test
    void a_second_batch_in_the_same_process_is_told_so_too() {
        try (SqliteStore store = SqliteStore.open(file, Duration.ofMillis(200));
                StoredBatch batch = store.begin(BatchId.of("b1"), RULES.fingerprint())) {
            assertThat(batch.holds(ItemId.of("W1"))).isFalse();
            assertThatThrownBy(() -> store.begin(BatchId.of("b2"), RULES.fingerprint()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("somebody else is writing");
        }
    }

    @Test
    void two_writers_with_files_of_their_own_number_without_a_gap() {
        try (SqliteStore first = SqliteStore.open(file);
                SqliteStore second = SqliteStore.open(file)) {
            file(first, "b1", "W1");
            file(second, "b2", "W2");
            file(first, "b3", "W3");

            assertThat(Archive.over(second, RULES, SampleItem.CUSTODIAN).all().map(FiledItem::number))
                    .containsExactly(1, 2, 3);
        }
    }

    @Test
    void a_batch_that_finds_the_disk_full_is_undone_and_the_next_one_is_filed() {
        SqliteStore.open(file).close();
        List<Migrations.Script> scripts = new ArrayList<>(Migrations.shipped(new SqliteDialect()));
        scripts.add(new Migrations.Script(3, "V3__little_room.sql", "PRAGMA max_page_count = 80"));
        String[] many = IntStream.range(0, 2_000).mapToObj(i -> "V" + i).toArray(String[]::new);
        try (SqliteStore store = SqliteStore.open(file, Duration.ofSeconds(1), scripts, UnaryOperator.identity())) {
            file(store, "b1", "W1");

            assertThatThrownBy(() -> file(store, "b2", many))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("the disk is full");

            assertThat(store.batches()).hasSize(1);
            assertThat(store.find(ItemId.of("V0"))).isEmpty();
            file(store, "b3", "W3");
            assertThat(Archive.over(store, RULES, SampleItem.CUSTODIAN).all().map(FiledItem::number))
                    .containsExactly(1, 2);
        }
    }

    @Test
    void a_rule_that_thousands_of_decisions_cite_is_written_once() throws SQLException {
        try (SqliteStore store = SqliteStore.open(file)) {
            file(store, "b1", "W1", "W2", "W3");
            file(store, "b2", "W4");
        }

        assertThat(count("SELECT count(*) FROM rule")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM item_body WHERE decisions LIKE '%DA/T%'"))
                .isZero();
    }

    @Test
    void a_rule_that_was_written_by_an_undone_batch_is_written_again() {
        try (SqliteStore store = SqliteStore.open(file)) {
            Archive archive = Archive.over(store, RULES, SampleItem.CUSTODIAN);
            SampleItem sample = SampleItem.of("W1", MARCH).scanned(true);
            Stream<Filing> broken = Stream.of(1, 2).map(place -> {
                if (place == 2) {
                    throw new IllegalStateException("the intake ends here");
                }
                return sample.filing();
            });
            assertThatThrownBy(() -> archive.file(BatchId.of("b1"), AS_OF, broken::iterator))
                    .hasMessage("the intake ends here");

            file(store, "b1", "W1");

            assertThat(store.find(ItemId.of("W1")).orElseThrow().decisions()).isEqualTo(sample.decisions());
        }
    }

    @Test
    void what_is_damaged_in_a_row_is_told_without_what_stands_in_it() throws SQLException {
        try (SqliteStore store = SqliteStore.open(file)) {
            file(store, "b1", "W1");
        }
        change("UPDATE item_body SET value = replace(value, '\"title\":\"投保申请\"', '\"title\":1,\"张三\":2')");

        try (SqliteStore store = SqliteStore.open(file)) {
            assertThatThrownBy(() -> store.find(ItemId.of("W1")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("L001-ZY·CB·2012·D10-00001")
                    .hasNoCause()
                    .message()
                    .doesNotContain("张三");
        }
    }

    @Test
    void the_same_batch_gives_the_same_contents() throws SQLException {
        Path other = folder.resolve("other.db");
        for (Path path : List.of(file, other)) {
            try (SqliteStore store = SqliteStore.open(path)) {
                file(store, "b1", "W1", "W2");
                file(store, "b2", "W3");
            }
        }

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '%s' AS other".formatted(other));
            for (String table : List.of(
                    "batch",
                    "arrangement",
                    "class_state",
                    "rule",
                    "wording",
                    "item",
                    "item_body",
                    "item_hold",
                    "item_contract",
                    "item_person",
                    "item_employer",
                    "schema_migration")) {
                try (var row = statement.executeQuery(
                        "SELECT * FROM main.%1$s EXCEPT SELECT * FROM other.%1$s".formatted(table))) {
                    assertThat(row.next()).as(table).isFalse();
                }
            }
        }
    }

    @Test
    void a_file_that_says_so_is_opened_durably() throws SQLException {
        try (SqliteStore store = SqliteStore.open(file)) {
            file(store, "b1", "W1");
        }

        assertThat(count("PRAGMA application_id")).isEqualTo(SqliteFile.APPLICATION_ID);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA journal_mode")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("wal");
        }
        assertThat(count("SELECT count(*) FROM pragma_foreign_key_check")).isZero();
        assertThat(count("SELECT count(*) FROM item WHERE number IS NULL OR code IS NULL"))
                .isZero();
    }

    private static void file(SqliteStore store, String batch, String... items) {
        Archive.over(store, RULES, SampleItem.CUSTODIAN)
                .file(
                        BatchId.of(batch),
                        AS_OF,
                        List.of(items).stream()
                                .map(id ->
                                        SampleItem.of(id, MARCH).scanned(true).filing())
                                .toList());
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
