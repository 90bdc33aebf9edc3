package io.guidang.examples.intake;

import io.guidang.storage.store.BatchId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The journal in intake.db. */
final class JournalFile implements Journal {

    private final Connection connection;

    JournalFile(Connection connection) {
        this.connection = connection;
    }

    boolean knows(BatchId batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM main.batch WHERE id = ?")) {
            statement.setString(1, batch.value());
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    /**
     * Writes down what became of the staged rows, in one transaction.
     *
     * @param filedDocuments how many documents the archive says it filed
     */
    Tally write(BatchId batch, long filedDocuments) throws SQLException {
        Tally tally = tallyOf(filedDocuments);
        String id = "'" + batch.value() + "'";
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT OR REPLACE INTO main.known SELECT kind, key, a, b FROM s.known");
            statement.execute("INSERT OR IGNORE INTO main.event SELECT party, event, on_day, " + Known.APART
                    + " FROM s.event" + " WHERE party IN (SELECT key FROM s.known)");
            statement.execute("INSERT INTO main.batch VALUES (" + id + "," + tally.rows() + "," + tally.filed() + ","
                    + tally.outOfScope() + "," + tally.review() + "," + tally.duplicate() + "," + tally.rejected()
                    + ")");
            statement.execute(
                    "INSERT INTO main.not_filed SELECT " + id + ", file, line, id, reason, words, raw FROM s.refused");
            statement.execute("INSERT INTO main.not_filed SELECT " + id + ", '" + References.DOCUMENTS
                    + "', line, id, reason, words, raw FROM s.doc WHERE reason IS NOT NULL");
            statement.execute(
                    "INSERT INTO main.finding SELECT " + id + ", file, line, id, item, code, words FROM s.finding");
            statement.execute(
                    "INSERT INTO main.filed_document SELECT id, voucher, hash FROM s.doc WHERE reason IS NULL ORDER BY id");
            statement.execute(
                    "INSERT INTO main.filed_item SELECT DISTINCT item FROM s.doc WHERE reason IS NULL ORDER BY item");
        }
        connection.commit();
        return tally;
    }

    private Tally tallyOf(long filedDocuments) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        long rows = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(reason, ''), count(*) FROM s.doc GROUP BY 1")) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
                rows += row.getLong(2);
            }
        }
        long judged = counts.getOrDefault("", 0L);
        long outOfScope = counts.getOrDefault("OUT_OF_SCOPE", 0L);
        long review = counts.getOrDefault("REVIEW", 0L);
        long duplicate = counts.getOrDefault("DUPLICATE", 0L);
        return new Tally(
                rows, filedDocuments, outOfScope, review, duplicate, rows - judged - outOfScope - review - duplicate);
    }

    @Override
    public void notFiled(Consumer<NotFiled> each) {
        read(
                "SELECT file, line, id, reason, words, raw FROM main.not_filed ORDER BY file, id, line, batch",
                row -> each.accept(new NotFiled(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6))));
    }

    @Override
    public void findings(Consumer<Finding> each) {
        read(
                "SELECT file, line, id, item, code, words FROM main.finding ORDER BY file, id, item, line, code, batch",
                row -> each.accept(new Finding(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6))));
    }

    @Override
    public Tally tally() {
        Tally[] sum = {new Tally(0, 0, 0, 0, 0, 0)};
        read(
                "SELECT rows, filed, out_of_scope, review, duplicate, rejected FROM main.batch",
                row -> sum[0] = sum[0].plus(new Tally(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6))));
        return sum[0];
    }

    private interface Reader {
        void take(ResultSet row) throws SQLException;
    }

    private void read(String sql, Reader reader) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                reader.take(row);
            }
        } catch (SQLException e) {
            throw new IntakeFailure(e);
        }
    }
}
