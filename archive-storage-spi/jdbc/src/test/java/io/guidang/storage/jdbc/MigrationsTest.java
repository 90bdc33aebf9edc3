package io.guidang.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.item.ItemId;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.jdbc.Migrations.Script;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.testkit.SampleItem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    private static final Script SECOND = new Script(2, "V2__shelf.sql", "CREATE TABLE shelf (name TEXT); -- made up");
    private static final Script BROKEN =
            new Script(2, "V2__broken.sql", "CREATE TABLE shelf (name TEXT); CREATE TABLE item (id INTEGER);");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void an_archive_of_today() {
        file = folder.resolve("archive.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            Archive.over(store, SampleItem.RULES)
                    .file(
                            BatchId.of("b1"),
                            SampleItem.AS_OF,
                            List.of(SampleItem.of("W1", LocalDate.of(2012, 3, 1))
                                    .filing()));
        }
    }

    @Test
    void scripts_are_numbered_from_one_without_a_gap_as_flyway_names_them() {
        List<Script> shipped = Migrations.shipped();

        for (int i = 0; i < shipped.size(); i++) {
            assertThat(shipped.get(i).version()).isEqualTo(i + 1);
            assertThat(shipped.get(i).name()).matches("V" + (i + 1) + "__[a-z_]+\\.sql");
        }
    }

    @Test
    void each_script_is_remembered_with_its_digest() throws SQLException {
        // The digest of the first script, from sha256sum. An archive out there was made by it: never change it.
        assertThat(text("SELECT group_concat(version || ' ' || script || ' ' || checksum) FROM schema_migration"))
                .isEqualTo("1 V1__archive.sql 67eb1282a35fdab69a90e9de43337d1bf4d582511a14451e5aa9b271e1e0fc4a");
    }

    @Test
    void a_newer_library_brings_an_old_archive_forward_and_keeps_what_is_in_it() throws SQLException {
        try (SqliteStore store = open(plus(SECOND))) {
            assertThat(store.find(ItemId.of("W1"))).isPresent();
        }
        assertThat(text("SELECT count(*) FROM shelf")).isEqualTo("0");
        try (SqliteStore store = open(plus(SECOND))) {
            assertThat(store.batches()).hasSize(1);
        }
    }

    @Test
    void an_archive_of_a_newer_library_is_refused() {
        open(plus(SECOND)).close();

        assertThatThrownBy(() -> SqliteStore.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("version 2 and this library knows up to 1");
    }

    @Test
    void an_archive_that_another_script_made_is_refused() throws SQLException {
        change("UPDATE schema_migration SET checksum = '00'");

        assertThatThrownBy(() -> SqliteStore.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("another V1__archive.sql");
    }

    @Test
    void a_script_that_fails_leaves_the_archive_as_it_was() throws SQLException {
        assertThatThrownBy(() -> open(plus(BROKEN))).isInstanceOf(StoreException.class);

        assertThat(text("SELECT count(*) FROM sqlite_schema WHERE name = 'shelf'"))
                .isEqualTo("0");
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.find(ItemId.of("W1"))).isPresent();
        }
    }

    private SqliteStore open(List<Script> scripts) {
        return SqliteStore.open(file, Duration.ofSeconds(1), scripts);
    }

    private static List<Script> plus(Script script) {
        List<Script> scripts = new ArrayList<>(Migrations.shipped());
        scripts.add(script);
        return scripts;
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
