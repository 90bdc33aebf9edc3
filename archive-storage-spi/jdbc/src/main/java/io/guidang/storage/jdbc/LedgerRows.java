package io.guidang.storage.jdbc;

import io.guidang.core.code.ArchivalCode;
import io.guidang.storage.ledger.LedgerEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of the ledger. What stands in them may have been tampered with: they are handed on as they are. */
final class LedgerRows {

    private LedgerRows() {}

    static List<byte[]> after(Connection connection, long place, int limit) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT entry FROM ledger WHERE sequence > ? ORDER BY sequence LIMIT ?")) {
            select.setLong(1, place);
            select.setInt(2, limit);
            return entries(select);
        }
    }

    static List<byte[]> about(Connection connection, ArchivalCode code, long place, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT l.entry FROM ledger_about a JOIN ledger l ON l.sequence = a.sequence
                WHERE a.code = ? AND a.sequence > ? ORDER BY a.sequence LIMIT ?
                """)) {
            select.setString(1, code.value());
            select.setLong(2, place);
            select.setInt(3, limit);
            return entries(select);
        }
    }

    static Optional<byte[]> at(Connection connection, long place) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT entry FROM ledger WHERE sequence = ?")) {
            select.setLong(1, place);
            return entries(select).stream().findFirst();
        }
    }

    static Optional<byte[]> last(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT entry FROM ledger ORDER BY sequence DESC LIMIT 1")) {
            return entries(select).stream().findFirst();
        }
    }

    static void append(Connection connection, LedgerEntry entry, List<ArchivalCode> about) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO ledger (sequence, entry) VALUES (?, ?)")) {
            insert.setLong(1, entry.sequence());
            insert.setBytes(2, entry.encode());
            insert.executeUpdate();
        }
        if (about.isEmpty()) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO ledger_about (code, sequence) VALUES (?, ?)")) {
            for (ArchivalCode code : about) {
                insert.setString(1, code.value());
                insert.setLong(2, entry.sequence());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<byte[]> entries(PreparedStatement select) throws SQLException {
        List<byte[]> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                entries.add(row.getBytes(1));
            }
        }
        return entries;
    }
}
