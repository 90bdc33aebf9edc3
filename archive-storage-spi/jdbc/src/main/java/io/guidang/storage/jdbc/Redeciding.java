package io.guidang.storage.jdbc;

import io.guidang.storage.store.FiledItem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Puts new decisions in the place of those of an item. */
record Redeciding(Json json, Interned interned, Dialect dialect) {

    void replace(Connection connection, FiledItem anew) throws SQLException {
        byte[] value = json.decisions(anew.decisions(), interned.on(connection));
        long row = ItemRows.row(connection, anew.code());
        try (PreparedStatement item = connection.prepareStatement(
                        "UPDATE item SET outcome = ?, appraise_from = ?, version = ? WHERE id = ?");
                PreparedStatement body = connection.prepareStatement(
                        "UPDATE item_body SET decisions = %s WHERE item = ?".formatted(dialect.utf8()));
                PreparedStatement free = connection.prepareStatement("DELETE FROM item_hold WHERE item = ?");
                PreparedStatement hold = connection.prepareStatement(Writing.HOLD)) {
            Writing.outcome(item, 1, anew.decision().outcome());
            item.setLong(3, anew.version());
            item.setLong(4, row);
            item.executeUpdate();
            body.setBytes(1, value);
            body.setLong(2, row);
            body.executeUpdate();
            free.setLong(1, row);
            free.executeUpdate();
            if (Writing.holds(hold, row, Writing.held(anew.decisions()))) {
                hold.executeBatch();
            }
        }
    }

    /** What was written is undone. */
    void undone() {
        interned.undone();
    }
}
