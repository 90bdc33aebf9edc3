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
 * Brings a file to the schema of this library, script by script, all in one transaction. Each script is remembered with
 * its digest: a file that was made by other scripts, or by a newer library, is refused.
 */
final class Migrations {

    /**
     * One script.
     *
     * @param version its number, from 1 without a gap
     * @param name    as the file is called
     * @param sql     what it runs
     */
    record Script(int version, String name, String sql) {

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

    private static final String FOLDER = "sqlite/";
    private static final List<String> NAMES = List.of("V1__archive.sql");

    private final List<Script> scripts;
    private final Failures failures;

    Migrations(List<Script> scripts, Failures failures) {
        this.scripts = List.copyOf(scripts);
        this.failures = failures;
    }

    /** The scripts that this library ships, in their order. */
    static List<Script> shipped() {
        return NAMES.stream()
                .map(name -> new Script(Integer.parseInt(name.substring(1, name.indexOf("__"))), name, read(name)))
                .toList();
    }

    void migrate(Connection connection) throws SQLException {
        if (missing(connection).isEmpty()) {
            return;
        }
        connection.setAutoCommit(false);
        try {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("CREATE TABLE IF NOT EXISTS schema_migration"
                        + " (version INTEGER PRIMARY KEY, script TEXT NOT NULL, checksum TEXT NOT NULL) STRICT");
                for (Script script : missing(connection)) {
                    statement.executeUpdate(script.sql());
                    remember(connection, script);
                }
            }
            connection.commit();
        } catch (SQLException | StoreException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
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
            if (checksum != null && !checksum.equals(script.checksum())) {
                throw failures.of(
                        "open it",
                        "its schema was made by another %s than this library has; use the library that made it"
                                .formatted(script.name()));
            }
        }
        return scripts.stream()
                .filter(script -> !applied.containsKey(script.version()))
                .toList();
    }

    private static Map<Integer, String> applied(Connection connection) throws SQLException {
        Map<Integer, String> applied = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery(
                    "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migration'")) {
                if (!table.next()) {
                    return applied;
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT version, checksum FROM schema_migration")) {
                while (row.next()) {
                    applied.put(row.getInt(1), row.getString(2));
                }
            }
        }
        return applied;
    }

    private static void remember(Connection connection, Script script) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO schema_migration (version, script, checksum) VALUES (?, ?, ?)")) {
            insert.setInt(1, script.version());
            insert.setString(2, script.name());
            insert.setString(3, script.checksum());
            insert.executeUpdate();
        }
    }

    private static String read(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The jar has no " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
