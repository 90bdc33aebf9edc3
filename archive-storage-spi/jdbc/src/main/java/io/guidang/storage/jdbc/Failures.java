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

    private String reason(SQLException cause) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(cause.getErrorCode() & 0xff);
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED -> busy();
            case SQLITE_FULL -> "the disk is full; make room and file the batch again";
            case SQLITE_NOTADB -> "it is not an SQLite file; name another file";
            case SQLITE_CORRUPT -> "the file is damaged; restore it from a copy";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                "it may not be opened or written here; check the rights";
            default -> "the database says " + code.name();
        };
    }
}
