package io.guidang.storage.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All rows of an archive's tables as they are written, so that they can be inserted by hand into the same tables. */
final class RawRows {

    private static final int STEP = 500;

    /** The tables, as they refer to each other, and which of their rows belong to a batch. */
    private static final Map<String, String> OF_BATCH = new LinkedHashMap<>();

    static {
        OF_BATCH.put("rule", "? = 1");
        OF_BATCH.put("wording", "? = 1");
        OF_BATCH.put("batch", "sequence = ?");
        OF_BATCH.put("item", "batch = ?");
        String ofItem = "item IN (SELECT id FROM item WHERE batch = ?)";
        OF_BATCH.put("item_body", ofItem);
        OF_BATCH.put("item_contract", ofItem);
        OF_BATCH.put("item_person", ofItem);
        OF_BATCH.put("ledger", "sequence = ?");
    }

    private record Table(String name, List<String> columns, List<@Nullable Object[]> rows) {}

    private final List<Table> tables = new ArrayList<>();

    /** Reads those of a batch, in the order in which a store writes them. */
    static RawRows of(Connection connection, int batch) throws SQLException {
        RawRows all = new RawRows();
        for (Map.Entry<String, String> each : OF_BATCH.entrySet()) {
            String table = each.getKey();
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT * FROM %s WHERE %s".formatted(table, each.getValue()))) {
                select.setInt(1, batch);
                ResultSet row = select.executeQuery();
                ResultSetMetaData data = row.getMetaData();
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= data.getColumnCount(); i++) {
                    columns.add(data.getColumnName(i));
                }
                List<@Nullable Object[]> rows = new ArrayList<>();
                while (row.next()) {
                    @Nullable Object[] values = new @Nullable Object[columns.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = row.getObject(i + 1);
                    }
                    rows.add(values);
                }
                all.tables.add(new Table(table, columns, rows));
            }
        }
        return all;
    }

    /** Inserts them in one transaction, some hundred at a time. */
    void insert(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (Table table : tables) {
            String places =
                    String.join(", ", Collections.nCopies(table.columns().size(), "?"));
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO %s (%s) VALUES (%s)"
                    .formatted(table.name(), String.join(", ", table.columns()), places))) {
                int waiting = 0;
                for (@Nullable Object[] row : table.rows()) {
                    for (int i = 0; i < row.length; i++) {
                        insert.setObject(i + 1, row[i]);
                    }
                    insert.addBatch();
                    if (++waiting == STEP) {
                        insert.executeBatch();
                        waiting = 0;
                    }
                }
                insert.executeBatch();
            }
        }
        connection.commit();
    }
}
