package io.guidang.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * In what one database differs from another; all else is written once, in SQL that all of them read. The types of columns
 * stand in the scripts, one folder each. What other databases call upsert is not needed: one writes at a time and looks
 * first.
 */
sealed interface Dialect permits SqliteDialect, H2Dialect, PostgresDialect {

    /** What the database is called, in capabilities and as the folder of its scripts. */
    String name();

    /** Begins reading: whatever this transaction reads is what was committed at one moment. */
    void beginReading(Connection connection) throws SQLException;

    /**
     * Takes the one turn to write, first of all in its transaction: what is read after it, nobody else changes until the
     * transaction ends.
     *
     * @param patience how long it waits for another one
     */
    void claim(Connection connection, Duration patience) throws SQLException;

    /** Takes the one turn to make tables, where there may be none yet. */
    void claimTables(Connection connection, Duration patience) throws SQLException;

    /** Whether the tables that a script makes can be undone like rows. If not, a script that was cut short is run again. */
    boolean undoesTables();

    /** Makes durable what was committed on this connection, if the commit did not. */
    void secure(Connection connection) throws SQLException;

    /** After a destruction was committed: lets go of what still lies beside the tables, as far as the database can at once. */
    default void forget(Connection connection) throws SQLException {}

    /** A query for one row if there is a table of that name, with one placeholder for it in lower case. */
    String tableNamed();

    /** The statement that makes the table of the scripts that were run, unless it is there. */
    String migrationTable();

    /** A placeholder for text that is handed over as bytes in UTF-8. */
    String utf8();

    /** Between a table and what follows it: walk this index, whatever is believed of the table. */
    String by(String index);

    /** Between a table and what follows it: walk no index. */
    String byNone();

    /** Joins a table that is looked into row by row of the one before it. */
    String thenJoin();

    /** Whether {@code (a, b) > (?, ?)} goes straight to its place in an index. */
    boolean seeksRows();

    /** What kind of trouble it is. */
    Trouble trouble(SQLException failed);

    /** What the database calls the trouble: a code, never its words, which quote what stands in rows. */
    String code(SQLException failed);

    /** Whether there is a table of this name, in lower case. */
    default boolean hasTable(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(tableNamed())) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
