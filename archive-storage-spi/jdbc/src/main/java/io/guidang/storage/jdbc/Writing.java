package io.guidang.storage.jdbc;

import io.guidang.core.hold.Hold;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.rules.decision.Decision;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;

/** What is kept of a decision beside its JSON, to ask by. */
final class Writing {

    private Writing() {}

    static void outcome(PreparedStatement statement, int at, Outcome outcome) throws SQLException {
        statement.setString(at, outcome.kind().name());
        if (outcome.appraiseFrom().isPresent()) {
            statement.setLong(at + 1, outcome.appraiseFrom().get().toEpochDay());
        } else {
            statement.setNull(at + 1, Types.INTEGER);
        }
    }

    /** @param insert into {@code item_hold}: the item, the first day, the last day */
    static void holds(PreparedStatement insert, long item, Map<Medium, Decision> decisions) throws SQLException {
        for (Decision decision : decisions.values()) {
            for (Hold hold : decision.activeHolds()) {
                insert.setLong(1, item);
                insert.setLong(2, hold.from().orElse(LocalDate.MIN).toEpochDay());
                insert.setLong(3, hold.until().orElse(LocalDate.MAX).toEpochDay());
                insert.executeUpdate();
            }
        }
    }
}
