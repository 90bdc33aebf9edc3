package io.guidang.storage.jdbc;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.hold.Hold;
import io.guidang.core.party.Parties;
import io.guidang.core.retention.Outcome;
import io.guidang.storage.store.FiledItem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds items whose columns and side tables, by which they are asked for, are not what their bodies say. */
final class Misplaced implements AutoCloseable {

    private final PreparedStatement columns;
    private final PreparedStatement holds;
    private final PreparedStatement contract;
    private final PreparedStatement person;
    private final PreparedStatement employer;

    Misplaced(Connection connection, Dialect dialect) throws SQLException {
        columns = connection.prepareStatement("""
                SELECT i.id, i.outcome, i.appraise_from, i.category, i.year
                FROM item i %s WHERE i.code = ? AND i.version = ? AND i.register IS NULL
                """.formatted(dialect.by("item_code")));
        holds = connection.prepareStatement("SELECT first_day, last_day FROM item_hold WHERE item = ?");
        contract = connection.prepareStatement("SELECT 1 FROM item_contract WHERE contract = ? AND item = ?");
        person = connection.prepareStatement("SELECT 1 FROM item_person WHERE person = ? AND item = ?");
        employer = connection.prepareStatement("SELECT 1 FROM item_employer WHERE employer = ? AND item = ?");
    }

    static List<ArchivalCode> of(Connection connection, Dialect dialect, List<FiledItem> items) throws SQLException {
        List<ArchivalCode> found = new ArrayList<>();
        try (Misplaced misplaced = new Misplaced(connection, dialect)) {
            for (FiledItem item : items) {
                if (misplaced.is(item)) {
                    found.add(item.code());
                }
            }
        }
        return found;
    }

    private boolean is(FiledItem item) throws SQLException {
        columns.setString(1, item.code().value());
        columns.setLong(2, item.version());
        long row;
        try (ResultSet at = columns.executeQuery()) {
            if (!at.next()) {
                return false;
            }
            row = at.getLong(1);
            if (!isPlaced(at, item)) {
                return true;
            }
        }
        return !isHeld(row, item) || !isAbout(row, item.item().parties());
    }

    private static boolean isPlaced(ResultSet row, FiledItem item) throws SQLException {
        Outcome outcome = item.decision().outcome();
        long day = row.getLong(3);
        boolean sameDay = row.wasNull()
                ? outcome.appraiseFrom().isEmpty()
                : outcome.appraiseFrom()
                        .filter(from -> from.toEpochDay() == day)
                        .isPresent();
        return sameDay
                && outcome.kind().name().equals(row.getString(2))
                && item.lowestClass().category().code().equals(row.getString(4))
                && item.lowestClass().year() == row.getInt(5);
    }

    private boolean isHeld(long row, FiledItem item) throws SQLException {
        Set<List<Long>> written = new HashSet<>();
        holds.setLong(1, row);
        try (ResultSet days = holds.executeQuery()) {
            while (days.next()) {
                written.add(List.of(days.getLong(1), days.getLong(2)));
            }
        }
        Set<List<Long>> expected = new HashSet<>();
        item.decisions().values().stream()
                .flatMap(decision -> decision.activeHolds().stream())
                .forEach(hold -> expected.add(days(hold)));
        return written.equals(expected);
    }

    private static List<Long> days(Hold hold) {
        return List.of(
                hold.from().orElse(LocalDate.MIN).toEpochDay(),
                hold.until().orElse(LocalDate.MAX).toEpochDay());
    }

    private boolean isAbout(long row, Parties parties) throws SQLException {
        for (var number : parties.contracts()) {
            if (!isThere(contract, number.value(), row)) {
                return false;
            }
        }
        for (var number : parties.persons()) {
            if (!isThere(person, number.value(), row)) {
                return false;
            }
        }
        for (var number : parties.employers()) {
            if (!isThere(employer, number.value(), row)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isThere(PreparedStatement select, String number, long row) throws SQLException {
        select.setString(1, number);
        select.setLong(2, row);
        try (ResultSet there = select.executeQuery()) {
            return there.next();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement each : List.of(columns, holds, contract, person, employer)) {
            each.close();
        }
    }
}
