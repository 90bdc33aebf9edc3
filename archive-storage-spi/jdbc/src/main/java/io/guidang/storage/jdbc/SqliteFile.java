package io.guidang.storage.jdbc;

import io.guidang.storage.store.StoreException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The SQLite file of an archive: told from other files, opened durably. */
final class SqliteFile {

    /** Marks the file as ours, as the format of SQLite provides: the letters {@code GDNG}. */
    static final int APPLICATION_ID = 0x47444E47;

    /** Where the header of an SQLite file has the application id, and how much of the header is read for it. */
    private static final int APPLICATION_ID_AT = 68;

    private static final int HEADER = 100;
    private static final byte[] MAGIC = "SQLite format 3\u0000".getBytes(StandardCharsets.US_ASCII);

    /** An item with nine documents and its decisions is one or two pages of this size, instead of a chain of small ones. */
    private static final int PAGE_BYTES = 16 * 1024;

    /** What the writer keeps in memory of the file: the short rows and indexes of a few hundred thousand items. */
    private static final int WRITER_CACHE_KIB = 96 * 1024;

    /** A reader walks forwards and comes back to inner pages of indexes only. */
    private static final int READER_CACHE_KIB = 8 * 1024;

    /** What stays of the write-ahead log after a large batch has been carried over into the file. */
    private static final int LOG_BYTES = 16 * 1024 * 1024;

    private final Path path;
    private final Failures failures;

    SqliteFile(Path path, Failures failures) {
        this.path = path;
        this.failures = failures;
    }

    /** Makes the file if there is none; refuses one that is not an archive, and leaves it as it is. */
    void prepare() {
        ArchiveFile file = new ArchiveFile(path, failures);
        file.prepare();
        byte[] header = file.head(HEADER);
        if (header.length == 0) {
            return;
        }
        boolean sqlite = header.length == HEADER
                && ByteBuffer.wrap(header, 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
        if (!sqlite || ByteBuffer.wrap(header).getInt(APPLICATION_ID_AT) != APPLICATION_ID) {
            throw notOurs(sqlite);
        }
    }

    DataSource writing() {
        return source(WRITER_CACHE_KIB);
    }

    DataSource reading() {
        return source(READER_CACHE_KIB);
    }

    /** Marks a new file as ours and makes its log a write-ahead log, which lets others read during a batch. */
    void prepareWriter(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (number(statement, "PRAGMA application_id") != APPLICATION_ID) {
                statement.execute("PRAGMA page_size = " + PAGE_BYTES);
                statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            }
            if (!"wal".equals(text(statement, "PRAGMA journal_mode"))
                    && !"wal".equals(text(statement, "PRAGMA journal_mode = WAL"))) {
                throw failures.of("open it", "its file system has no write-ahead log; put it on a local disk");
            }
            statement.execute("PRAGMA journal_size_limit = " + LOG_BYTES);
            // What is deleted or replaced is overwritten, and does not stay in pages that nobody reads.
            statement.execute("PRAGMA secure_delete = ON");
        }
    }

    void prepareReader(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = TRUE");
        }
    }

    private DataSource source(int cacheKib) {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(failures.patience().toMillis()));
        config.setCacheSize(-cacheKib);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + path.toAbsolutePath());
        return source;
    }

    private StoreException notOurs(boolean sqlite) {
        return failures.of(
                "open it",
                (sqlite ? "it is an SQLite file of another application" : "it is no SQLite file")
                        + "; it was left as it is, name another file");
    }

    private static long number(Statement statement, String pragma) throws SQLException {
        try (ResultSet row = statement.executeQuery(pragma)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static String text(Statement statement, String pragma) throws SQLException {
        try (ResultSet row = statement.executeQuery(pragma)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
