package io.guidang.storage.jdbc;

import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.Direction;
import io.guidang.rules.arrangement.ArrangementRules.Numbered;
import io.guidang.rules.arrangement.ClassState;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.store.Numbering;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The walk over what a batch has staged, in filing order, that gives each item its number, code and box. */
final class NumberingWalk {

    /** So many rows come from the database together, and so many updates go to it. */
    private static final int STEP = 1_000;

    private final Connection connection;
    private final Map<String, LowestClass> classes;
    private final String algorithm;
    private final Failures failures;
    private final List<Given> waiting = new ArrayList<>();

    /** @param classes of what was staged, by class key
     * @param algorithm by which it was digested */
    NumberingWalk(Connection connection, Map<String, LowestClass> classes, String algorithm, Failures failures) {
        this.connection = connection;
        this.classes = classes;
        this.algorithm = algorithm;
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
        try (PreparedStatement walk = connection.prepareStatement(
                        """
                        SELECT id, class_key, paper_pages, direction, description FROM item %s WHERE id > ?
                        ORDER BY class_key, item_key
                        """.formatted(failures.dialect().byNone()));
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE item SET number = ?, code = ?, box = ?, oversized = ? WHERE id = ?")) {
            // Some drivers would hold the whole answer in memory.
            walk.setFetchSize(STEP);
            walk.setLong(1, before);
            Optional<Filled> current = Optional.empty();
            try (ResultSet row = walk.executeQuery()) {
                while (row.next()) {
                    String classKey = row.getString(2);
                    if (current.isEmpty() || !current.get().classKey().equals(classKey)) {
                        if (current.isPresent()) {
                            save(current.get());
                        }
                        current = Optional.of(begin(classKey));
                    }
                    Filled filled = current.get();
                    Numbered numbered = numbering.number(
                            filled.lowest(),
                            filled.state(),
                            row.getLong(3),
                            Direction.valueOf(row.getString(4)),
                            Digest.of(algorithm, row.getBytes(5)));
                    current = Optional.of(filled.to(numbered.after()));
                    add(update, row.getLong(1), classKey, numbered);
                    if (waiting.size() == STEP) {
                        write(what, update);
                    }
                }
            }
            write(what, update);
            if (current.isPresent()) {
                save(current.get());
            }
        }
    }

    private void add(PreparedStatement update, long row, String classKey, Numbered numbered) throws SQLException {
        update.setInt(1, numbered.number());
        update.setString(2, numbered.code().value());
        update.setString(3, numbered.box().map(ArchivalCode::value).orElse(null));
        update.setInt(4, numbered.oversized() ? 1 : 0);
        update.setLong(5, row);
        update.addBatch();
        waiting.add(new Given(numbered.code(), new Place(classKey, numbered.number())));
    }

    private void write(String what, PreparedStatement update) throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        Savepoint before = connection.setSavepoint();
        try {
            update.executeBatch();
        } catch (SQLException failed) {
            if (!failures.isRuleBroken(failed)) {
                throw failed;
            }
            connection.rollback(before);
            throw failures.of(
                    what,
                    "code '%s' or its number is given already; number by the rules that the archive was filed by"
                            .formatted(firstGivenAlready().orElseThrow(() -> failed)));
        }
        connection.releaseSavepoint(before);
        waiting.clear();
    }

    /** Which of those that wait has a code or a number that is in the archive or among them. */
    private Optional<ArchivalCode> firstGivenAlready() throws SQLException {
        Set<ArchivalCode> codes = new HashSet<>();
        Set<Place> places = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM item WHERE code = ? OR (class_key = ? AND number = ?)")) {
            for (Given each : waiting) {
                select.setString(1, each.code().value());
                select.setString(2, each.place().classKey());
                select.setInt(3, each.place().number());
                try (ResultSet row = select.executeQuery()) {
                    if (row.next() || !codes.add(each.code()) || !places.add(each.place())) {
                        return Optional.of(each.code());
                    }
                }
            }
            return Optional.empty();
        }
    }

    private Filled begin(String classKey) throws SQLException {
        LowestClass lowest = Optional.ofNullable(classes.get(classKey)).orElseThrow();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT last_number, last_box, boxed_pages, box_direction FROM class_state
                WHERE year = ? AND category = ? AND retention = ?
                """)) {
            identity(select, 1, lowest);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return new Filled(classKey, lowest, false, ClassState.EMPTY);
                }
                ClassState state = new ClassState(
                        row.getInt(1), row.getInt(2), row.getLong(3), Direction.valueOf(row.getString(4)));
                return new Filled(classKey, lowest, true, state);
            }
        }
    }

    private void save(Filled filled) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(filled.known() ? """
                UPDATE class_state SET last_number = ?, last_box = ?, boxed_pages = ?, box_direction = ?
                WHERE year = ? AND category = ? AND retention = ?
                """ : """
                INSERT INTO class_state (last_number, last_box, boxed_pages, box_direction, year, category, retention)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)) {
            statement.setInt(1, filled.state().lastNumber());
            statement.setInt(2, filled.state().lastBox());
            statement.setLong(3, filled.state().boxedPages());
            statement.setString(4, filled.state().boxDirection().name());
            identity(statement, 5, filled.lowest());
            statement.executeUpdate();
        }
    }

    private static void identity(PreparedStatement statement, int at, LowestClass lowest) throws SQLException {
        statement.setInt(at, lowest.year());
        statement.setString(at + 1, lowest.category().code());
        statement.setString(at + 2, lowest.retention().code());
    }

    /** How far a class is filled, and whether the archive knew it before this batch. */
    private record Filled(String classKey, LowestClass lowest, boolean known, ClassState state) {
        Filled to(ClassState further) {
            return new Filled(classKey, lowest, known, further);
        }
    }

    private record Place(String classKey, int number) {}

    private record Given(ArchivalCode code, Place place) {}
}
