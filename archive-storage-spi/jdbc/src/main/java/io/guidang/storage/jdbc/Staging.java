package io.guidang.storage.jdbc;

import io.guidang.core.category.LowestClass;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import io.guidang.core.party.Parties;
import io.guidang.rules.decision.Decision;
import io.guidang.storage.ledger.KeyedHash;
import io.guidang.storage.store.StagedItem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a batch on their way into their tables, some hundred items at a time. Prepared once a batch; it holds no
 * more items in memory than go to the database together.
 */
final class Staging {

    /** So many items go to the database together, unless they are large. */
    private static final int STEP = 500;

    /** So many bytes of items and decisions are enough for a step. */
    private static final long STEP_BYTES = 4L << 20;

    private final int sequence;
    private final PreparedStatement holds;
    private final Rows item;
    private final Rows body;
    private final Rows hold;
    private final Rows contract;
    private final Rows person;
    private final Rows employer;
    private final Set<ItemId> waiting = new HashSet<>();
    private Optional<ItemId> absent = Optional.empty();
    private long bytes;
    private long last;

    /**
     * @param sequence of the batch
     * @param before   the last row of an item that is not of the batch
     */
    Staging(Connection connection, Dialect dialect, int sequence, long before) throws SQLException {
        this.sequence = sequence;
        this.last = before;
        holds = connection.prepareStatement("SELECT 1 FROM item WHERE item_id = ?");
        item = new Rows(connection, """
                INSERT INTO item (id, item_id, class_key, item_key, year, category, retention, paper_pages, direction,
                    outcome, appraise_from, batch, version, description)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
                """);
        // UTF-8 as it is: the database takes the bytes for the text that they are.
        body = new Rows(
                connection,
                "INSERT INTO item_body (item, value, decisions) VALUES (?, %1$s, %1$s)".formatted(dialect.utf8()));
        hold = new Rows(connection, Writing.HOLD);
        contract = new Rows(connection, "INSERT INTO item_contract (contract, item) VALUES (?, ?)");
        person = new Rows(connection, "INSERT INTO item_person (person, item) VALUES (?, ?)");
        employer = new Rows(connection, "INSERT INTO item_employer (employer, item) VALUES (?, ?)");
    }

    /** Whether the archive or this batch has an item of this id. */
    boolean holds(ItemId id) throws SQLException {
        if (waiting.contains(id)) {
            return true;
        }
        if (absent.equals(Optional.of(id))) {
            // Whoever asks before it stages asks twice.
            return false;
        }
        holds.setString(1, id.value());
        try (ResultSet row = holds.executeQuery()) {
            boolean held = row.next();
            absent = held ? Optional.empty() : Optional.of(id);
            return held;
        }
    }

    /** Whether an item of this id, hashed, was destroyed. */
    boolean wasDestroyed(KeyedHash id) throws SQLException {
        holds.setString(1, id.toString());
        try (ResultSet row = holds.executeQuery()) {
            return row.next();
        }
    }

    /**
     * Takes in an item that it does not hold.
     *
     * @param value     the item as JSON in UTF-8
     * @param decisions its decisions so
     */
    void add(StagedItem staged, byte[] value, byte[] decisions) throws SQLException {
        long row = ++last;
        item(row, staged);
        body.insert.setLong(1, row);
        body.insert.setBytes(2, value);
        body.insert.setBytes(3, decisions);
        body.add();
        hold.waiting |= Writing.holds(hold.insert, row, staged.decisions());
        parties(row, staged.item().parties());
        waiting.add(staged.item().id());
        absent = Optional.empty();
        bytes += value.length + decisions.length;
        if (waiting.size() >= STEP || bytes >= STEP_BYTES) {
            write();
        }
    }

    /** Writes what waits: the row of an item before what refers to it. */
    void write() throws SQLException {
        for (Rows rows : tables()) {
            rows.write();
        }
        waiting.clear();
        bytes = 0;
    }

    void close() throws SQLException {
        holds.close();
        for (Rows rows : tables()) {
            rows.insert.close();
        }
    }

    private List<Rows> tables() {
        return List.of(item, body, hold, contract, person, employer);
    }

    private void item(long row, StagedItem staged) throws SQLException {
        Item of = staged.item();
        PreparedStatement insert = item.insert;
        LowestClass lowest = staged.placed().lowestClass();
        insert.setLong(1, row);
        insert.setString(2, of.id().value());
        insert.setString(3, staged.placed().classKey().value());
        insert.setString(4, staged.placed().itemKey().value());
        insert.setInt(5, lowest.year());
        insert.setString(6, lowest.category().code());
        insert.setString(7, lowest.retention().code());
        insert.setLong(8, of.paperPages());
        insert.setString(9, of.direction().name());
        Writing.outcome(
                insert, 10, Decision.longest(staged.decisions().values()).outcome());
        insert.setInt(12, sequence);
        insert.setBytes(13, staged.description().bytes());
        item.add();
    }

    private void parties(long row, Parties parties) throws SQLException {
        for (var number : parties.contracts()) {
            party(contract, number.value(), row);
        }
        for (var number : parties.persons()) {
            party(person, number.value(), row);
        }
        for (var number : parties.employers()) {
            party(employer, number.value(), row);
        }
    }

    private static void party(Rows rows, String number, long row) throws SQLException {
        rows.insert.setString(1, number);
        rows.insert.setLong(2, row);
        rows.add();
    }

    /** The rows of one table that wait. */
    private static final class Rows {
        private final PreparedStatement insert;
        private boolean waiting;

        Rows(Connection connection, String sql) throws SQLException {
            insert = connection.prepareStatement(sql);
        }

        void add() throws SQLException {
            insert.addBatch();
            waiting = true;
        }

        void write() throws SQLException {
            if (waiting) {
                insert.executeBatch();
                waiting = false;
            }
        }
    }
}
