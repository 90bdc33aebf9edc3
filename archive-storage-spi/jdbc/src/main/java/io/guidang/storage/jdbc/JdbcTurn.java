package io.guidang.storage.jdbc;

import io.guidang.core.code.ArchivalCode;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.store.BoxPlace;
import io.guidang.storage.store.DestroyedItem;
import io.guidang.storage.store.DestructionReceipt;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldId;
import io.guidang.storage.store.Loan;
import io.guidang.storage.store.LoanId;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.store.StoreTurn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** One transaction, in which nobody else writes. */
final class JdbcTurn implements StoreTurn {

    /** What is asked of the database, or written to it. */
    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** What is written to it. */
    @FunctionalInterface
    private interface Change {
        void on(Connection connection) throws SQLException;
    }

    private final Connections.Turn turn;
    private final String what;
    private final ItemRows rows;
    private final Redeciding redeciding;
    private final Failures failures;
    private boolean open = true;
    private boolean destroyed;

    JdbcTurn(Connections.Turn turn, String what, ItemRows rows, Redeciding redeciding, Failures failures) {
        this.turn = turn;
        this.what = what;
        this.rows = rows;
        this.redeciding = redeciding;
        this.failures = failures;
    }

    @Override
    public Optional<FiledItem> find(ArchivalCode code) {
        return ask(connection -> rows.ofCode(connection, code));
    }

    @Override
    public Optional<PlacedHold> hold(HoldId id) {
        return ask(connection -> HoldRows.find(connection, id));
    }

    @Override
    public List<PlacedHold> holdsOn(FiledItem filed) {
        return ask(connection -> HoldRows.on(connection, filed));
    }

    @Override
    public Optional<Loan> loan(LoanId id) {
        return ask(connection -> CustodyRows.loan(connection, id));
    }

    @Override
    public Optional<Loan> openLoan(ArchivalCode code) {
        return ask(connection -> CustodyRows.openLoan(connection, code));
    }

    @Override
    public Optional<BoxPlace> boxPlace(ArchivalCode box) {
        return ask(connection -> CustodyRows.boxPlace(connection, box));
    }

    @Override
    public Optional<DestructionReceipt> destruction(RegisterNumber register) {
        return ask(connection -> CustodyRows.destruction(connection, register));
    }

    @Override
    public Optional<byte[]> entry(long sequence) {
        return ask(connection -> LedgerRows.at(connection, sequence));
    }

    @Override
    public Optional<LedgerEntry> lastEntry() {
        return ask(connection -> lastEntry(connection, what, failures));
    }

    @Override
    public void redecide(FiledItem anew) {
        change(connection -> redeciding.replace(connection, anew));
    }

    @Override
    public void put(PlacedHold hold) {
        change(connection -> HoldRows.put(connection, hold));
    }

    @Override
    public void put(Loan loan) {
        change(connection -> CustodyRows.put(connection, loan));
    }

    @Override
    public void put(BoxPlace place) {
        change(connection -> CustodyRows.put(connection, place));
    }

    @Override
    public void destroy(DestructionReceipt receipt, List<DestroyedItem> items) {
        destroyed = true;
        change(connection -> {
            CustodyRows.put(connection, receipt);
            try (Destroying destroying = new Destroying(connection)) {
                for (DestroyedItem each : items) {
                    FiledItem item = rows.ofCode(connection, each.code())
                            .orElseThrow(() -> failures.of(what, "item '%s' is not there".formatted(each.code())));
                    destroying.destroy(ItemRows.row(connection, each.code()), item, each);
                }
            }
        });
    }

    @Override
    public void append(LedgerEntry entry, List<ArchivalCode> about) {
        change(connection -> LedgerRows.append(connection, entry, about));
    }

    @Override
    public void commit() {
        requireOpen();
        try {
            if (destroyed) {
                turn.commitAndForget(what);
            } else {
                turn.commit(what);
            }
            open = false;
        } catch (StoreException failed) {
            throw over(failed);
        }
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            try {
                redeciding.undone();
            } finally {
                turn.undo();
            }
        }
    }

    /** The last entry of the ledger, to write the next one after it. */
    static Optional<LedgerEntry> lastEntry(Connection connection, String what, Failures failures) throws SQLException {
        Optional<byte[]> last = LedgerRows.last(connection);
        try {
            return last.map(LedgerEntry::decode);
        } catch (IllegalArgumentException unreadable) {
            throw failures.of(what, "the last entry of its ledger is none; verify it, and restore it from a copy");
        }
    }

    private void change(Change change) {
        ask(connection -> {
            change.on(connection);
            return true;
        });
    }

    private <T> T ask(Work<T> work) {
        requireOpen();
        try {
            return work.with(turn.connection());
        } catch (SQLException failed) {
            throw over(failures.of(what, failed));
        } catch (StoreException failed) {
            throw over(failed);
        }
    }

    /** After an error nobody knows whether the database has undone everything by itself: nothing may follow. */
    private StoreException over(StoreException failed) {
        close();
        return failed;
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("The turn to %s is over; take another one".formatted(what));
        }
    }
}
