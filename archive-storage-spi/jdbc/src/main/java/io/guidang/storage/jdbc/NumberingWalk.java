package io.guidang.storage.jdbc;

import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.Direction;
import io.guidang.rules.arrangement.ArrangementRules.Numbered;
import io.guidang.rules.arrangement.ClassState;
import io.guidang.storage.store.Numbering;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The walk over what a batch has staged, in filing order, that gives each item its number, code and box. */
final class NumberingWalk {

    /** So many updates go to the database together. */
    private static final int STEP = 1_000;

    private final Connection connection;
    private final Map<String, LowestClass> classes;
    private final Failures failures;
    private final Map<Long, ArchivalCode> waiting = new LinkedHashMap<>();

    /** @param classes of what was staged, by class key */
    NumberingWalk(Connection connection, Map<String, LowestClass> classes, Failures failures) {
        this.connection = connection;
        this.classes = classes;
        this.failures = failures;
    }

    /**
     * Numbers what was staged. The rows are sorted before the first of them comes, so that writing to them does not
     * disturb the walk.
     *
     * @param what   is being done, for messages
     * @param before the last row that is not of the batch
     */
    void number(String what, long before, Numbering numbering) throws SQLException {
        try (PreparedStatement walk = connection.prepareStatement("""
                        SELECT id, class_key, paper_pages, direction FROM item NOT INDEXED WHERE id > ?
                        ORDER BY class_key, item_key
                        """);
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE item SET number = ?, code = ?, box = ?, oversized = ? WHERE id = ?")) {
            walk.setLong(1, before);
            Optional<LowestClass> current = Optional.empty();
            ClassState state = ClassState.EMPTY;
            try (ResultSet row = walk.executeQuery()) {
                while (row.next()) {
                    LowestClass lowest =
                            Optional.ofNullable(classes.get(row.getString(2))).orElseThrow();
                    if (!current.equals(Optional.of(lowest))) {
                        if (current.isPresent()) {
                            save(current.get(), state);
                        }
                        current = Optional.of(lowest);
                        state = state(lowest);
                    }
                    Numbered numbered =
                            numbering.number(lowest, state, row.getLong(3), Direction.valueOf(row.getString(4)));
                    state = numbered.after();
                    add(update, row.getLong(1), numbered);
                    if (waiting.size() == STEP) {
                        write(what, update);
                    }
                }
            }
            write(what, update);
            if (current.isPresent()) {
                save(current.get(), state);
            }
        }
    }

    private void add(PreparedStatement update, long row, Numbered numbered) throws SQLException {
        update.setInt(1, numbered.number());
        update.setString(2, numbered.code().value());
        update.setString(3, numbered.box().map(ArchivalCode::value).orElse(null));
        update.setInt(4, numbered.oversized() ? 1 : 0);
        update.setLong(5, row);
        update.addBatch();
        waiting.put(row, numbered.code());
    }

    private void write(String what, PreparedStatement update) throws SQLException {
        try {
            update.executeBatch();
        } catch (SQLException failed) {
            if (!Failures.isConstraint(failed)) {
                throw failed;
            }
            Optional<ArchivalCode> first = firstWithoutNumber();
            if (first.isEmpty()) {
                throw failed;
            }
            throw failures.of(
                    what,
                    "code '%s' or its number is given already; number by the rules that the archive was filed by"
                            .formatted(first.get()));
        }
        waiting.clear();
    }

    /** The database writes one row after the other and stops at the one that it refuses. */
    private Optional<ArchivalCode> firstWithoutNumber() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM item WHERE id = ? AND number IS NULL")) {
            for (Map.Entry<Long, ArchivalCode> each : waiting.entrySet()) {
                select.setLong(1, each.getKey());
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        return Optional.of(each.getValue());
                    }
                }
            }
            return Optional.empty();
        }
    }

    private ClassState state(LowestClass lowest) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT last_number, last_box, boxed_pages, box_direction FROM class_state
                WHERE year = ? AND category = ? AND retention = ?
                """)) {
            identity(select, lowest);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new ClassState(
                                row.getInt(1), row.getInt(2), row.getLong(3), Direction.valueOf(row.getString(4)))
                        : ClassState.EMPTY;
            }
        }
    }

    private void save(LowestClass lowest, ClassState state) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO class_state (year, category, retention, last_number, last_box, boxed_pages, box_direction)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (year, category, retention) DO UPDATE SET last_number = excluded.last_number,
                    last_box = excluded.last_box, boxed_pages = excluded.boxed_pages,
                    box_direction = excluded.box_direction
                """)) {
            identity(upsert, lowest);
            upsert.setInt(4, state.lastNumber());
            upsert.setInt(5, state.lastBox());
            upsert.setLong(6, state.boxedPages());
            upsert.setString(7, state.boxDirection().name());
            upsert.executeUpdate();
        }
    }

    private static void identity(PreparedStatement statement, LowestClass lowest) throws SQLException {
        statement.setInt(1, lowest.year());
        statement.setString(2, lowest.category().code());
        statement.setString(3, lowest.retention().code());
    }
}
