package io.guidang.storage.jdbc;

import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.Item;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.Page;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Reads the rows of a {@link Selection} as filed items. */
final class ItemRows {

    private final Json json;
    private final Interned interned;
    private final Failures failures;

    ItemRows(Json json, Interned interned, Failures failures) {
        this.json = json;
        this.interned = interned;
        this.failures = failures;
    }

    /** The one item that a selection finds, or none. */
    Optional<FiledItem> one(Connection connection, Selection selection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(selection.sql())) {
            selection.bind(select);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(filed(connection, row)) : Optional.empty();
            }
        }
    }

    /** The items of the stretches of a page until it is full. */
    Page page(Connection connection, List<Selection> stretches, int limit) throws SQLException {
        List<FiledItem> items = new ArrayList<>();
        Optional<Standing> last = Optional.empty();
        for (Selection stretch : stretches) {
            try (PreparedStatement select = connection.prepareStatement(stretch.sql())) {
                stretch.bind(select);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        if (items.size() == limit) {
                            return new Page(items, last.map(Standing::cursor));
                        }
                        items.add(filed(connection, row));
                        last = Optional.of(new Standing(row.getString(1), row.getInt(2)));
                    }
                }
            }
        }
        return new Page(items, Optional.empty());
    }

    private FiledItem filed(Connection connection, ResultSet row) throws SQLException {
        ArchivalCode code = ArchivalCode.of(row.getString(3));
        try {
            Item item = json.item(row.getBytes(10));
            return new FiledItem(
                    code,
                    row.getInt(2),
                    Optional.ofNullable(row.getString(4)).map(ArchivalCode::of),
                    row.getInt(5) == 1,
                    new LowestClass(row.getInt(6), item.category(), RetentionPeriod.parse(row.getString(7))),
                    item,
                    json.decisions(row.getBytes(11), interned.on(connection)),
                    BatchId.of(row.getString(9)),
                    row.getLong(8));
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | DateTimeException
                | NoSuchElementException unreadable) {
            // What stands in the row may name a person: neither it nor the words of the reader go further.
            throw failures.of(
                    "read item " + code,
                    "its row is not what this library wrote; restore it from a copy, or use the library that wrote it");
        }
    }
}
