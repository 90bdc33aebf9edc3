package io.guidang.storage.jdbc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * An archive in one H2 file, all in Java. What was acknowledged survives the end of the process and of the machine: the
 * file is opened otherwise than H2 does by default, which loses acknowledged commits when the process is killed. H2 lets
 * one process open a file; inside it others read while a batch is being written, and one writes at a time.
 *
 * <p>It needs H2 ({@code com.h2database:h2}), which this artifact does not bring with it.
 */
public final class H2Store extends JdbcStore {

    /** Reading connections that stay open for the next reader. */
    private static final int READERS = 4;

    private H2Store(Failures failures, Connections connections) {
        super(failures, connections);
    }

    /**
     * Opens the archive in this file, or makes one where there is no file. Only its owner may read a file made here,
     * where the file system can say so.
     *
     * @param file its name ends with {@code .mv.db}, which H2 wants of every file
     * @throws IllegalArgumentException if its name ends otherwise
     * @throws IllegalStateException    if H2 is not there
     * @throws io.guidang.storage.store.StoreException if the file is something else, or was made by a newer library, or
     *                                                 cannot be opened, or another process has it open
     */
    public static H2Store open(Path file) {
        return open(file, WAIT);
    }

    /**
     * Opens the archive in this file.
     *
     * @param wait how long a writer waits for another one before it gives up, from nothing to a day
     */
    public static H2Store open(Path file, Duration wait) {
        return open("file", file, wait, Migrations.shipped(new H2Dialect()), UnaryOperator.identity());
    }

    /**
     * One at a time: H2 does not put the making of tables into a transaction.
     *
     * @param scheme  the file system of H2 that the file is on
     * @param through what the connections are taken through
     */
    static synchronized H2Store open(
            String scheme,
            Path file,
            Duration wait,
            List<Migrations.Script> scripts,
            UnaryOperator<DataSource> through) {
        if (!file.toString().endsWith(H2File.SUFFIX)) {
            throw new IllegalArgumentException("The name of an H2 file ends with '%s', but found '%s'; name it so"
                    .formatted(H2File.SUFFIX, file.getFileName()));
        }
        Failures failures = new Failures(file.toString(), requireWait(wait), new H2Dialect());
        H2File archive = new H2File(file, failures);
        archive.prepare();
        DataSource source = through.apply(source(archive, scheme));
        Lender writers = Lender.keeping(source, 1, archive::prepareWriter);
        Lender readers = Lender.keeping(source, READERS, archive::prepareReader);
        return new H2Store(failures, Connections.open(writers, readers, new Migrations(scripts, failures), failures));
    }

    private static DataSource source(H2File archive, String scheme) {
        try {
            return archive.source(scheme);
        } catch (NoClassDefFoundError missing) {
            throw new IllegalStateException(
                    "H2 is not there; add com.h2database:h2 to the class path, or to the module path and its module"
                            + " com.h2database to the modules that run",
                    missing);
        }
    }
}
