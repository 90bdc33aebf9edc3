package io.guidang.storage.jdbc;

import io.guidang.core.category.LowestClass;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import io.guidang.core.party.Parties;
import io.guidang.rules.arrangement.Fingerprint;
import io.guidang.rules.decision.Decision;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.Numbering;
import io.guidang.storage.store.StagedItem;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.store.StoredBatch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One transaction. Items go into their table as they come, without a number; the database sorts them; the walk in filing
 * order touches short rows only. Memory grows with the classes of the batch, not with its items.
 */
final class SqliteBatch implements StoredBatch {

    private final Connections.Turn turn;
    private final Connection connection;
    private final BatchId id;
    private final Fingerprint arrangement;
    private final Json json;
    private final Interned interned;
    private final Failures failures;
    private final Map<String, LowestClass> classes = new HashMap<>();
    private final int sequence;
    private final long before;
    private final Statements statements;
    private long last;
    private long items;
    private long documents;
    private boolean open = true;

    /** @param turn to write, which ends with the batch */
    SqliteBatch(
            Connections.Turn turn, BatchId id, Fingerprint arrangement, Json json, Interned interned, Failures failures)
            throws SQLException {
        this.turn = turn;
        this.connection = turn.connection();
        this.id = id;
        this.arrangement = arrangement;
        this.json = json;
        this.interned = interned;
        this.failures = failures;
        this.sequence = Math.toIntExact(number("SELECT coalesce(max(sequence), 0) + 1 FROM batch"));
        this.before = number("SELECT coalesce(max(id), 0) FROM item");
        this.last = before;
        this.statements = new Statements(connection);
    }

    @Override
    public boolean holds(ItemId item) {
        requireOpen();
        try {
            statements.holds.setString(1, item.value());
            try (ResultSet row = statements.holds.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failed) {
            throw over("look for item " + item, failed);
        }
    }

    @Override
    public void stage(StagedItem staged) {
        requireOpen();
        Item item = staged.item();
        Decision decision = Decision.longest(staged.decisions().values());
        byte[] value = json.item(item);
        try {
            byte[] decisions = json.decisions(staged.decisions(), interned.on(connection));
            long row = last + 1;
            if (insert(row, staged, decision) == 0) {
                throw new IllegalArgumentException(
                        "Item '%s' is in the archive already; ask holds() first".formatted(item.id()));
            }
            last = row;
            PreparedStatement body = statements.body;
            body.setLong(1, row);
            body.setBytes(2, value);
            body.setBytes(3, decisions);
            body.executeUpdate();
            Writing.holds(statements.hold, row, staged.decisions());
            parties(row, item.parties());
            classes.putIfAbsent(
                    staged.placed().classKey().value(), staged.placed().lowestClass());
            items++;
            documents += item.documents().size();
        } catch (SQLException failed) {
            throw over("stage item " + item.id(), failed);
        } catch (StoreException failed) {
            throw over(failed);
        }
    }

    @Override
    public BatchReceipt commit(LocalDate asOf, Numbering numbering) {
        requireOpen();
        try {
            new NumberingWalk(connection, classes, failures).number("file batch " + id, before, numbering);
            record();
            BatchReceipt receipt = new BatchReceipt(id, sequence, asOf, items, documents);
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO batch (sequence, id, as_of, items, documents) VALUES (?, ?, ?, ?, ?)")) {
                insert.setInt(1, sequence);
                insert.setString(2, id.value());
                insert.setString(3, asOf.toString());
                insert.setLong(4, items);
                insert.setLong(5, documents);
                insert.executeUpdate();
            }
            statements.close();
            turn.commit();
            open = false;
            return receipt;
        } catch (SQLException failed) {
            throw over("file batch " + id, failed);
        } catch (StoreException failed) {
            throw over(failed);
        }
    }

    /** By what the archive is arranged, with its first batch. */
    private void record() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO arrangement (id, fingerprint) VALUES (1, ?) ON CONFLICT (id) DO NOTHING")) {
            insert.setString(1, arrangement.value());
            insert.executeUpdate();
        }
    }

    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            statements.close();
        } catch (SQLException failed) {
            throw failures.of("undo batch " + id, failed);
        } finally {
            interned.undone();
            turn.undo();
        }
    }

    private StoreException over(String what, SQLException failed) {
        return over(failures.of(what, failed));
    }

    /** After an error nobody knows whether the database has undone everything by itself: nothing may follow. */
    private StoreException over(StoreException failed) {
        try {
            close();
        } catch (StoreException besides) {
            failed.addSuppressed(besides);
        }
        return failed;
    }

    private int insert(long row, StagedItem staged, Decision decision) throws SQLException {
        Item item = staged.item();
        LowestClass lowest = staged.placed().lowestClass();
        PreparedStatement insert = statements.item;
        insert.setLong(1, row);
        insert.setString(2, item.id().value());
        insert.setString(3, staged.placed().classKey().value());
        insert.setString(4, staged.placed().itemKey().value());
        insert.setInt(5, lowest.year());
        insert.setString(6, lowest.category().code());
        insert.setString(7, lowest.retention().code());
        insert.setLong(8, item.paperPages());
        insert.setString(9, item.direction().name());
        Writing.outcome(insert, 10, decision.outcome());
        insert.setInt(12, sequence);
        return insert.executeUpdate();
    }

    private void parties(long row, Parties parties) throws SQLException {
        for (var contract : parties.contracts()) {
            party(statements.contract, contract.value(), row);
        }
        for (var person : parties.persons()) {
            party(statements.person, person.value(), row);
        }
        for (var employer : parties.employers()) {
            party(statements.employer, employer.value(), row);
        }
    }

    private static void party(PreparedStatement insert, String number, long row) throws SQLException {
        insert.setString(1, number);
        insert.setLong(2, row);
        insert.executeUpdate();
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

    /** Prepared once a batch. */
    private static final class Statements {
        private final PreparedStatement holds;
        private final PreparedStatement item;
        private final PreparedStatement body;
        private final PreparedStatement hold;
        private final PreparedStatement contract;
        private final PreparedStatement person;
        private final PreparedStatement employer;

        Statements(Connection connection) throws SQLException {
            holds = connection.prepareStatement("SELECT 1 FROM item WHERE item_id = ?");
            item = connection.prepareStatement("""
                    INSERT INTO item (id, item_id, class_key, item_key, year, category, retention, paper_pages, direction,
                        outcome, appraise_from, batch, version)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT (item_id) DO NOTHING
                    """);
            // UTF-8 as it is: the database takes the bytes for the text that they are.
            body = connection.prepareStatement(
                    "INSERT INTO item_body (item, value, decisions) VALUES (?, CAST(? AS TEXT), CAST(? AS TEXT))");
            hold = connection.prepareStatement(
                    "INSERT INTO item_hold (item, first_day, last_day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
            contract = connection.prepareStatement("INSERT INTO item_contract (contract, item) VALUES (?, ?)");
            person = connection.prepareStatement("INSERT INTO item_person (person, item) VALUES (?, ?)");
            employer = connection.prepareStatement("INSERT INTO item_employer (employer, item) VALUES (?, ?)");
        }

        void close() throws SQLException {
            for (PreparedStatement statement : List.of(holds, item, body, hold, contract, person, employer)) {
                statement.close();
            }
        }
    }
}
