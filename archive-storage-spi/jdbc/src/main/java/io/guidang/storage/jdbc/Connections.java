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

    /** What is done inside a transaction, which ends when its turn is committed or undone. */
    @FunctionalInterface
    interface Transaction<T> {
        T in(Turn turn) throws SQLException;
    }

    /** The one turn to write. */
    final class Turn {
        private boolean over;

        private Turn() {}

        Connection connection() {
            return writer;
        }

        /** Makes everything durable and lets the next one write; if that fails, the turn goes on and can be undone. */
        void commit() throws SQLException {
            writer.commit();
            end();
        }

        /** Undoes everything, unless it is committed, and lets the next one write. */
        void undo() {
            if (over) {
                return;
            }
            try {
                writer.rollback();
            } catch (SQLException rolledBackAlready) {
                // After some errors the database does so by itself; the driver then has no transaction to go on with.
                replaceWriter();
            } finally {
                end();
            }
        }

        private void end() {
            over = true;
            writing.release();
        }
    }

    private final DataSource writers;
    private final DataSource readers;
    private final Failures failures;
    private final Semaphore writing = new Semaphore(1, true);
    private final Deque<Connection> idle = new ArrayDeque<>();
    private Connection writer;
    private boolean closed;

    private Connections(Connection writer, DataSource writers, DataSource readers, Failures failures) {
        this.writer = writer;
        this.writers = writers;
        this.readers = readers;
        this.failures = failures;
    }

    static Connections open(ArchiveFile file, Migrations migrations, Failures failures) {
        try {
            DataSource writers = file.writing();
            Connection writer = writers.getConnection();
            try {
                file.settle(writer);
                migrations.migrate(writer);
                writer.setAutoCommit(false);
                return new Connections(writer, writers, file.reading(), failures);
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
        Turn turn = new Turn();
        boolean sound = false;
        try {
            requireOpen();
            claim();
            T answer = work.in(turn);
            sound = true;
            return answer;
        } catch (SQLException failed) {
            throw failures.of(what, failed);
        } finally {
            if (!sound) {
                turn.undo();
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

    private void replaceWriter() {
        try {
            writer.close();
            writer = writers.getConnection();
            writer.setAutoCommit(false);
        } catch (SQLException failed) {
            throw failures.of("begin anew after an error; open it again", failed);
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
