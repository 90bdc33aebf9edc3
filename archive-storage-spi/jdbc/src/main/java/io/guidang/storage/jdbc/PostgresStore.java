package io.guidang.storage.jdbc;

import io.guidang.storage.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * An archive in a schema of a PostgreSQL database, over connections that somebody else gives. What was acknowledged
 * survives the end of the process and of the machine as the server promises it; others read, anywhere, while a batch is
 * being written. One writes at a time, whatever the process.
 *
 * <p>It needs the driver ({@code org.postgresql:postgresql}), which this artifact does not bring with it, and version 12
 * of the server or a later one. Batches go faster where the driver is told {@code reWriteBatchedInserts=true}.
 */
public final class PostgresStore extends JdbcStore {

    private PostgresStore(Failures failures, Connections connections) {
        super(failures, connections);
    }

    /**
     * Opens the archive in the current schema of these connections, or makes one there. Give it a schema of its own
     * ({@code currentSchema} of the driver), and a pool: a connection is taken for each reading and each batch and is
     * given back as it came. A batch keeps one for as long as it runs.
     *
     * @param connections to one database, with one current schema, not bound to a transaction of somebody else; never
     *                    closed here
     * @throws StoreException if the schema has tables of somebody else by the same names, or was made by a newer library,
     *                        or the database cannot be reached or does not hold texts in UTF-8; it is then left as it is
     */
    public static PostgresStore over(DataSource connections) {
        return over(connections, WAIT);
    }

    /**
     * Opens the archive in the current schema of these connections.
     *
     * @param wait how long a writer waits for another one before it gives up, from nothing to a day
     */
    public static PostgresStore over(DataSource connections, Duration wait) {
        return over(connections, wait, Migrations.shipped(new PostgresDialect()));
    }

    static PostgresStore over(DataSource source, Duration wait, List<Migrations.Script> scripts) {
        PostgresDialect dialect = new PostgresDialect();
        Failures unplaced = new Failures(dialect.name(), requireWait(wait), dialect);
        Failures failures = new Failures(place(source, unplaced), wait, dialect);
        Lender connections = Lender.returning(source);
        return new PostgresStore(
                failures, Connections.open(connections, connections, new Migrations(scripts, failures), failures));
    }

    /** The database and the schema, once both are seen to do. */
    private static String place(DataSource source, Failures failures) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_database(), current_schema(), current_setting('server_encoding')")) {
            row.next();
            String place = row.getString(1) + "." + row.getString(2);
            if (row.getString(2) == null) {
                throw failures.of("open it", "its connections have no current schema; make one and name it");
            }
            if (!row.getString(3).toUpperCase(Locale.ROOT).equals("UTF8")) {
                throw failures.of(
                        "open it",
                        "database '%s' holds texts as %s and filing order needs UTF8; make a database of that encoding"
                                .formatted(row.getString(1), row.getString(3)));
            }
            return place;
        } catch (SQLException failed) {
            throw failures.of("open it", failed);
        }
    }
}
