package io.guidang.storage.jdbc;

import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.ItemId;
import io.guidang.core.party.Parties;
import io.guidang.rules.arrangement.ArrangementRules.Numbered;
import io.guidang.storage.ledger.KeyedHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.Collections;
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

    private final Connection connection;
    private final int sequence;
    private final PreparedStatement holds;
    private final Rows item;
    private final Rows body;
    private final Rows hold;
    private final Rows contract;
    private final Rows person;
    private final Rows employer;
    private final Set<ItemId> waiting = new HashSet<>();
    private final Set<ItemId> absent = new HashSet<>();
    private long bytes;
    private long last;

    /**
     * @param sequence of the batch
     * @param before   the last row of an item that is not of the batch
     */
    Staging(Connection connection, Dialect dialect, int sequence, long before) throws SQLException {
        this.connection = connection;
        this.sequence = sequence;
        this.last = before;
        holds = connection.prepareStatement("SELECT 1 FROM item WHERE item_id = ?");
        item = new Rows(connection, """
                INSERT INTO item (id, item_id, class_key, item_key, year, category, retention, paper_pages, direction,
                    outcome, appraise_from, batch, version, description, number, code, box, oversized)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)
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
        if (absent.contains(id)) {
            // Whoever asks before it stages asks twice.
            return false;
        }
        holds.setString(1, id.value());
        try (ResultSet row = holds.executeQuery()) {
            boolean held = row.next();
            if (!held) {
                absent.clear();
                absent.add(id);
            }
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

    /** Those of some ids of which the archive or this batch has an item. */
    Set<ItemId> held(Collection<ItemId> ids) throws SQLException {
        Set<ItemId> held = new HashSet<>(ids);
        held.retainAll(waiting);
        List<String> asked = ids.stream().map(ItemId::value).distinct().toList();
        if (asked.isEmpty()) {
            return held;
        }
        String places = String.join(", ", Collections.nCopies(asked.size(), "?"));
        try (PreparedStatement select =
                connection.prepareStatement("SELECT item_id FROM item WHERE item_id IN (%s)".formatted(places))) {
            for (int i = 0; i < asked.size(); i++) {
                select.setString(i + 1, asked.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    held.add(ItemId.of(row.getString(1)));
                }
            }
        }
        absent.clear();
        absent.addAll(ids);
        absent.removeAll(held);
        return held;
    }

    /** Takes in an item that the archive does not hold. */
    void add(Draft draft) throws SQLException {
        long row = ++last;
        item(row, draft);
        body.insert.setLong(1, row);
        body.insert.setBytes(2, draft.value());
        body.insert.setBytes(3, draft.decisions());
        body.add();
        hold.waiting |= Writing.holds(hold.insert, row, draft.held());
        parties(row, draft.parties());
        waiting.add(draft.id());
        bytes += draft.value().length + draft.decisions().length;
    }

    /** Whether enough waits to be written. */
    boolean isFull() {
        return waiting.size() >= STEP || bytes >= STEP_BYTES;
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

    private void item(long row, Draft draft) throws SQLException {
        PreparedStatement insert = item.insert;
        LowestClass lowest = draft.placed().lowestClass();
        insert.setLong(1, row);
        insert.setString(2, draft.id().value());
        insert.setString(3, draft.placed().classKey().value());
        // Only what has no number yet is still to be sorted.
        insert.setString(
                4, draft.numbered().isPresent() ? "" : draft.placed().itemKey().value());
        insert.setInt(5, lowest.year());
        insert.setString(6, lowest.category().code());
        insert.setString(7, lowest.retention().code());
        insert.setLong(8, draft.paperPages());
        insert.setString(9, draft.direction().name());
        Writing.outcome(insert, 10, draft.outcome());
        insert.setInt(12, sequence);
        insert.setBytes(13, draft.description().bytes());
        Optional<Numbered> numbered = draft.numbered();
        if (numbered.isPresent()) {
            insert.setInt(14, numbered.get().number());
        } else {
            insert.setNull(14, Types.INTEGER);
        }
        insert.setString(15, numbered.map(given -> given.code().value()).orElse(null));
        insert.setString(
                16, numbered.flatMap(Numbered::box).map(ArchivalCode::value).orElse(null));
        insert.setInt(17, numbered.filter(Numbered::oversized).isPresent() ? 1 : 0);
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
