package io.guidang.storage.jdbc;

import io.guidang.core.hold.Hold;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.rules.decision.Decision;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What is kept of a decision beside its JSON, to ask by. */
final class Writing {

    /** The item, the first day, the last day. */
    static final String HOLD = "INSERT INTO item_hold (item, first_day, last_day) VALUES (?, ?, ?)";

    private Writing() {}

    static void outcome(PreparedStatement statement, int at, Outcome outcome) throws SQLException {
        statement.setString(at, outcome.kind().name());
        if (outcome.appraiseFrom().isPresent()) {
            statement.setLong(at + 1, outcome.appraiseFrom().get().toEpochDay());
        } else {
            statement.setNull(at + 1, Types.BIGINT);
        }
    }

    /** The stretches of days on which a hold of the decisions lies on an item. */
    static Set<Days> held(Map<Medium, Decision> decisions) {
        Set<Days> held = new LinkedHashSet<>();
        for (Decision decision : decisions.values()) {
            for (Hold hold : decision.activeHolds()) {
                held.add(new Days(
                        hold.from().orElse(LocalDate.MIN).toEpochDay(),
                        hold.until().orElse(LocalDate.MAX).toEpochDay()));
            }
        }
        return held;
    }

    /**
     * Adds a row for each stretch of days to those of an item that has none in the table.
     *
     * @param insert {@link #HOLD}, to be executed with what else was added to it
     * @return whether there is one
     */
    static boolean holds(PreparedStatement insert, long item, Set<Days> held) throws SQLException {
        for (Days days : held) {
            insert.setLong(1, item);
            insert.setLong(2, days.first());
            insert.setLong(3, days.last());
            insert.addBatch();
        }
        return !held.isEmpty();
    }

    /** From the first to the last day, both included, counted from 1970-01-01. */
    record Days(long first, long last) {}
}
