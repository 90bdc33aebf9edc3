package io.guidang.storage.jdbc;

import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
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
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * An archive in one SQLite file, with nothing to install. What was acknowledged survives the end of the process and of
 * the machine; others read, in this process and elsewhere, while a batch is being written. One writes at a time. It was
 * measured with 120,000 items of nine documents each, whose cost grew in step.
 */
public final class SqliteStore implements ArchiveStore {

    /** How long a writer waits for another one: longer than a batch of a working day takes, shorter than a person does. */
    private static final Duration WAIT = Duration.ofSeconds(30);

    /** A page is in memory at once: some 20 KiB an item. */
    private static final int LARGEST_PAGE = 5_000;

    private final Failures failures;
    private final Connections connections;
    private final Json json = new Json();
    private final Interned interned;

    private SqliteStore(Failures failures, Connections connections) {
        this.failures = failures;
        this.connections = connections;
        this.interned = new Interned(json, failures);
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
        if (wait.isNegative() || wait.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("A writer waits from nothing to a day, but found " + wait);
        }
        return open(file, wait, Migrations.shipped());
    }

    static SqliteStore open(Path file, Duration wait, List<Migrations.Script> scripts) {
        Failures failures = new Failures(file, wait);
        ArchiveFile archive = new ArchiveFile(file, failures);
        archive.prepare();
        return new SqliteStore(failures, Connections.open(archive, new Migrations(scripts, failures), failures));
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities("sqlite", true, true, LARGEST_PAGE);
    }

    @Override
    public Optional<Fingerprint> arrangement() {
        return connections.read("look how it is arranged", SqliteStore::arrangement);
    }

    @Override
    public List<BatchReceipt> batches() {
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
    public Optional<BatchReceipt> batch(BatchId id) {
        return connections.read("look for batch " + id, connection -> batch(connection, id));
    }

    @Override
    public StoredBatch begin(BatchId id, Fingerprint by) {
        return connections.write("begin batch " + id, turn -> {
            Optional<BatchReceipt> before = batch(turn.connection(), id);
            if (before.isPresent()) {
                throw new IllegalStateException("Batch '%s' was filed before, as number %d"
                        .formatted(id, before.get().sequence()));
            }
            arrangement(turn.connection())
                    .ifPresent(recorded -> by.requireSameAs(recorded, "Archive '%s'".formatted(failures.file())));
            return new SqliteBatch(turn, id, by, json, interned, failures);
        });
    }

    @Override
    public Optional<FiledItem> find(ArchivalCode code) {
        return read(Selection.ofCode(code.value())).stream().findFirst();
    }

    @Override
    public Optional<FiledItem> find(ItemId id) {
        return read(Selection.ofItem(id.value())).stream().findFirst();
    }

    @Override
    public Page read(Query query, Optional<Cursor> after, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "A page has from 1 to %d items, but found %d".formatted(LARGEST_PAGE, limit));
        }
        Selection selection = Selection.page(query, after.map(Standing::of), limit);
        return connections.read("read a page", connection -> {
            List<FiledItem> items = new ArrayList<>();
            Optional<Standing> last = Optional.empty();
            try (PreparedStatement select = connection.prepareStatement(selection.sql())) {
                selection.bind(select);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        if (items.size() == limit) {
                            return new Page(items, last.map(Standing::cursor));
                        }
                        items.add(filed(connection, row));
                        last = Optional.of(new Standing(row.getString(1), row.getInt(2)));
                    }
                }
            }
            return new Page(items, Optional.empty());
        });
    }

    @Override
    public long redecide(ArchivalCode code, long version, Map<Medium, Decision> decisions) {
        return connections.write("redecide item " + code, turn -> {
            boolean sound = false;
            try {
                long next = redecide(turn.connection(), code, version, decisions);
                turn.commit();
                sound = true;
                return next;
            } finally {
                if (!sound) {
                    interned.undone();
                }
            }
        });
    }

    @Override
    public void close() {
        connections.close();
    }

    private long redecide(Connection connection, ArchivalCode code, long version, Map<Medium, Decision> decisions)
            throws SQLException {
        FiledItem found = read(connection, Selection.ofCode(code.value())).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The archive has no item '%s'".formatted(code)));
        if (found.version() != version) {
            throw new StaleVersionException(code, version, found.version());
        }
        FiledItem anew = found.redecided(decisions);
        byte[] value = json.decisions(anew.decisions(), interned.on(connection));
        long row;
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM item WHERE code = ?")) {
            select.setString(1, code.value());
            try (ResultSet at = select.executeQuery()) {
                at.next();
                row = at.getLong(1);
            }
        }
        try (PreparedStatement item = connection.prepareStatement(
                        "UPDATE item SET outcome = ?, appraise_from = ?, version = ? WHERE id = ?");
                PreparedStatement body =
                        connection.prepareStatement("UPDATE item_body SET decisions = CAST(? AS TEXT) WHERE item = ?");
                PreparedStatement free = connection.prepareStatement("DELETE FROM item_hold WHERE item = ?");
                PreparedStatement hold = connection.prepareStatement(
                        "INSERT INTO item_hold (item, first_day, last_day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            Writing.outcome(item, 1, anew.decision().outcome());
            item.setLong(3, anew.version());
            item.setLong(4, row);
            item.executeUpdate();
            body.setBytes(1, value);
            body.setLong(2, row);
            body.executeUpdate();
            free.setLong(1, row);
            free.executeUpdate();
            Writing.holds(hold, row, anew.decisions());
        }
        return anew.version();
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

    private List<FiledItem> read(Selection selection) {
        return connections.read("read an item", connection -> read(connection, selection));
    }

    private List<FiledItem> read(Connection connection, Selection selection) throws SQLException {
        List<FiledItem> items = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(selection.sql())) {
            selection.bind(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    items.add(filed(connection, row));
                }
            }
        }
        return items;
    }

    private FiledItem filed(Connection connection, ResultSet row) throws SQLException {
        ArchivalCode code = ArchivalCode.of(row.getString(3));
        try {
            Item item = json.item(row.getBytes(10));
            return new FiledItem(
                    code,
                    row.getInt(2),
                    Optional.ofNullable(row.getString(4)).map(ArchivalCode::of),
                    row.getInt(5) == 1,
                    new LowestClass(row.getInt(6), item.category(), RetentionPeriod.parse(row.getString(7))),
                    item,
                    json.decisions(row.getBytes(11), interned.on(connection)),
                    BatchId.of(row.getString(9)),
                    row.getLong(8));
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | DateTimeException
                | NoSuchElementException unreadable) {
            // What stands in the row may name a person: neither it nor the words of the reader go further.
            throw failures.of(
                    "read item " + code,
                    "its row is not what this library wrote; restore it from a copy, or use the library that wrote it");
        }
    }
}
