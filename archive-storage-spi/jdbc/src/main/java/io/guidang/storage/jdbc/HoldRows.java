package io.guidang.storage.jdbc;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.hold.Hold;
import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.PersonNumber;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldId;
import io.guidang.storage.store.HoldScope;
import io.guidang.storage.store.PlacedHold;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The holds of an archive. A hold on a contract, a person or an employer is written down for every item that it covers, when
 * it is placed and when an item is filed; one on an item, a category or a year is looked up by what the item is.
 */
final class HoldRows {

    /** A condition on an item {@code i}, which takes {@link #DAYS} times the day: no hold that covers it binds. */
    static final String FREE = """
            NOT EXISTS (SELECT 1 FROM held_item x JOIN hold h ON h.id = x.hold
                WHERE x.item = i.id AND h.first_day <= ? AND h.last_day >= ?)
              AND NOT EXISTS (SELECT 1 FROM hold h
                WHERE h.kind = 'ITEM' AND h.subject = i.code AND h.first_day <= ? AND h.last_day >= ?)
              AND NOT EXISTS (SELECT 1 FROM hold h
                WHERE h.kind = 'CATEGORY' AND (h.subject = '' OR h.subject = i.category
                    OR substr(i.category, 1, length(h.subject) + 1) = h.subject || '·')
                  AND (h.item_year IS NULL OR h.item_year = i.year) AND h.first_day <= ? AND h.last_day >= ?)""";

    /** How often {@link #FREE} asks for the day. */
    static final int DAYS = 6;

    private static final String COLUMNS =
            "SELECT h.id, h.kind, h.subject, h.item_year, h.name, h.first_day, h.last_day FROM hold h ";

    private static final long EVER = LocalDate.MIN.toEpochDay();
    private static final long FOR_GOOD = LocalDate.MAX.toEpochDay();

    private HoldRows() {}

