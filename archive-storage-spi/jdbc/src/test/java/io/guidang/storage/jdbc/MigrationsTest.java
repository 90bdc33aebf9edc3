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
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationsTest {

    private static final Script SECOND =
            new Script(3, "V3__shelf.sql", "CREATE TABLE IF NOT EXISTS shelf (name VARCHAR(9)); -- made up");
    private static final Script BROKEN = new Script(
            3, "V3__broken.sql", "CREATE TABLE IF NOT EXISTS shelf (name VARCHAR(9)); CREATE TABLE item (id INTEGER);");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void scripts_are_numbered_from_one_without_a_gap_as_flyway_names_them(Kind kind) {
        try (Place place = kind.in(folder)) {
            List<Script> shipped = Migrations.shipped(place.dialect());

            assertThat(shipped).isNotEmpty();
            for (int i = 0; i < shipped.size(); i++) {
                assertThat(shipped.get(i).version()).isEqualTo(i + 1);
                assertThat(shipped.get(i).name()).matches("V" + (i + 1) + "__[a-z_]+\\.sql");
            }
        }
    }

    /** The digests of the scripts, from sha256sum. An archive out there was made by it: never change it. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void each_script_is_remembered_with_its_digest(Kind kind) {
        List<String> digests = switch (kind) {
            case SQLITE ->
                List.of(
                        "67eb1282a35fdab69a90e9de43337d1bf4d582511a14451e5aa9b271e1e0fc4a",
                        "a9d15ab205bc6a4c9af0d04bda8cc5755d75b18314e1c180d4d1449bfbf4257c");
            case H2 ->
                List.of(
                        "849680216245b413001cf327134753b547645c556429864395018469b634768b",
                        "5dde1aeb08259f4c4715fe47e9e61011e5bef69cacf565653224e05b82e2ad56");
            case POSTGRESQL ->
                List.of(
                        "1d846e3d769242f599e64696ac09b4f80c978f7f94f912c857b7829e2c922b0d",
                        "d08c3b84c19648e0e8f41960076cb3b86bc3e693b6a9407618b5b59758c549a0");
        };
        try (Place place = archive(kind)) {
            for (int version = 1; version <= digests.size(); version++) {
                assertThat(place.text("SELECT checksum FROM schema_migration WHERE version = " + version))
                        .isEqualTo(digests.get(version - 1));
            }
            assertThat(place.text("SELECT max(version) FROM schema_migration")).isEqualTo("" + digests.size());
        }
    }

    @Test
    void the_ends_of_lines_do_not_change_a_digest() {
        String unix = new Script(1, "V1__a.sql", "SELECT 1;\nSELECT 2;\n").checksum();

        assertThat(new Script(1, "V1__a.sql", "SELECT 1;\r\nSELECT 2;\r\n").checksum())
                .isEqualTo(unix);
        assertThat(new Script(1, "V1__a.sql", "SELECT 1;\rSELECT 2;\r").checksum())
                .isEqualTo(unix);
        assertThat(new Script(1, "V1__a.sql", "SELECT 1; SELECT 2;\n").checksum())
                .isNotEqualTo(unix);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_newer_library_brings_an_old_archive_forward_and_keeps_what_is_in_it(Kind kind) {
        try (Place place = archive(kind)) {
            try (JdbcStore store = place.open(plus(place, SECOND))) {
                assertThat(store.find(ItemId.of("W1"))).isPresent();
            }
            assertThat(place.text("SELECT count(*) FROM shelf")).isEqualTo("0");
            try (JdbcStore store = place.open(plus(place, SECOND))) {
                assertThat(store.batches()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_archive_of_a_newer_library_is_refused(Kind kind) {
        try (Place place = archive(kind)) {
            place.open(plus(place, SECOND)).close();

            assertThatThrownBy(place::open)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("version 3 and this library knows up to 2");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_archive_that_another_script_made_is_refused(Kind kind) {
        try (Place place = archive(kind)) {
            assertThat(place.change("UPDATE schema_migration SET checksum = '00' WHERE version = 1"))
                    .isEqualTo(1);

            assertThatThrownBy(place::open)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another V1__archive.sql");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SQLITE", "POSTGRESQL"})
    void a_script_that_fails_leaves_the_archive_as_it_was(Kind kind) throws SQLException {
        try (Place place = archive(kind)) {
            assertThatThrownBy(() -> place.open(plus(place, BROKEN))).isInstanceOf(StoreException.class);

            try (Connection connection = place.connect()) {
                assertThat(place.dialect().hasTable(connection, "shelf")).isFalse();
            }
            try (JdbcStore store = place.open()) {
                assertThat(store.find(ItemId.of("W1"))).isPresent();
            }
        }
    }

    @Test
    void a_script_that_fails_halfway_in_h2_is_run_again_by_the_newer_library_and_the_older_one_is_refused() {
        Place place = archive(Kind.H2);

        assertThatThrownBy(() -> place.open(plus(place, BROKEN))).isInstanceOf(StoreException.class);

        assertThatThrownBy(place::open)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("version 3 and this library knows up to 2");
        try (JdbcStore store = place.open(plus(place, SECOND))) {
            assertThat(store.find(ItemId.of("W1"))).isPresent();
        }
        assertThat(place.text("SELECT count(*) FROM shelf")).isEqualTo("0");
    }

    @Test
    void each_shipped_script_for_h2_can_be_cut_short_anywhere_and_run_again() throws SQLException {
        List<Script> shipped = Migrations.shipped(new H2Dialect());
        for (Script script : shipped) {
            List<String> statements =
                    List.of(script.sql().replaceAll("--[^\n]*", "").split(";"));
            for (int cut = 1; cut < statements.size(); cut++) {
                Path own = folder.resolve("cut-" + script.version() + "-" + cut + ".mv.db");
                Place place = new Place.H2(own);
                try (Connection connection = place.connect();
                        var statement = connection.createStatement()) {
                    statement.execute(place.dialect().migrationTable());
                    statement.execute("INSERT INTO schema_migration VALUES (%d, '%s', 'begun')"
                            .formatted(script.version(), script.name()));
                    for (Script before : shipped.subList(0, script.version() - 1)) {
                        statement.execute(before.sql());
                        statement.execute("INSERT INTO schema_migration VALUES (%d, '%s', '%s')"
                                .formatted(before.version(), before.name(), before.checksum()));
                    }
                    statement.execute(String.join(";", statements.subList(0, cut)));
                }

                place.open().close();

                assertThat(place.text("SELECT listagg(checksum, ' ') WITHIN GROUP (ORDER BY version)"
                                + " FROM schema_migration"))
                        .isEqualTo(String.join(
                                " ", shipped.stream().map(Script::checksum).toList()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void many_that_open_a_new_place_at_once_make_one_archive(Kind kind)
            throws InterruptedException, ExecutionException {
        ExecutorService openers = Executors.newFixedThreadPool(4);
        try (Place place = kind.in(folder)) {
            List<Future<?>> opened = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int opener = i;
                opened.add(openers.submit(() -> {
                    try (JdbcStore store = place.open()) {
                        file(store, "b" + opener, "W" + opener);
                    }
                }));
            }
            for (Future<?> each : opened) {
                each.get();
            }
            try (JdbcStore store = place.open()) {
                assertThat(store.batches())
                        .extracting(batch -> batch.sequence())
                        .isEqualTo(IntStream.rangeClosed(1, 4).boxed().toList());
            }
        } finally {
            openers.shutdownNow();
        }
    }

    /** An archive of today. */
    private Place archive(Kind kind) {
        Place place = kind.in(folder);
        try (JdbcStore store = place.open()) {
            file(store, "b1", "W1");
        }
        return place;
    }

    private static void file(JdbcStore store, String batch, String item) {
        Archive.over(store, SampleItem.RULES, SampleItem.CUSTODIAN)
                .file(
                        BatchId.of(batch),
                        SampleItem.AS_OF,
                        List.of(SampleItem.of(item, LocalDate.of(2012, 3, 1)).filing()));
    }

    private static List<Script> plus(Place place, Script script) {
        List<Script> scripts = new ArrayList<>(Migrations.shipped(place.dialect()));
        scripts.add(script);
        return scripts;
    }
}
