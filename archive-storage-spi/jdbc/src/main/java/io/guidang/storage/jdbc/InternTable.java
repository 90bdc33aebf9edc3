package io.guidang.storage.jdbc;

import io.guidang.storage.store.StoreException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Values that thousands of decisions say again, each written once and told by a number. A row never changes and is never
 * taken away, so what was read stays good. Safe to share between threads.
 *
 * @param <V> the value
 */
final class InternTable<V> {

    /** How a value is written as text, and read. */
    interface Text<V> {
        String write(V value);

        V read(String text) throws IOException;
    }

    /** Rulebooks have some hundreds of rows and as many words; should there ever be more, the rest is read again. */
    private static final int REMEMBERED = 20_000;

    private final String table;
    private final Text<V> text;
    private final Failures failures;
    private final Map<V, Long> ids = new ConcurrentHashMap<>();
    private final Map<Long, V> values = new ConcurrentHashMap<>();

    /** @param table with the columns {@code id} and {@code value} */
    InternTable(String table, Text<V> text, Failures failures) {
        this.table = table;
        this.text = text;
        this.failures = failures;
    }

    /** The number of a value, which is written if it is new. Only for the one that writes. */
    long id(Connection connection, V value) {
        Long known = ids.get(value);
        if (known != null) {
            return known;
        }
        String written = text.write(value);
        try {
            Optional<Long> before = number(connection, written);
            if (before.isEmpty()) {
                insert(connection, written);
                before = number(connection, written);
            }
            long id = before.orElseThrow();
            remember(ids, value, id);
            return id;
        } catch (SQLException failed) {
            throw failures.of("write a " + table, failed);
        }
    }

    /** The value of a number. */
    V value(Connection connection, long id) {
        V known = values.get(id);
        if (known != null) {
            return known;
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT value FROM " + table + " WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw damaged(id);
                }
                V value = text.read(row.getString(1));
                remember(values, id, value);
                return value;
            }
        } catch (SQLException failed) {
            throw failures.of("read %s %d".formatted(table, id), failed);
        } catch (IOException unreadable) {
            throw damaged(id);
        }
    }

    /** Forgets the numbers that a transaction gave which was undone. */
    void undone() {
        ids.clear();
        values.clear();
    }

    private Optional<Long> number(Connection connection, String written) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM " + table + " WHERE value = ?")) {
            select.setString(1, written);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    /** Under the next number: nobody else writes. */
    private void insert(Connection connection, String written) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO %1$s (id, value) SELECT coalesce(max(id), 0) + 1, ? FROM %1$s".formatted(table))) {
            insert.setString(1, written);
            insert.executeUpdate();
        }
    }

    private static <K, T> void remember(Map<K, T> map, K key, T value) {
        if (map.size() >= REMEMBERED) {
            map.clear();
        }
        map.put(key, value);
    }

    private StoreException damaged(long id) {
        return failures.of("read %s %d".formatted(table, id), "it is damaged; restore it from a copy");
    }
}
