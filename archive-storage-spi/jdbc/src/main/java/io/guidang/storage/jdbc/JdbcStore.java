package io.guidang.storage.jdbc;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.ItemId;
import io.guidang.rules.arrangement.Fingerprint;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.BoxPlace;
import io.guidang.storage.store.Capabilities;
import io.guidang.storage.store.Cursor;
import io.guidang.storage.store.DestroyedItem;
import io.guidang.storage.store.DestructionReceipt;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldId;
import io.guidang.storage.store.Loan;
import io.guidang.storage.store.LoanId;
import io.guidang.storage.store.Page;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.Query;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.store.RegisterPage;
import io.guidang.storage.store.StoreTurn;
import io.guidang.storage.store.StoredBatch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An archive in a database: all that stores do, once for every {@link Dialect}. */
abstract sealed class JdbcStore implements ArchiveStore permits SqliteStore, H2Store, PostgresStore {

    /** How long a writer waits for another one: longer than a batch of a working day takes, shorter than a person does. */
    static final Duration WAIT = Duration.ofSeconds(30);

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** A page is in memory at once: some 20 KiB an item. */
    private static final int LARGEST_PAGE = 5_000;

    private final Failures failures;
    private final Dialect dialect;
    private final Connections connections;
    private final Json json = new Json();
    private final Interned interned;
    private final ItemRows rows;
    private volatile long room = JdbcBatch.ROOM;

    JdbcStore(Failures failures, Connections connections) {
        this.failures = failures;
        this.dialect = failures.dialect();
        this.connections = connections;
        this.interned = new Interned(json, failures);
        this.rows = new ItemRows(json, interned, failures);
    }

    /** How many bytes of the items of a batch may wait in memory from now on. */
    final void room(long bytes) {
        room = bytes;
    }

    /** The wait that a caller asked for. */
    static Duration requireWait(Duration wait) {
        if (wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("A writer waits from nothing to a day, but found " + wait);
        }
        return wait;
    }

    @Override
    public final Capabilities capabilities() {
        return new Capabilities(dialect.name(), true, true, false, LARGEST_PAGE);
    }

    @Override
    public final Optional<Fingerprint> arrangement() {
        return connections.read("look how it is arranged", JdbcStore::arrangement);
    }

