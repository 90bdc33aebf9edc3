package io.guidang.storage.jdbc;

import io.guidang.core.code.ArchivalCode;
import io.guidang.rules.arrangement.ArrangementRules.Numbered;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The codes and numbers that are about to be written: no two items get one. */
final class GivenCodes {

    /** What writes them. */
    @FunctionalInterface
    interface Step {
        void write() throws SQLException;
    }

    private final Connection connection;
    private final Failures failures;
    private final List<Given> waiting = new ArrayList<>();

    GivenCodes(Connection connection, Failures failures) {
        this.connection = connection;
        this.failures = failures;
    }

    void add(String classKey, Numbered numbered) {
        waiting.add(new Given(numbered.code(), new Place(classKey, numbered.number())));
    }

    int size() {
        return waiting.size();
    }

    /**
     * Writes a step; where the database refuses a row of it, says whose code or number is given already.
     *
     * @param what is being done, for messages
     */
    void write(String what, Step step) throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        Savepoint before = connection.setSavepoint();
        try {
            step.write();
        } catch (SQLException failed) {
            if (!failures.isRuleBroken(failed)) {
                throw failed;
            }
            connection.rollback(before);
            throw failures.of(
                    what,
                    "code '%s' or its number is given already; number by the rules that the archive was filed by"
                            .formatted(firstGivenAlready().orElseThrow(() -> failed)));
        }
        connection.releaseSavepoint(before);
        waiting.clear();
    }

    /** Which of those that wait has a code or a number that is in the archive or among them. */
    private Optional<ArchivalCode> firstGivenAlready() throws SQLException {
        Set<ArchivalCode> codes = new HashSet<>();
        Set<Place> places = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM item WHERE code = ? OR (class_key = ? AND number = ?)")) {
            for (Given each : waiting) {
                select.setString(1, each.code().value());
                select.setString(2, each.place().classKey());
                select.setInt(3, each.place().number());
                try (ResultSet row = select.executeQuery()) {
                    if (row.next() || !codes.add(each.code()) || !places.add(each.place())) {
                        return Optional.of(each.code());
                    }
                }
            }
            return Optional.empty();
        }
    }

    private record Place(String classKey, int number) {}

    private record Given(ArchivalCode code, Place place) {}
}
