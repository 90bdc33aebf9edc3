package io.guidang.storage.jdbc;

import io.guidang.storage.store.StoreException;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Says what went wrong with an archive, and what to try. A database quotes statements and what stands in rows when it
 * fails, so its words go no further; its codes do.
 *
 * @param place    where the archive is, for messages
 * @param patience how long a writer waits for another one
 * @param dialect  of its database
 */
record Failures(String place, Duration patience, Dialect dialect) {

    StoreException of(String what, SQLException cause) {
        return new StoreException(message(what, reason(cause)), withoutWords(cause));
    }

    StoreException of(String what, String reason) {
        return new StoreException(message(what, reason));
    }

    /** Of a commit that did not return: with some troubles nobody knows whether it was done. */
    StoreException ofCommit(String what, SQLException cause) {
        if (!dialect.trouble(cause).leavesCommitOpen()) {
            return of(what, cause);
        }
        return new StoreException(
                message(
                        what,
                        "%s; it happened when all was written, so it may have been done: do the same again, what was"
                                        .formatted(reason(cause))
                                + " done is not done twice"),
                withoutWords(cause));
    }

    /** What another writer, in this process or another, makes of us. */
    String busy() {
        return "%s, and %s ms were not enough; try again when that batch is done"
                .formatted(Trouble.BUSY.words(), patience.toMillis());
    }

    /** Whether the database refused a row, because it breaks a rule of its table. */
    boolean isRuleBroken(SQLException cause) {
        return dialect.trouble(cause) == Trouble.RULE_BROKEN;
    }

    String message(String what, String reason) {
        return "Archive '%s': could not %s: %s".formatted(place, what, reason);
    }

    private String reason(SQLException cause) {
        return switch (dialect.trouble(cause)) {
            case BUSY -> busy();
            case UNKNOWN -> "%s (%s)".formatted(Trouble.UNKNOWN.words(), dialect.code(cause));
            default -> dialect.trouble(cause).words();
        };
    }

    /** The same failure at the same place of the code, without what it says. */
    private SQLException withoutWords(SQLException cause) {
        SQLException told = new SQLException(
                "%s %s".formatted(cause.getClass().getSimpleName(), dialect.code(cause)),
                cause.getSQLState(),
                cause.getErrorCode());
        told.setStackTrace(cause.getStackTrace());
        return told;
    }
}
