package io.guidang.examples.intake;

import io.guidang.core.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The intake journal of an archive (intake.db) with the rows of one run beside it, in a file that is thrown away. Rows are
 * judged and sorted in it, so that memory does not grow with the intake. One process at a time.
 */
final class Staging implements AutoCloseable {

    static final String FILE = "intake.db";

    private static final int CACHE_KIB = 65_536;
    private static final int FLUSH = 2_000;

    private final Connection connection;
    private final Path scratch;
    private final PreparedStatement document;
    private final PreparedStatement finding;
    private final PreparedStatement refused;
    private final PreparedStatement reference;
    private final PreparedStatement event;
    private int pending;

    private Staging(Connection connection, Path scratch) throws SQLException {
        this.connection = connection;
        this.scratch = scratch;
        this.document = connection.prepareStatement("INSERT INTO s.doc VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,NULL,NULL)");
        this.finding = connection.prepareStatement("INSERT INTO s.finding VALUES (?,?,?,?,?,?)");
        this.refused = connection.prepareStatement("INSERT INTO s.refused VALUES (?,?,?,?,?,?)");
        this.reference = connection.prepareStatement("INSERT INTO s.reference VALUES (?,?,?,?,?,?,?)");
        this.event = connection.prepareStatement("INSERT INTO s.event VALUES (?,?,?,?,?,?)");
    }

    /** @throws BadCall if another process works on the same directory */
    static Staging open(Path out) throws BadCall, SQLException, IOException {
        Path scratch = out.resolve(".intake-rows.db");
        Path journal = out.resolve(FILE);
        createPrivate(journal);
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + journal);
        try (Statement statement = connection.createStatement()) {
            lock(statement);
            Files.deleteIfExists(scratch);
            createPrivate(scratch);
            statement.execute("ATTACH '" + scratch.toString().replace("'", "''") + "' AS s");
            statement.execute("PRAGMA s.journal_mode=OFF");
            statement.execute("PRAGMA s.synchronous=OFF");
            statement.execute("PRAGMA s.cache_size=-" + CACHE_KIB);
            statement.execute("PRAGMA main.cache_size=-" + CACHE_KIB);
            run(statement, "journal.sql");
            run(statement, "staging.sql");
            connection.setAutoCommit(false);
            return new Staging(connection, scratch);
        } catch (SQLException | BadCall | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Both files hold personal data: readable by their owner only, where the file system knows owners. */
    private static void createPrivate(Path file) throws IOException {
        if (Files.notExists(file)) {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] rights = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            Files.createFile(file, rights);
        }
    }

    private static void lock(Statement statement) throws BadCall {
        try {
            statement.execute("PRAGMA busy_timeout=2000");
            statement.execute("PRAGMA locking_mode=EXCLUSIVE");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("BEGIN EXCLUSIVE");
            statement.execute("COMMIT");
        } catch (SQLException e) {
            throw BadCall.of(
                    "另一个进程正在使用该输出目录，或 intake.db 不可写",
                    "another process works on this output directory, or its intake.db cannot be written");
        }
    }

    private static void run(Statement statement, String script) throws SQLException {
        for (String command : resource(script).split(";\\R", -1)) {
            if (!command.isBlank()) {
                statement.execute(command);
            }
        }
    }

    private static String resource(String name) {
        try (InputStream in = Staging.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Connection connection() {
        return connection;
    }

    void add(CsvRow csv, byte[] hash, DocumentRow row, Cells cells) throws SQLException {
        CsvRow.Problem worst = csv.problem()
                .orElse(cells.problems().isEmpty() ? null : cells.problems().get(0));
        int at = 1;
        document.setLong(at++, csv.line());
        document.setBytes(at++, hash);
        document.setString(at++, csv.raw());
        document.setString(at++, row.id);
        document.setString(at++, row.item);
        document.setString(at++, row.contract);
        document.setString(at++, row.person);
        document.setString(at++, row.employer);
        document.setString(at++, row.voucher);
        document.setString(at++, row.body());
        document.setString(at++, worst == null ? null : worst.code());
        document.setString(at++, worst == null ? null : words(csv, cells));
        document.setString(at++, row.later.map(DocumentRow.Later::reason).orElse(null));
        document.setString(at, row.later.map(later -> later.words().toString()).orElse(null));
        document.addBatch();
        for (Cells.Note note : cells.notes()) {
            find(References.DOCUMENTS, csv.line(), row.id, row.item, note.code(), note.message());
        }
        flushOften();
    }

    /** Every problem of a row in one message. */
    private static String words(CsvRow csv, Cells cells) {
        return csv.problem()
                .map(problem -> problem.message().toString())
                .orElseGet(() -> String.join(
                        "; ",
                        cells.problems().stream()
                                .map(problem -> problem.message().toString())
                                .toList()));
    }

    void find(String file, long line, String id, String item, String code, Wording words) throws SQLException {
        finding.setString(1, file);
        finding.setLong(2, line);
        finding.setString(3, id);
        finding.setString(4, item);
        finding.setString(5, code);
        finding.setString(6, words.toString());
        finding.addBatch();
        flushOften();
    }

    void refuse(String file, long line, String id, String reason, String words, String raw) throws SQLException {
        refused.setString(1, file);
        refused.setLong(2, line);
        refused.setString(3, id);
        refused.setString(4, reason);
        refused.setString(5, words);
        refused.setString(6, raw);
        refused.addBatch();
        flushOften();
    }

    void reference(String file, CsvRow row, String key, String a, String b, byte[] hash) throws SQLException {
        reference.setString(1, file);
        reference.setLong(2, row.line());
        reference.setString(3, key);
        reference.setString(4, a);
        reference.setString(5, b);
        reference.setBytes(6, hash);
        reference.setString(7, row.raw());
        reference.addBatch();
        flushOften();
    }

    void event(CsvRow row, String party, String name, String onDay, byte[] hash) throws SQLException {
        event.setString(1, party);
        event.setString(2, name);
        event.setString(3, onDay);
        event.setLong(4, row.line());
        event.setBytes(5, hash);
        event.setString(6, row.raw());
        event.addBatch();
        flushOften();
    }

    private void flushOften() throws SQLException {
        if (++pending >= FLUSH) {
            flush();
        }
    }

    void flush() throws SQLException {
        document.executeBatch();
        finding.executeBatch();
        refused.executeBatch();
        reference.executeBatch();
        event.executeBatch();
        pending = 0;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            document.close();
            finding.close();
            refused.close();
            reference.close();
            event.close();
        }
        try {
            Files.deleteIfExists(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
