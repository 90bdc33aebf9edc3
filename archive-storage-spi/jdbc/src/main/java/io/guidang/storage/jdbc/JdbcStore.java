package io.guidang.storage.jdbc;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.ItemId;
import io.guidang.core.medium.Medium;
import io.guidang.rules.arrangement.Fingerprint;
import io.guidang.rules.decision.Decision;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.Capabilities;
import io.guidang.storage.store.Cursor;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.Page;
import io.guidang.storage.store.Query;
import io.guidang.storage.store.StaleVersionException;
import io.guidang.storage.store.StoredBatch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
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

    JdbcStore(Failures failures, Connections connections) {
        this.failures = failures;
        this.dialect = failures.dialect();
        this.connections = connections;
        this.interned = new Interned(json, failures);
        this.rows = new ItemRows(json, interned, failures);
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
        return new Capabilities(dialect.name(), true, true, LARGEST_PAGE);
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
            return new JdbcBatch(turn, id, first, json, interned, failures);
        });
    }

    @Override
    public final Optional<FiledItem> find(ArchivalCode code) {
        return connections.read(
                "read item " + code, connection -> rows.one(connection, Selection.ofCode(dialect, code.value())));
    }

    @Override
    public final Optional<FiledItem> find(ItemId id) {
        return connections.read("read an item", connection -> rows.one(connection, Selection.ofItem(id.value())));
    }

    @Override
    public final Page read(Query query, Optional<Cursor> after, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "A page has from 1 to %d items, but found %d".formatted(LARGEST_PAGE, limit));
        }
        List<Selection> stretches = Selection.page(dialect, query, after.map(Standing::of), limit);
        return connections.read("read a page", connection -> rows.page(connection, stretches, limit));
    }

    @Override
    public final long redecide(ArchivalCode code, long version, Map<Medium, Decision> decisions) {
        String what = "redecide item " + code;
        return connections.write(what, turn -> {
            boolean sound = false;
            try {
                FiledItem anew = anew(turn.connection(), code, version, decisions);
                replace(turn.connection(), anew);
                turn.commit(what);
                sound = true;
                return anew.version();
            } finally {
                if (!sound) {
                    interned.undone();
                }
            }
        });
    }

    @Override
    public final void close() {
        connections.close();
    }

    private FiledItem anew(Connection connection, ArchivalCode code, long version, Map<Medium, Decision> decisions)
            throws SQLException {
        FiledItem found = rows.one(connection, Selection.ofCode(dialect, code.value()))
                .orElseThrow(() -> new NoSuchElementException("The archive has no item '%s'".formatted(code)));
        if (found.version() != version) {
            throw new StaleVersionException(code, version, found.version());
        }
        return found.redecided(decisions);
    }

    private void replace(Connection connection, FiledItem anew) throws SQLException {
        byte[] value = json.decisions(anew.decisions(), interned.on(connection));
        long row = row(connection, anew.code());
        try (PreparedStatement item = connection.prepareStatement(
                        "UPDATE item SET outcome = ?, appraise_from = ?, version = ? WHERE id = ?");
                PreparedStatement body = connection.prepareStatement(
                        "UPDATE item_body SET decisions = %s WHERE item = ?".formatted(dialect.utf8()));
                PreparedStatement free = connection.prepareStatement("DELETE FROM item_hold WHERE item = ?");
                PreparedStatement hold = connection.prepareStatement(Writing.HOLD)) {
            Writing.outcome(item, 1, anew.decision().outcome());
            item.setLong(3, anew.version());
            item.setLong(4, row);
            item.executeUpdate();
            body.setBytes(1, value);
            body.setLong(2, row);
            body.executeUpdate();
            free.setLong(1, row);
            free.executeUpdate();
            if (Writing.holds(hold, row, anew.decisions())) {
                hold.executeBatch();
            }
        }
    }

    private static long row(Connection connection, ArchivalCode code) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM item WHERE code = ?")) {
            select.setString(1, code.value());
            try (ResultSet at = select.executeQuery()) {
                at.next();
                return at.getLong(1);
            }
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
