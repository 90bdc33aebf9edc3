package io.guidang.storage.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * H2, in one file. It compares texts by their UTF-16 units, so what is in filing order is kept as bytes: it takes a text
 * for its UTF-8 there and gives it back so. Reading connections are opened with snapshots.
 */
record H2Dialect() implements Dialect {

    private static final String FULL_ON_UNIX = "No space left on device";
    private static final String FULL_ON_WINDOWS = "not enough space";
    private static final int ALREADY_OPEN = 90020;

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public void beginReading(Connection connection) {}

    /** The row of the first script is locked: it is there as long as the archive. */
    @Override
    public void claim(Connection connection, Duration patience) throws SQLException {
        try (Statement wait = connection.createStatement();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT version FROM schema_migration WHERE version = 1 FOR UPDATE")) {
            wait.execute("SET LOCK_TIMEOUT " + patience.toMillis());
            select.executeQuery().close();
        }
    }

    /** One process has the file, and there one store at a time is opened. */
    @Override
    public void claimTables(Connection connection, Duration patience) {}

    @Override
    public boolean undoesTables() {
        return false;
    }

    /** A commit hands the file to the operating system; only this waits until the disk has it. */
    @Override
    public void secure(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    @Override
    public String tableNamed() {
        return "SELECT 1 FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA AND lower(table_name) = ?";
    }

    @Override
    public String migrationTable() {
        return "CREATE TABLE IF NOT EXISTS schema_migration"
                + " (version INTEGER PRIMARY KEY, script VARCHAR NOT NULL, checksum VARCHAR NOT NULL)";
    }

    @Override
    public String utf8() {
        return "UTF8TOSTRING(?)";
    }

    @Override
    public String by(String index) {
        return "USE INDEX (%s)".formatted(index);
    }

    @Override
    public String byNone() {
        return "";
    }

    /** It keeps the order of an outer join only; where every row has its other one, the answer is the same. */
    @Override
    public String thenJoin() {
        return "LEFT JOIN";
    }

    /** It goes to the first of the two and walks from there. */
    @Override
    public boolean seeksRows() {
        return false;
    }

    @Override
    public Trouble trouble(SQLException failed) {
        if (isFull(failed)) {
            return Trouble.FULL;
        }
        return switch (failed.getErrorCode()) {
            case 50200, 90131, 40001 -> Trouble.BUSY;
            case 90100 -> Trouble.FULL;
            case 90028, 90031, 90098 -> Trouble.DISK;
            case 90048, 90049 -> Trouble.ANOTHER_KIND;
            case 90030 -> Trouble.DAMAGED;
            case 28000, 90097 -> Trouble.FORBIDDEN;
            case 42101, 42102, 42103, 42104, 42122 -> Trouble.NAME_TAKEN;
            case ALREADY_OPEN -> Trouble.IN_USE;
            case 90067, 90121 -> Trouble.UNREACHABLE;
            default -> isIntegrity(failed) ? Trouble.RULE_BROKEN : Trouble.UNKNOWN;
        };
    }

    @Override
    public String code(SQLException failed) {
        return "H2 error " + failed.getErrorCode();
    }

    private static boolean isIntegrity(SQLException failed) {
        return failed.getSQLState() != null && failed.getSQLState().startsWith("23");
    }

    private static boolean isFull(SQLException failed) {
        for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            String words = cause instanceof IOException ? String.valueOf(cause.getMessage()) : "";
            if (words.contains(FULL_ON_UNIX) || words.contains(FULL_ON_WINDOWS)) {
                return true;
            }
        }
        return false;
    }
}