    @Override
    public final List<BatchReceipt> batches() {
        return connections.read("list the batches", connection -> {
            List<BatchReceipt> receipts = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT id, sequence, as_of, items, documents FROM batch ORDER BY sequence");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    receipts.add(receipt(row));
                }
            }
            return receipts;
        });
    }

    @Override
    public final Optional<BatchReceipt> batch(BatchId id) {
        return connections.read("look for batch " + id, connection -> batch(connection, id));
    }

    @Override
    public final StoredBatch begin(BatchId id, Fingerprint by) {
        return connections.write("begin batch " + id, turn -> {
            Optional<BatchReceipt> before = batch(turn.connection(), id);
            if (before.isPresent()) {
                throw new IllegalStateException("Batch '%s' was filed before, as number %d"
                        .formatted(id, before.get().sequence()));
            }
            Optional<Fingerprint> recorded = arrangement(turn.connection());
            recorded.ifPresent(other -> by.requireSameAs(other, "Archive '%s'".formatted(failures.place())));
            Optional<Fingerprint> first = recorded.isEmpty() ? Optional.of(by) : Optional.empty();
            return new JdbcBatch(turn, id, first, json, interned, failures, room);
        });
    }

    @Override
    public final Optional<FiledItem> find(ArchivalCode code) {
        return connections.read("read item " + code, connection -> rows.ofCode(connection, code));
    }

    @Override
    public final Optional<FiledItem> find(ItemId id) {
        return connections.read("read an item", connection -> rows.one(connection, Selection.ofItem(id.value())));
    }

    @Override
    public final Page read(Query query, Optional<Cursor> after, int limit) {
        requirePage(limit);
        List<Selection> stretches = Selection.page(dialect, query, after.map(Standing::of), limit);
        return connections.read(
                "read a page",
                connection -> rows.page(connection, stretches, query.dueOn().isPresent(), limit));
    }

    @Override
    public final StoreTurn turn(String what) {
        return connections.write(
                what, turn -> new JdbcTurn(turn, what, rows, new Redeciding(json, interned, dialect), failures));
    }

    @Override
    public final Optional<PlacedHold> hold(HoldId id) {
        return connections.read("read hold " + id, connection -> HoldRows.find(connection, id));
    }

    @Override
    public final List<PlacedHold> holds(Optional<HoldId> after, int limit) {
        requirePage(limit);
        return connections.read("list the holds", connection -> HoldRows.page(connection, after, limit));
    }

    @Override
    public final List<PlacedHold> holdsOn(FiledItem filed) {
        return connections.read("read the holds on an item", connection -> HoldRows.on(connection, filed));
    }

    @Override
    public final Optional<Loan> openLoan(ArchivalCode code) {
        return connections.read("read the loan of an item", connection -> CustodyRows.openLoan(connection, code));
    }

    @Override
    public final List<Loan> loans(Optional<LoanId> after, int limit) {
        requirePage(limit);
        return connections.read("list the loans", connection -> CustodyRows.loans(connection, after, limit));
    }

    @Override
    public final Optional<BoxPlace> boxPlace(ArchivalCode box) {
        return connections.read("look where a box stands", connection -> CustodyRows.boxPlace(connection, box));
    }

    @Override
    public final Optional<DestructionReceipt> destruction(RegisterNumber register) {
        return connections.read(
                "look for register " + register, connection -> CustodyRows.destruction(connection, register));
    }

    @Override
    public final Optional<DestroyedItem> destroyed(ArchivalCode code) {
        return connections.read(
                "read item " + code,
                connection -> rows.line(connection, Selection.lineOfCode(dialect, code.value()))
                        .filter(DestroyedItem.class::isInstance)
                        .map(DestroyedItem.class::cast));
    }

    @Override
    public final RegisterPage register(Optional<Cursor> after, int limit) {
        requirePage(limit);
        List<Selection> stretches = Selection.register(dialect, after.map(Standing::of), limit);
        return connections.read("read a page", connection -> rows.register(connection, stretches, limit));
    }

    @Override
    public final List<ArchivalCode> misplaced(List<FiledItem> items) {
        return connections.read("look how items are found", connection -> Misplaced.of(connection, dialect, items));
    }

    @Override
    public final List<byte[]> entries(long after, int limit) {
        requirePage(limit);
        return connections.read("read the ledger", connection -> LedgerRows.after(connection, after, limit));
    }

    @Override
    public final List<byte[]> entriesAbout(ArchivalCode code, long after, int limit) {
        requirePage(limit);
        return connections.read(
                "read the ledger about " + code, connection -> LedgerRows.about(connection, code, after, limit));
    }

    @Override
    public final void close() {
        connections.close();
    }

    private static void requirePage(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "A page has from 1 to %d lines, but found %d".formatted(LARGEST_PAGE, limit));
        }
    }

    private static Optional<Fingerprint> arrangement(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT fingerprint FROM arrangement");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(new Fingerprint(row.getString(1))) : Optional.empty();
        }
    }

    private static Optional<BatchReceipt> batch(Connection connection, BatchId id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, sequence, as_of, items, documents FROM batch WHERE id = ?")) {
            select.setString(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(receipt(row)) : Optional.empty();
            }
        }
    }

    private static BatchReceipt receipt(ResultSet row) throws SQLException {
        return new BatchReceipt(
                BatchId.of(row.getString(1)),
                row.getInt(2),
                LocalDate.parse(row.getString(3)),
                row.getLong(4),
                row.getLong(5));
    }
}
