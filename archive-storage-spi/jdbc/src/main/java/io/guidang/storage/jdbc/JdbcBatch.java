package io.guidang.storage.jdbc;

import io.guidang.core.category.LowestClass;
import io.guidang.core.item.ItemId;
import io.guidang.rules.arrangement.Fingerprint;
import io.guidang.storage.ledger.KeyedHash;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.Numbering;
import io.guidang.storage.store.Recording;
import io.guidang.storage.store.StagedItem;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.store.StoredBatch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One transaction. As long as the items of a batch fit into a bounded part of the memory they wait there, are sorted, and
 * are written once, in filing order. What is more goes into the tables as it comes, without a number; the database sorts it, and
 * the walk in filing order touches short rows only. Memory grows with the classes of the batch, not with its items.
 */
final class JdbcBatch implements StoredBatch {

    private final Connections.Turn turn;
    private final Connection connection;
    private final BatchId id;
    private final Optional<Fingerprint> first;
    private final Json json;
    private final Interned interned;
    private final Failures failures;
    private final Map<String, LowestClass> classes = new HashMap<>();
    private final int sequence;
    private final long before;
    private final Staging staging;
    /** So many bytes of items may wait in memory. */
    static final long ROOM = 64L << 20;

    private final List<Draft> drafts = new ArrayList<>();
    private final Set<ItemId> drafted = new HashSet<>();
    private final long room;
    private long taken;
    private boolean spilled;
    private Optional<String> algorithm = Optional.empty();
    private long items;
    private long documents;
    private boolean open = true;

    /**
     * @param turn  to write, which ends with the batch
     * @param first by what the archive is arranged, if this is its first batch
     * @param room  how many bytes of items may wait in memory
     */
    JdbcBatch(
            Connections.Turn turn,
            BatchId id,
            Optional<Fingerprint> first,
            Json json,
            Interned interned,
            Failures failures,
            long room)
            throws SQLException {
        this.room = room;
        this.turn = turn;
        this.connection = turn.connection();
        this.id = id;
        this.first = first;
        this.json = json;
        this.interned = interned;
        this.failures = failures;
        this.sequence = Math.toIntExact(number("SELECT coalesce(max(sequence), 0) + 1 FROM batch"));
        this.before = number("SELECT coalesce(max(id), 0) FROM item");
        this.staging = new Staging(connection, failures.dialect(), sequence, before);
    }

    @Override
    public boolean holds(ItemId item) {
        requireOpen();
        try {
            return drafted.contains(item) || staging.holds(item);
        } catch (SQLException failed) {
            throw over("look for item " + item, failed);
        }
    }

    @Override
    public Set<ItemId> held(Collection<ItemId> ids) {
        requireOpen();
        try {
            Set<ItemId> held = staging.held(ids);
            ids.stream().filter(drafted::contains).forEach(held::add);
            return held;
        } catch (SQLException failed) {
            throw over("look for items", failed);
        }
    }

    @Override
    public boolean wasDestroyed(KeyedHash destroyed) {
        requireOpen();
        try {
            return staging.wasDestroyed(destroyed);
        } catch (SQLException failed) {
            throw over("look for an item", failed);
        }
    }

    @Override
    public boolean anyDestroyed() {
        requireOpen();
        try {
            return number("SELECT count(*) FROM (SELECT 1 FROM destruction LIMIT 1) d") > 0;
        } catch (SQLException failed) {
            throw over("look for what was destroyed", failed);
        }
    }

    @Override
    public void stage(StagedItem staged) {
        requireOpen();
        ItemId item = staged.item().id();
        if (holds(item)) {
            throw new IllegalArgumentException(
                    "Item '%s' is in the archive already; ask holds() first".formatted(item));
        }
        String by = staged.description().algorithm();
        if (!algorithm.orElse(by).equals(by)) {
            throw new IllegalArgumentException("The items of a batch are digested by one algorithm, but found %s and %s"
                    .formatted(algorithm.get(), by));
        }
        algorithm = Optional.of(by);
        byte[] value = json.item(staged.item());
        try {
            take(Draft.of(staged, value, json.decisions(staged.decisions(), interned.on(connection))));
        } catch (SQLException failed) {
            throw over("stage item " + item, failed);
        } catch (StoreException failed) {
            throw over(failed);
        }
        classes.putIfAbsent(staged.placed().classKey().value(), staged.placed().lowestClass());
        items++;
        documents += staged.item().documents().size();
    }

    @Override
    public BatchReceipt commit(LocalDate asOf, Numbering numbering, Recording recording) {
        requireOpen();
        String what = "file batch " + id;
        try {
            NumberingWalk walk = new NumberingWalk(connection, classes, algorithm.orElse(""), failures, numbering);
            if (spilled) {
                staging.write();
                walk.number(what, before);
            } else {
                walk.number(what, drafts, staging);
            }
            HoldRows.cover(connection, before);
            BatchReceipt receipt = new BatchReceipt(id, sequence, asOf, items, documents);
            record(receipt);
            LedgerRows.append(connection, recording.after(JdbcTurn.lastEntry(connection, what, failures)), List.of());
            staging.close();
            turn.commit(what);
            open = false;
            return receipt;
        } catch (SQLException failed) {
            throw over(what, failed);
        } catch (StoreException failed) {
            throw over(failed);
        }
    }

    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            staging.close();
        } catch (SQLException broken) {
            // All is undone next; a statement that does not close is no loss.
        } finally {
            interned.undone();
            turn.undo();
        }
    }

    private void take(Draft draft) throws SQLException {
        if (spilled) {
            stage(draft);
            return;
        }
        drafts.add(draft);
        drafted.add(draft.id());
        taken += draft.room();
        if (taken > room) {
            spilled = true;
            for (Draft each : drafts) {
                stage(each);
            }
            drafts.clear();
            drafted.clear();
        }
    }

    private void stage(Draft draft) throws SQLException {
        staging.add(draft);
        if (staging.isFull()) {
            staging.write();
        }
    }

    /** The receipt, and with the first batch by what the archive is arranged. */
    private void record(BatchReceipt receipt) throws SQLException {
        if (first.isPresent()) {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO arrangement (id, fingerprint) VALUES (1, ?)")) {
                insert.setString(1, first.get().value());
                insert.executeUpdate();
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO batch (sequence, id, as_of, items, documents, algorithm) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, receipt.sequence());
            insert.setString(2, receipt.id().value());
            insert.setString(3, receipt.asOf().toString());
            insert.setLong(4, receipt.items());
            insert.setLong(5, receipt.documents());
            insert.setString(6, algorithm.orElse(null));
            insert.executeUpdate();
        }
    }

    private StoreException over(String what, SQLException failed) {
        return over(failures.of(what, failed));
    }

    /** After an error nobody knows whether the database has undone everything by itself: nothing may follow. */
    private StoreException over(StoreException failed) {
        close();
        return failed;
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("Batch '%s' is over; begin another one".formatted(id));
        }
    }
}
