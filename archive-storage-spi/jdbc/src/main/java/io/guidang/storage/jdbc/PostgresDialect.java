package io.guidang.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;

/**
 * PostgreSQL. An archive is a schema: the current one of its connections. Columns that are in filing order have the
 * collation C, which compares byte by byte.
 */
record PostgresDialect() implements Dialect {

    /** Tells our locks from those of others in the same database: the letters {@code GDNG}. */
    static final int LOCK_SPACE = 0x47444E47;

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public void beginReading(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
    }

    /**
     * One lock for each schema, given back with the transaction. Each statement after it sees what was committed before
     * it. Where somebody has told the server to acknowledge before it has written, it is told otherwise for this
     * transaction.
     */
    @Override
    public void claim(Connection connection, Duration patience) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE");
        }
        try (PreparedStatement settings = connection.prepareStatement("""
                        SELECT set_config('lock_timeout', ?, TRUE), set_config('synchronous_commit',
                            CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on'
                                ELSE current_setting('synchronous_commit') END, TRUE)
                        """);
                PreparedStatement lock = connection.prepareStatement(
                        "SELECT pg_advisory_xact_lock(?, current_schema()::regnamespace::oid::integer)")) {
            // Nothing would mean for ever.
            settings.setString(1, Long.toString(Math.max(1, patience.toMillis())));
            settings.executeQuery().close();
            lock.setInt(1, LOCK_SPACE);
            lock.executeQuery().close();
        }
    }

    @Override
    public void claimTables(Connection connection, Duration patience) throws SQLException {
        claim(connection, patience);
    }

    @Override
    public boolean undoesTables() {
        return true;
    }

    @Override
    public void secure(Connection connection) {}

    @Override
    public String tableNamed() {
        return "SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = current_schema() AND tablename = ?";
    }

    @Override
    public String migrationTable() {
        return "CREATE TABLE IF NOT EXISTS schema_migration"
                + " (version INTEGER PRIMARY KEY, script TEXT NOT NULL, checksum TEXT NOT NULL)";
    }

    @Override
    public String utf8() {
        return "convert_from(?, 'UTF8')";
    }

    /** It chooses by what it knows of the table. */
    @Override
    public String by(String index) {
        return "";
    }

    @Override
    public String byNone() {
        return "";
    }

    @Override
    public String thenJoin() {
        return "JOIN";
    }

    @Override
    public boolean seeksRows() {
        return true;
    }

    @Override
    public Trouble trouble(SQLException failed) {
        if (failed instanceof SQLTransientConnectionException || failed instanceof SQLNonTransientConnectionException) {
            // A pool has none left, or the driver got none; neither has to give a code.
            return Trouble.UNREACHABLE;
        }
        String state = state(failed);
        return switch (state) {
            case "55P03", "40001", "40P01" -> Trouble.BUSY;
            case "53100" -> Trouble.FULL;
            case "58030" -> Trouble.DISK;
            case "XX001", "XX002" -> Trouble.DAMAGED;
            case "25006", "42501" -> Trouble.FORBIDDEN;
            case "42P07", "42710", "42P01", "42703" -> Trouble.NAME_TAKEN;
            default -> byKind(state);
        };
    }

    @Override
    public String code(SQLException failed) {
        return "SQLSTATE " + state(failed);
    }

    private static Trouble byKind(String state) {
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "23" -> Trouble.RULE_BROKEN;
            case "28" -> Trouble.FORBIDDEN;
            case "08", "3D", "53", "57" -> Trouble.UNREACHABLE;
            default -> Trouble.UNKNOWN;
        };
    }

    private static String state(SQLException failed) {
        return String.valueOf(failed.getSQLState());
    }
}
