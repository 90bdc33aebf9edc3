package io.guidang.storage.jdbc;

import io.guidang.storage.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings an archive to the schema of this library, script by script. Each script is remembered with its digest: an archive
 * that was made by other scripts, or by a newer library, is refused. All scripts run in one transaction where the database
 * can undo tables. Where it cannot, a script is remembered as begun before it runs and is run again if it was cut short;
 * each of its statements does nothing the second time.
 */
final class Migrations {

    /**
     * One script.
     *
     * @param version its number, from 1 without a gap
     * @param name    as the file is called
     * @param sql     what it runs; its lines end as on Unix, wherever it was checked out
     */
    record Script(int version, String name, String sql) {

        Script {
            sql = sql.replace("\r\n", "\n").replace('\r', '\n');
        }

        /** The SHA-256 of the script, as hexadecimal digits. */
        String checksum() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(digest.digest(sql.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every Java platform has SHA-256", impossible);
            }
        }
    }

    /** Every database has a script of each of these names, in a folder of its own. */
    private static final List<String> NAMES = List.of("V1__archive.sql", "V2__custody.sql");

    static final String TABLE = "schema_migration";

    /** In the place of a digest while a script runs whose tables could not be undone. */
    private static final String BEGUN = "begun";

    private final List<Script> scripts;
    private final Dialect dialect;
    private final Failures failures;

    Migrations(List<Script> scripts, Failures failures) {
        this.scripts = List.copyOf(scripts);
        this.dialect = failures.dialect();
        this.failures = failures;
    }

    /** The scripts that this library ships for a database, in their order. */
    static List<Script> shipped(Dialect dialect) {
        return NAMES.stream()
                .map(name -> new Script(
                        Integer.parseInt(name.substring(1, name.indexOf("__"))),
                        name,
                        read(dialect.name() + "/" + name)))
                .toList();
    }

    /** @param connection outside of auto-commit; its transaction is over when this returns */
    void migrate(Connection connection) throws SQLException {
        boolean complete = missing(connection).isEmpty();
        // What was read until now must not stand between us and the right to write.
        connection.rollback();
        if (complete) {
            return;
        }
        try {
            dialect.claimTables(connection, failures.patience());
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(dialect.migrationTable());
                for (Script script : missing(connection)) {
                    if (!dialect.undoesTables()) {
                        remember(connection, script, BEGUN);
                        connection.commit();
                    }
                    statement.executeUpdate(script.sql());
                    remember(connection, script, script.checksum());
                }
            }
            connection.commit();
            dialect.secure(connection);
        } catch (SQLException | StoreException failed) {
            connection.rollback();
            throw failed;
        }
    }

    private List<Script> missing(Connection connection) throws SQLException {
        Map<Integer, String> applied = applied(connection);
        for (int version : applied.keySet()) {
            if (version > scripts.size()) {
                throw failures.of(
                        "open it",
                        "its schema is version %d and this library knows up to %d; use the newer library"
                                .formatted(version, scripts.size()));
            }
        }
        for (Script script : scripts) {
            String checksum = applied.get(script.version());
            if (checksum != null && !checksum.equals(BEGUN) && !checksum.equals(script.checksum())) {
                throw failures.of(
                        "open it",
                        "its schema was made by another %s than this library has; use the library that made it"
                                .formatted(script.name()));
            }
        }
        return scripts.stream()
                .filter(script -> !script.checksum().equals(applied.get(script.version())))
                .toList();
    }

    private Map<Integer, String> applied(Connection connection) throws SQLException {
        Map<Integer, String> applied = new TreeMap<>();
        if (!dialect.hasTable(connection, TABLE)) {
            return applied;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version, checksum FROM schema_migration")) {
            while (row.next()) {
                applied.put(row.getInt(1), row.getString(2));
            }
        }
        return applied;
    }

    private static void remember(Connection connection, Script script, String checksum) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                        "UPDATE schema_migration SET script = ?, checksum = ? WHERE version = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO schema_migration (script, checksum, version) VALUES (?, ?, ?)")) {
            if (execute(update, script, checksum) == 0) {
                execute(insert, script, checksum);
            }
        }
    }

    private static int execute(PreparedStatement statement, Script script, String checksum) throws SQLException {
        statement.setString(1, script.name());
        statement.setString(2, checksum);
        statement.setInt(3, script.version());
        return statement.executeUpdate();
    }

    private static String read(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