    static Optional<PlacedHold> find(Connection connection, HoldId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + "WHERE h.id = ?")) {
            select.setString(1, id.value());
            return holds(select).stream().findFirst();
        }
    }

    static List<PlacedHold> page(Connection connection, Optional<HoldId> after, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + "WHERE h.id > ? ORDER BY h.id LIMIT ?")) {
            select.setString(1, after.map(HoldId::value).orElse(""));
            select.setInt(2, limit);
            return holds(select);
        }
    }

    /** Those that cover an item. */
    static List<PlacedHold> on(Connection connection, FiledItem filed) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + """
                WHERE h.kind = 'ITEM' AND h.subject = ?
                   OR h.kind = 'CATEGORY' AND (h.subject = '' OR h.subject = ?
                      OR substr(CAST(? AS VARCHAR), 1, length(h.subject) + 1) = h.subject || '·')
                      AND (h.item_year IS NULL OR h.item_year = ?)
                   OR h.id IN (SELECT x.hold FROM held_item x JOIN item i ON i.id = x.item WHERE i.code = ?)
                ORDER BY h.id
                """)) {
            select.setString(1, filed.code().value());
            select.setString(2, filed.lowestClass().category().code());
            select.setString(3, filed.lowestClass().category().code());
            select.setInt(4, filed.lowestClass().year());
            select.setString(5, filed.code().value());
            return holds(select);
        }
    }

    /** A hold in the place of the one of its id; a new one with everything filed that it covers. */
    static void put(Connection connection, PlacedHold placed) throws SQLException {
        if (find(connection, placed.id())
                .filter(before -> before.scope().equals(placed.scope()))
                .isPresent()) {
            change(connection, placed);
            return;
        }
        Scope scope = Scope.of(placed.scope());
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO hold (id, kind, subject, item_year, name, first_day, last_day) VALUES (?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, placed.id().value());
            insert.setString(2, scope.kind().name());
            insert.setString(3, scope.subject());
            if (scope.year().isPresent()) {
                insert.setInt(4, scope.year().get());
            } else {
                insert.setNull(4, Types.INTEGER);
            }
            insert.setString(5, placed.hold().name());
            insert.setLong(6, placed.hold().from().map(LocalDate::toEpochDay).orElse(EVER));
            insert.setLong(7, placed.hold().until().map(LocalDate::toEpochDay).orElse(FOR_GOOD));
            insert.executeUpdate();
        }
        if (scope.kind().isParty()) {
            try (PreparedStatement cover =
                    connection.prepareStatement("""
                    INSERT INTO held_item (item, hold)
                    SELECT p.item, h.id FROM item_%1$s p JOIN hold h ON h.id = ? WHERE p.%1$s = ?
                    """.formatted(scope.kind().table()))) {
                cover.setString(1, placed.id().value());
                cover.setString(2, scope.subject());
                cover.executeUpdate();
            }
        }
    }

    /**
     * Writes down which of the items that were just filed are under a hold on a party.
     *
     * @param before the last row that is older
     */
    static void cover(Connection connection, long before) throws SQLException {
        for (Kind kind : Kind.values()) {
            if (kind.isParty() && any(connection, kind)) {
                try (PreparedStatement cover = connection.prepareStatement("""
                        INSERT INTO held_item (item, hold)
                        SELECT p.item, h.id FROM hold h JOIN item_%1$s p ON p.%1$s = h.subject
                        WHERE h.kind = ? AND p.item > ?
                        """.formatted(kind.table()))) {
                    cover.setString(1, kind.name());
                    cover.setLong(2, before);
                    cover.executeUpdate();
                }
            }
        }
    }

    private static boolean any(Connection connection, Kind kind) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT 1 FROM hold WHERE kind = '" + kind.name() + "' LIMIT 1")) {
            return row.next();
        }
    }

    private static void change(Connection connection, PlacedHold placed) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE hold SET name = ?, first_day = ?, last_day = ? WHERE id = ?")) {
            update.setString(1, placed.hold().name());
            update.setLong(2, placed.hold().from().map(LocalDate::toEpochDay).orElse(EVER));
            update.setLong(3, placed.hold().until().map(LocalDate::toEpochDay).orElse(FOR_GOOD));
            update.setString(4, placed.id().value());
            update.executeUpdate();
        }
    }

    private static List<PlacedHold> holds(PreparedStatement select) throws SQLException {
        List<PlacedHold> holds = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                int year = row.getInt(4);
                Optional<Integer> ofYear = row.wasNull() ? Optional.empty() : Optional.of(year);
                Scope scope = new Scope(Kind.valueOf(row.getString(2)), row.getString(3), ofYear);
                holds.add(new PlacedHold(
                        HoldId.of(row.getString(1)),
                        scope.toScope(),
                        new Hold(row.getString(5), day(row.getLong(6), EVER), day(row.getLong(7), FOR_GOOD))));
            }
        }
        return holds;
    }

    private static Optional<LocalDate> day(long day, long none) {
        return day == none ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    /** On what a hold lies, as a row says it. */
    private enum Kind {
        ITEM,
        CATEGORY,
        CONTRACT,
        PERSON,
        EMPLOYER;

        boolean isParty() {
            return this != ITEM && this != CATEGORY;
        }

        /** What the table of the items about such a party ends with, and its column. */
        String table() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Scope(Kind kind, String subject, Optional<Integer> year) {

        static Scope of(HoldScope scope) {
            if (scope instanceof HoldScope.OfItem item) {
                return new Scope(Kind.ITEM, item.code().value(), Optional.empty());
            }
            if (scope instanceof HoldScope.OfContract contract) {
                return new Scope(Kind.CONTRACT, contract.contract().value(), Optional.empty());
            }
            if (scope instanceof HoldScope.OfPerson person) {
                return new Scope(Kind.PERSON, person.person().value(), Optional.empty());
            }
            if (scope instanceof HoldScope.OfEmployer employer) {
                return new Scope(Kind.EMPLOYER, employer.employer().value(), Optional.empty());
            }
            HoldScope.OfCategory category = (HoldScope.OfCategory) scope;
            return new Scope(Kind.CATEGORY, category.category().orElse(""), category.year());
        }

        HoldScope toScope() {
            return switch (kind) {
                case ITEM -> HoldScope.of(ArchivalCode.of(subject));
                case CONTRACT -> HoldScope.about(ContractNumber.of(subject));
                case PERSON -> HoldScope.about(PersonNumber.of(subject));
                case EMPLOYER -> HoldScope.about(EmployerNumber.of(subject));
                case CATEGORY ->
                    new HoldScope.OfCategory(subject.isEmpty() ? Optional.empty() : Optional.of(subject), year);
            };
        }
    }
}
