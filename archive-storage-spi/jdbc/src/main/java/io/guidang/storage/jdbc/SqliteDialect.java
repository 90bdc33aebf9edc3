package io.guidang.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteErrorCode;

/** SQLite. Texts compare byte by byte; a writer waits as long as its connection was told to when it was opened. */
record SqliteDialect() implements Dialect {

    /** The low byte of an error code is its kind. */
    private static final int KIND = 0xff;

    @Override
    public String name() {
        return "sqlite";
    }

    /** A transaction sees one moment from its first query on. */
    @Override
    public void beginReading(Connection connection) {}

    /** A transaction begins without the right to write; one that read first could find that somebody wrote in between. */
    @Override
    public void claim(Connection connection, Duration patience) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE batch SET sequence = sequence WHERE FALSE");
        }
    }

    /** Whoever makes a table has the right to write. */
    @Override
    public void claimTables(Connection connection, Duration patience) {}

    @Override
    public boolean undoesTables() {
        return true;
    }

    @Override
    public void secure(Connection connection) {}

    /** The log still has the pages as they were. It is emptied, unless somebody reads it just now; then the next time. */
    @Override
    public void forget(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } finally {
            connection.setAutoCommit(false);
        }
    }

    @Override
    public String tableNamed() {
        return "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?";
    }

    @Override
    public String migrationTable() {
        return "CREATE TABLE IF NOT EXISTS schema_migration"
                + " (version INTEGER PRIMARY KEY, script TEXT NOT NULL, checksum TEXT NOT NULL) STRICT";
    }

    @Override
    public String utf8() {
        return "CAST(? AS TEXT)";
    }

    @Override
    public String by(String index) {
        return "INDEXED BY " + index;
    }

    @Override
    public String byNone() {
        return "NOT INDEXED";
    }

    /** SQLite's words for "in this order". */
    @Override
    public String thenJoin() {
        return "CROSS JOIN";
    }

    @Override
    public boolean seeksRows() {
        return true;
    }

    @Override
    public Trouble trouble(SQLException failed) {
        return switch (kind(failed)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> Trouble.BUSY;
            case SQLITE_FULL -> Trouble.FULL;
            case SQLITE_IOERR -> Trouble.DISK;
            case SQLITE_NOTADB -> Trouble.ANOTHER_KIND;
            case SQLITE_CORRUPT -> Trouble.DAMAGED;
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> Trouble.FORBIDDEN;
            case SQLITE_CONSTRAINT -> Trouble.RULE_BROKEN;
            default -> Trouble.UNKNOWN;
        };
    }

    @Override
    public String code(SQLException failed) {
        return failed.getErrorCode() == 0 ? "no code" : kind(failed).name();
    }

    private static SQLiteErrorCode kind(SQLException failed) {
        return SQLiteErrorCode.getErrorCode(failed.getErrorCode() & KIND);
    }
}
