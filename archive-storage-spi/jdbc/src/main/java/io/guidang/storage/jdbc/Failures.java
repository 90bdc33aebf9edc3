package io.guidang.storage.jdbc;

import io.guidang.storage.store.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteErrorCode;

/**
 * Says what went wrong with the file, and what to try. The words of the database name tables and columns, never what
 * stands in them.
 *
 * @param file     of the archive
 * @param patience how long a writer waits for another one
 */
record Failures(Path file, Duration patience) {

    StoreException of(String what, SQLException cause) {
        return new StoreException("Archive '%s': could not %s: %s".formatted(file, what, reason(cause)), cause);
    }

    StoreException of(String what, String reason) {
        return new StoreException("Archive '%s': could not %s: %s".formatted(file, what, reason));
    }

    /** What another writer, in this process or another, makes of us. */
    String busy() {
        return "somebody else is writing to it, and %s ms were not enough; try again when that batch is done"
                .formatted(patience.toMillis());
    }

    /** Whether the database refused a row, because it breaks a rule of its table. */
    static boolean isConstraint(SQLException cause) {
        return code(cause) == SQLiteErrorCode.SQLITE_CONSTRAINT;
    }

    private static SQLiteErrorCode code(SQLException cause) {
        return SQLiteErrorCode.getErrorCode(cause.getErrorCode() & 0xff);
    }

    private String reason(SQLException cause) {
        SQLiteErrorCode code = code(cause);
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED -> busy();
            case SQLITE_FULL -> "the disk is full; make room and file the batch again";
            case SQLITE_NOTADB -> "it is not an SQLite file; name another file";
            case SQLITE_CORRUPT -> "the file is damaged; restore it from a copy";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                "it may not be opened or written here; check the rights";
            case SQLITE_CONSTRAINT ->
                "a row breaks a rule of its table; the archive is as it was, open it anew and try again";
            default -> "the database says " + code.name();
        };
    }
}
