package io.guidang.storage.jdbc;

import io.guidang.core.category.LowestClass;
import io.guidang.core.item.Direction;
import io.guidang.rules.arrangement.ClassState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How far the lowest classes of an archive are filled. */
record ClassStates(Connection connection) {

    /** Where a class stands. */
    Filled of(String classKey, LowestClass lowest) throws SQLException {
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

    /** Where it stands now. */
    void save(Filled filled) throws SQLException {
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
    record Filled(String classKey, LowestClass lowest, boolean known, ClassState state) {
        Filled to(ClassState further) {
            return new Filled(classKey, lowest, known, further);
        }
    }
}
