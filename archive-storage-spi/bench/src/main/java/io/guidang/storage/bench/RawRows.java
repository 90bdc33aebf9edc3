package io.guidang.storage.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rows of an archive's tables as they are written, so that they can be inserted by hand into the same tables. */
final class RawRows {

    private static final int STEP = 500;

    /** As they refer to each other. */
    private static final List<String> TABLES = List.of(
            "batch",
            "arrangement",
            "class_state",
            "rule",
            "wording",
            "item",
            "item_body",
            "item_contract",
            "item_person",
            "ledger");

    private record Table(String name, List<String> columns, List<@Nullable Object[]> rows) {}

    private final List<Table> tables = new ArrayList<>();

    /** Reads them, in the order of their rows. */
    static RawRows of(Connection connection) throws SQLException {
        RawRows all = new RawRows();
        for (String table : TABLES) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
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
