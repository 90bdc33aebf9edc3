package io.guidang.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;

/** Lends connections, each to one thread at a time, and each outside of auto-commit. */
final class Lender {

    /** What is done once with a connection that has just been opened, still as its source made it. */
    @FunctionalInterface
    interface Preparation {
        void prepare(Connection connection) throws SQLException;
    }

    /**
     * A connection that was lent.
     *
     * @param connection the connection
     * @param autoCommit whether its source made it so
     */
    record Loan(Connection connection, boolean autoCommit) {}

    private final DataSource source;
    private final int keep;
    private final Preparation preparation;
    private final Deque<Loan> idle = new ArrayDeque<>();
    private boolean closed;

    private Lender(DataSource source, int keep, Preparation preparation) {
        this.source = source;
        this.keep = keep;
        this.preparation = preparation;
    }

    /** Keeps so many connections open for the next one; more are opened where more are needed at once. */
    static Lender keeping(DataSource source, int connections, Preparation preparation) {
        return new Lender(source, connections, preparation);
    }

    /** Keeps none: somebody else's connections go back as they came. */
    static Lender returning(DataSource source) {
        return new Lender(source, 0, connection -> {});
    }

    /** @throws IllegalStateException if it is closed */
    Loan borrow() throws SQLException {
        synchronized (idle) {
            if (closed) {
                throw new IllegalStateException("The archive is closed; open it again");
            }
            Loan loan = idle.poll();
            if (loan != null) {
                return loan;
            }
        }
        Connection connection = source.getConnection();
        try {
            boolean autoCommit = connection.getAutoCommit();
            preparation.prepare(connection);
            connection.setAutoCommit(false);
            return new Loan(connection, autoCommit);
        } catch (SQLException | RuntimeException failed) {
            close(connection);
            throw failed;
        }
    }

    /**
     * Takes a connection back.
     *
     * @param sound whether its last transaction is over; a connection of which nobody knows that is not used again
     */
    void giveBack(Loan loan, boolean sound) {
        synchronized (idle) {
            if (sound && !closed && idle.size() < keep) {
                idle.push(loan);
                return;
            }
        }
        if (sound || undone(loan.connection())) {
            restore(loan);
        }
        close(loan.connection());
    }

    /** Closes what lies idle: when one connection is lost, the others may be too. */
    void forgetIdle() {
        synchronized (idle) {
            idle.forEach(loan -> close(loan.connection()));
            idle.clear();
        }
    }

    /** Closes what lies idle, and lends nothing from now on. */
    void close() {
        synchronized (idle) {
            closed = true;
            forgetIdle();
        }
    }

    private static void restore(Loan loan) {
        try {
            if (loan.autoCommit()) {
                loan.connection().setAutoCommit(true);
            }
        } catch (SQLException broken) {
            // It is closed next, and whoever lent it looks at it.
        }
    }

    /** Auto-commit again would commit what is not undone. */
    private static boolean undone(Connection connection) {
        try {
            connection.rollback();
            return true;
        } catch (SQLException broken) {
            // It is closed next, which undoes it too.
            return false;
        }
    }

    /** What was asked has been answered or has failed before; a connection that does not close changes neither. */
    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException broken) {
            // Nothing is left to do with it.
        }
    }
}
