package io.guidang.storage.jdbc;

import io.guidang.storage.jdbc.Lender.Loan;
import io.guidang.storage.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The connections to one archive: one that writes, taken in turn, and as many that read as read at the same time. Each
 * reading sees one moment; each turn is one transaction.
 */
final class Connections {

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
        private final Loan loan;
        private boolean over;
        private boolean forgetting;

        private Turn(Loan loan) {
            this.loan = loan;
        }

        Connection connection() {
            return loan.connection();
        }

        /**
         * Makes everything durable and lets the next one write; if that fails, the turn goes on and can be undone.
         *
         * @param what was done, for messages
         * @throws StoreException if it fails, saying whether it may have been done all the same
         */
        void commit(String what) {
            try {
                connection().commit();
                dialect.secure(connection());
            } catch (SQLException failed) {
                throw failures.ofCommit(what, failed);
            }
            end(!forgetting || isForgotten());
        }

        private boolean isForgotten() {
            try {
                dialect.forget(connection());
                return true;
            } catch (SQLException broken) {
                // It was committed; the connection is not used again.
                return false;
            }
        }

        /** The same after a destruction; that something stays in a log for a while is no reason to say that it failed. */
        void commitAndForget(String what) {
            forgetting = true;
            commit(what);
        }

        /** Undoes everything, unless it is committed, and lets the next one write. */
        void undo() {
            if (over) {
                return;
            }
            boolean undone = false;
            try {
                connection().rollback();
                undone = true;
            } catch (SQLException broken) {
                // After some errors the database does so by itself; the connection is not used again.
            } finally {
                end(undone);
            }
        }

        private void end(boolean sound) {
            over = true;
            try {
                giveBack(writers, loan, sound);
            } finally {
                writing.release();
            }
        }
    }

    private final Lender writers;
    private final Lender readers;
    private final Failures failures;
    private final Dialect dialect;
    private final Semaphore writing = new Semaphore(1, true);

    private Connections(Lender writers, Lender readers, Failures failures) {
        this.writers = writers;
        this.readers = readers;
        this.failures = failures;
        this.dialect = failures.dialect();
    }

    /** Opens the archive behind these connections, and makes its tables where they are missing. */
    static Connections open(Lender writers, Lender readers, Migrations migrations, Failures failures) {
        boolean sound = false;
        try {
            Loan loan = writers.borrow();
            try {
                migrations.migrate(loan.connection());
                sound = true;
            } finally {
                writers.giveBack(loan, sound);
            }
            return new Connections(writers, readers, failures);
        } catch (SQLException failed) {
            throw failures.of("open it", failed);
        }
    }

    /** Reads what is committed, all of it as of one moment. */
    <T> T read(String what, Work<T> work) {
        try {
            Loan loan = readers.borrow();
            boolean sound = false;
            try {
                dialect.beginReading(loan.connection());
                T answer = work.with(loan.connection());
                loan.connection().rollback();
                sound = true;
                return answer;
            } finally {
                giveBack(readers, loan, sound);
            }
        } catch (SQLException failed) {
            throw failures.of(what, failed);
        }
    }

    /** Begins a transaction; if that or the work fails, nothing is left of it. */
    <T> T write(String what, Transaction<T> work) {
        enter(what);
        Turn turn = turn(what);
        boolean sound = false;
        try {
            dialect.claim(turn.connection(), failures.patience());
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
            readers.close();
            writers.close();
        } finally {
            writing.release();
        }
    }

    private void giveBack(Lender lender, Loan loan, boolean sound) {
        lender.giveBack(loan, sound);
        if (!sound) {
            readers.forgetIdle();
            writers.forgetIdle();
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

    private Turn turn(String what) {
        boolean borrowed = false;
        try {
            Turn turn = new Turn(writers.borrow());
            borrowed = true;
            return turn;
        } catch (SQLException failed) {
            throw failures.of(what, failed);
        } finally {
            if (!borrowed) {
                writing.release();
            }
        }
    }
}
