package io.guidang.storage.jdbc;

import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.Item;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.KeyedHash;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.DestroyedItem;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.Page;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.store.RegisterPage;
import io.guidang.storage.store.Registered;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.store.UnreadableItemException;
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

    /** The item of this code, unless it was destroyed. */
    Optional<FiledItem> ofCode(Connection connection, ArchivalCode code) throws SQLException {
        return one(connection, Selection.ofCode(failures.dialect(), code.value()));
    }

    /** The one line of the register that a selection finds, or none. */
    Optional<Registered> line(Connection connection, Selection selection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(selection.sql())) {
            selection.bind(select);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(line(connection, row)) : Optional.empty();
            }
        }
    }

    /** The row of an item that is there. */
    static long row(Connection connection, ArchivalCode code) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM item WHERE code = ?")) {
            select.setString(1, code.value());
            try (ResultSet at = select.executeQuery()) {
                at.next();
                return at.getLong(1);
            }
        }
    }

    /** The lines of the stretches of a page until it is full. */
    RegisterPage register(Connection connection, List<Selection> stretches, int limit) throws SQLException {
        List<Registered> lines = new ArrayList<>();
        Optional<Standing> last = Optional.empty();
        for (Selection stretch : stretches) {
            try (PreparedStatement select = connection.prepareStatement(stretch.sql())) {
                stretch.bind(select);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        if (lines.size() == limit) {
                            return new RegisterPage(lines, last.map(Standing::cursor));
                        }
                        lines.add(line(connection, row));
                        last = Optional.of(standing(row, false));
                    }
                }
            }
        }
        return new RegisterPage(lines, Optional.empty());
    }

    /** The items of the stretches of a page until it is full. */
    Page page(Connection connection, List<Selection> stretches, boolean byDay, int limit) throws SQLException {
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
                        last = Optional.of(standing(row, byDay));
                    }
                }
            }
        }
        return new Page(items, Optional.empty());
    }

    private static Standing standing(ResultSet row, boolean byDay) throws SQLException {
        return new Standing(byDay ? Optional.of(row.getLong(14)) : Optional.empty(), row.getString(1), row.getInt(2));
    }

    private Registered line(Connection connection, ResultSet row) throws SQLException {
        String register = row.getString(15);
        if (register == null) {
            return filed(connection, row);
        }
        ArchivalCode code = ArchivalCode.of(row.getString(3));
        if (row.getBytes(10) != null) {
            throw new UnreadableItemException(
                    code,
                    failures.message(
                            "read item " + code,
                            "it was destroyed, and its words have come back; verify the archive, and look who brought them"));
        }
        try {
            return new DestroyedItem(
                    code,
                    Optional.ofNullable(row.getString(4)).map(ArchivalCode::of),
                    BatchId.of(row.getString(9)),
                    description(row),
                    KeyedHash.parse(row.getString(16)),
                    RegisterNumber.of(register));
        } catch (IllegalArgumentException unreadable) {
            throw unreadable(code);
        }
    }

    private static Optional<Digest> description(ResultSet row) throws SQLException {
        String algorithm = row.getString(12);
        byte[] bytes = row.getBytes(13);
        return algorithm == null || bytes == null ? Optional.empty() : Optional.of(Digest.of(algorithm, bytes));
    }

    /** What stands in the row may name a person: neither it nor the words of the reader go further. */
    private StoreException unreadable(ArchivalCode code) {
        return new UnreadableItemException(
                code,
                failures.message(
                        "read item " + code,
                        "its row is not what this library wrote; restore it from a copy, or use the library that wrote it"));
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
                    row.getLong(8),
                    description(row));
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | DateTimeException
                | NoSuchElementException unreadable) {
            throw unreadable(code);
        }
    }
}
