package io.guidang.storage.jdbc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * An archive in one SQLite file, with nothing to install. What was acknowledged survives the end of the process and of
 * the machine; others read, in this process and elsewhere, while a batch is being written. One writes at a time. It was
 * measured with 120,000 items of nine documents each, whose cost grew in step.
 */
public final class SqliteStore extends JdbcStore {

    /** Reading connections that stay open for the next reader. */
    private static final int READERS = 4;

    private SqliteStore(Failures failures, Connections connections) {
        super(failures, connections);
    }

    /**
     * Opens the archive in this file, or makes one where there is no file. Only its owner may read a file made here,
     * where the file system can say so.
     *
     * @throws io.guidang.storage.store.StoreException if the file is something else, or was made by a newer library, or
     *                                                 cannot be opened; it is then left as it is
     */
    public static SqliteStore open(Path file) {
        return open(file, WAIT);
    }

    /**
     * Opens the archive in this file.
     *
     * @param wait how long a writer waits for another one before it gives up, from nothing to a day
     */
    public static SqliteStore open(Path file, Duration wait) {
        return open(file, wait, Migrations.shipped(new SqliteDialect()), UnaryOperator.identity());
    }

    /** @param through what the connections are taken through */
    static SqliteStore open(
            Path file, Duration wait, List<Migrations.Script> scripts, UnaryOperator<DataSource> through) {
        Failures failures = new Failures(file.toString(), requireWait(wait), new SqliteDialect());
        SqliteFile archive = new SqliteFile(file, failures);
        archive.prepare();
        Lender writers = Lender.keeping(through.apply(archive.writing()), 1, archive::prepareWriter);
        Lender readers = Lender.keeping(through.apply(archive.reading()), READERS, archive::prepareReader);
        return new SqliteStore(
                failures, Connections.open(writers, readers, new Migrations(scripts, failures), failures));
    }
}
