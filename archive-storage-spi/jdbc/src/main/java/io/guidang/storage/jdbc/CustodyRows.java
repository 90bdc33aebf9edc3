package io.guidang.storage.jdbc;

import io.guidang.core.code.ArchivalCode;
import io.guidang.storage.store.BoxPlace;
import io.guidang.storage.store.DestructionReceipt;
import io.guidang.storage.store.Loan;
import io.guidang.storage.store.LoanId;
import io.guidang.storage.store.RegisterNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of loans, of the places of boxes, and of what was destroyed. */
final class CustodyRows {

    private static final String LOAN = "SELECT id, code, borrower, purpose, lent_on, due_back, returned_on FROM loan ";

    private CustodyRows() {}

    static Optional<Loan> loan(Connection connection, LoanId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOAN + "WHERE id = ?")) {
            select.setString(1, id.value());
            return loans(select).stream().findFirst();
        }
    }

    static Optional<Loan> openLoan(Connection connection, ArchivalCode code) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOAN + "WHERE code = ? AND returned_on IS NULL")) {
            select.setString(1, code.value());
            return loans(select).stream().findFirst();
        }
    }

    static List<Loan> loans(Connection connection, Optional<LoanId> after, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOAN + "WHERE id > ? ORDER BY id LIMIT ?")) {
            select.setString(1, after.map(LoanId::value).orElse(""));
            select.setInt(2, limit);
            return loans(select);
        }
    }

    static void put(Connection connection, Loan loan) throws SQLException {
        String sql = loan(connection, loan.id()).isPresent() ? """
                UPDATE loan SET code = ?, borrower = ?, purpose = ?, lent_on = ?, due_back = ?, returned_on = ?
                WHERE id = ?
                """ : """
                INSERT INTO loan (code, borrower, purpose, lent_on, due_back, returned_on, id)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setString(1, loan.code().value());
            write.setString(2, loan.borrower());
            write.setString(3, loan.purpose());
            write.setString(4, loan.lentOn().toString());
            write.setString(5, loan.dueBack().toString());
            write.setString(6, loan.returnedOn().map(LocalDate::toString).orElse(null));
            write.setString(7, loan.id().value());
            write.executeUpdate();
        }
    }

    static Optional<BoxPlace> boxPlace(Connection connection, ArchivalCode box) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT place, version FROM box_place WHERE box = ?")) {
            select.setString(1, box.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new BoxPlace(box, row.getString(1), row.getLong(2))) : Optional.empty();
            }
        }
    }

    static void put(Connection connection, BoxPlace place) throws SQLException {
        String sql = boxPlace(connection, place.box()).isPresent()
                ? "UPDATE box_place SET place = ?, version = ? WHERE box = ?"
                : "INSERT INTO box_place (place, version, box) VALUES (?, ?, ?)";
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setString(1, place.place());
            write.setLong(2, place.version());
            write.setString(3, place.box().value());
            write.executeUpdate();
        }
    }

    static Optional<DestructionReceipt> destruction(Connection connection, RegisterNumber register)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT destroyed_on, items, entry FROM destruction WHERE register = ?")) {
            select.setString(1, register.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new DestructionReceipt(
                                register, LocalDate.parse(row.getString(1)), row.getLong(2), row.getLong(3)))
                        : Optional.empty();
            }
        }
    }

    static void put(Connection connection, DestructionReceipt receipt) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO destruction (register, destroyed_on, items, entry) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, receipt.register().value());
            insert.setString(2, receipt.day().toString());
            insert.setLong(3, receipt.items());
            insert.setLong(4, receipt.entry());
            insert.executeUpdate();
        }
    }

    private static List<Loan> loans(PreparedStatement select) throws SQLException {
        List<Loan> loans = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                loans.add(new Loan(
                        LoanId.of(row.getString(1)),
                        ArchivalCode.of(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        LocalDate.parse(row.getString(5)),
                        LocalDate.parse(row.getString(6)),
                        Optional.ofNullable(row.getString(7)).map(LocalDate::parse)));
            }
        }
        return loans;
    }
}
