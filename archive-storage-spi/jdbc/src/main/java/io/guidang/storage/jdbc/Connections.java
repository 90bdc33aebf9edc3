package io.guidang.storage.jdbc;

import io.guidang.storage.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The connections to one file: one that writes, taken in turn, and as many that read as read at the same time. They are
 * lent to one thread at a time.
 */
final class Connections {

    /** Reading connections that stay open for the next reader; more are opened where more read at once. */
    private static final int IDLE = 4;

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** What is done inside a transaction. It commits or rolls back, and then says that it is done. */
    @FunctionalInterface
    interface Transaction<T> {
        T with(Connection connection, Runnable done) throws SQLException;
    }

    private final Connection writer;
    private final DataSource readers;
    private final Failures failures;
    private final Semaphore writing = new Semaphore(1, true);
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    private Connections(Connection writer, DataSource readers, Failures failures) {
        this.writer = writer;
        this.readers = readers;
        this.failures = failures;
    }

    static Connections open(ArchiveFile file, Migrations migrations, Failures failures) {
        try {
            Connection writer = file.writing().getConnection();
            try {
                file.settle(writer);
                migrations.migrate(writer);
                writer.setAutoCommit(false);
                return new Connections(writer, file.reading(), failures);
            } catch (SQLException | RuntimeException failed) {
                writer.close();
                throw failed;
            }
        } catch (SQLException failed) {
            throw failures.of("open it", failed);
        }
    }

    <T> T read(String what, Work<T> work) {
        try {
            Connection connection = borrow();
            boolean sound = false;
            try {
                T answer = work.with(connection);
                sound = true;
                return answer;
            } finally {
                giveBack(connection, sound);
            }
        } catch (SQLException failed) {
            throw failures.of(what, failed);
        }
    }

    /** Begins a transaction; if that or the work fails, nothing is left of it. */
    <T> T write(String what, Transaction<T> work) {
        enter(what);
        boolean begun = false;
        try {
            requireOpen();
            claim();
            T answer = work.with(writer, this::leave);
            begun = true;
            return answer;
        } catch (SQLException failed) {
            throw failures.of(what, failed);
        } finally {
            if (!begun) {
                abandon();
            }
        }
    }

    void close() {
        enter("close it");
        try {
            synchronized (idle) {
                closed = true;
                for (Connection connection : idle) {
                    connection.close();
                }
                idle.clear();
            }
            writer.close();
        } catch (SQLException failed) {
            throw failures.of("close it", failed);
        } finally {
            writing.release();
        }
    }

    private void enter(String what) {
        try {
            if (!writing.tryAcquire(failures.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw failures.of(what, failures.busy());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while waiting to " + what, interrupted);
        }
    }

    /**
     * Takes the right to write before anything is read. A transaction of the driver begins without it, and one that read
     * first could find later that somebody else wrote in between.
     */
    private void claim() throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.executeUpdate("UPDATE batch SET sequence = sequence WHERE FALSE");
        }
    }

    private void leave() {
        writing.release();
    }

    private void abandon() {
        try {
            if (!writer.isClosed()) {
                writer.rollback();
            }
        } catch (SQLException failed) {
            throw failures.of("undo what was begun", failed);
        } finally {
            writing.release();
        }
    }

    private Connection borrow() throws SQLException {
        synchronized (idle) {
            requireOpen();
            Connection connection = idle.poll();
            if (connection != null) {
                return connection;
            }
        }
        Connection connection = readers.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = TRUE");
        }
        return connection;
    }

    private void giveBack(Connection connection, boolean sound) throws SQLException {
        synchronized (idle) {
            if (sound && !closed && idle.size() < IDLE) {
                idle.push(connection);
                return;
            }
        }
        connection.close();
    }

    private void requireOpen() {
        synchronized (idle) {
            if (closed) {
                throw new IllegalStateException("The archive is closed; open it again");
            }
        }
    }
}
