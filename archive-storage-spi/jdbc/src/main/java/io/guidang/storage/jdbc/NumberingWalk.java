package io.guidang.storage.jdbc;

import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.Direction;
import io.guidang.rules.arrangement.ArrangementRules.Numbered;
import io.guidang.rules.arrangement.SortKey;
import io.guidang.storage.jdbc.ClassStates.Filled;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.store.Numbering;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The walk over the items of a batch, in filing order, that gives each its number, code and box. */
final class NumberingWalk {

    /** So many rows come from the database together, and so many updates go to it. */
    private static final int STEP = 1_000;

    private final Connection connection;
    private final Map<String, LowestClass> classes;
    private final String algorithm;
    private final Failures failures;
    private final Numbering numbering;
    private final ClassStates states;
    private final GivenCodes given;
    private Optional<Filled> current = Optional.empty();

    /**
     * @param classes   of what was staged, by class key
     * @param algorithm by which it was digested
     */
    NumberingWalk(
            Connection connection,
            Map<String, LowestClass> classes,
            String algorithm,
            Failures failures,
            Numbering numbering) {
        this.connection = connection;
        this.classes = classes;
        this.algorithm = algorithm;
        this.failures = failures;
        this.numbering = numbering;
        this.states = new ClassStates(connection);
        this.given = new GivenCodes(connection, failures);
    }

    /**
     * Numbers what waits in memory, and writes it.
     *
     * @param what is being done, for messages
     */
    void number(String what, List<Draft> drafts, Staging staging) throws SQLException {
        NavigableMap<SortKey, List<Draft>> ofClass = new TreeMap<>();
        for (Draft draft : drafts) {
            ofClass.computeIfAbsent(draft.placed().classKey(), first -> new ArrayList<>())
                    .add(draft);
        }
        for (Map.Entry<SortKey, List<Draft>> each : ofClass.entrySet()) {
            String classKey = each.getKey().value();
            each.getValue().sort(Comparator.comparing(draft -> draft.placed().itemKey()));
            for (Draft draft : each.getValue()) {
                Numbered numbered = next(classKey, draft.paperPages(), draft.direction(), draft.description());
                given.add(classKey, numbered);
                staging.add(draft.numbered(numbered));
                if (staging.isFull()) {
                    given.write(what, staging::write);
                }
            }
        }
        given.write(what, staging::write);
        finish();
    }

    /**
     * Numbers what was staged. The rows are sorted before the first of them comes, so that writing to them does not
     * disturb the walk.
     *
     * @param what   is being done, for messages
     * @param before the last row that is not of the batch
     */
    void number(String what, long before) throws SQLException {
        try (PreparedStatement walk = connection.prepareStatement(
                        """
                        SELECT id, class_key, paper_pages, direction, description FROM item %s WHERE id > ?
                        ORDER BY class_key, item_key
                        """.formatted(failures.dialect().byNone()));
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE item SET number = ?, code = ?, box = ?, oversized = ?, item_key = ? WHERE id = ?")) {
            // Some drivers would hold the whole answer in memory.
            walk.setFetchSize(STEP);
            walk.setLong(1, before);
            try (ResultSet row = walk.executeQuery()) {
                while (row.next()) {
                    String classKey = row.getString(2);
                    Numbered numbered = next(
                            classKey,
                            row.getLong(3),
                            Direction.valueOf(row.getString(4)),
                            Digest.of(algorithm, row.getBytes(5)));
                    add(update, row.getLong(1), classKey, numbered);
                    if (given.size() == STEP) {
                        given.write(what, update::executeBatch);
                    }
                }
            }
            given.write(what, update::executeBatch);
            finish();
        }
    }

    private Numbered next(String classKey, long paperPages, Direction direction, Digest description)
            throws SQLException {
        if (current.isEmpty() || !current.get().classKey().equals(classKey)) {
            finish();
            LowestClass lowest = Optional.ofNullable(classes.get(classKey)).orElseThrow();
            current = Optional.of(states.of(classKey, lowest));
        }
        Filled filled = current.get();
        Numbered numbered = numbering.number(filled.lowest(), filled.state(), paperPages, direction, description);
        current = Optional.of(filled.to(numbered.after()));
        return numbered;
    }

    private void finish() throws SQLException {
        if (current.isPresent()) {
            states.save(current.get());
            current = Optional.empty();
        }
    }

    private void add(PreparedStatement update, long row, String classKey, Numbered numbered) throws SQLException {
        update.setInt(1, numbered.number());
        update.setString(2, numbered.code().value());
        update.setString(3, numbered.box().map(ArchivalCode::value).orElse(null));
        update.setInt(4, numbered.oversized() ? 1 : 0);
        update.setString(5, "");
        update.setLong(6, row);
        update.addBatch();
        given.add(classKey, numbered);
    }
}
