package io.guidang.storage.jdbc;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The H2 file of an archive: told from other files, opened durably. */
final class H2File {

    /** H2 adds it to every name. */
    static final String SUFFIX = ".mv.db";

    private static final byte[] MAGIC = "H:2,".getBytes(StandardCharsets.US_ASCII);

    /**
     * A commit is written before it is acknowledged, which is not H2's default. Nothing is closed behind our back, and no
     * file beside the archive quotes what stands in it. Two names of columns are H2's own words.
     */
    private static final String SETTINGS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;NON_KEYWORDS=VALUE,YEAR";

    private final Path path;
    private final Failures failures;

    /** @param path whose name ends with {@value #SUFFIX} */
    H2File(Path path, Failures failures) {
        this.path = path;
        this.failures = failures;
    }

    /** Makes the file if there is none; refuses one that is no H2 file, and leaves it as it is. */
    void prepare() {
        ArchiveFile file = new ArchiveFile(path, failures);
        file.prepare();
        byte[] head = file.head(MAGIC.length);
        if (head.length > 0 && !Arrays.equals(head, MAGIC)) {
            throw failures.of("open it", "it is no H2 file; it was left as it is, name another file");
        }
    }

    /** @param scheme the file system of H2 that the file is on; {@code file} is the machine's own */
    DataSource source(String scheme) {
        String name = path.toAbsolutePath().toString();
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + scheme + ":" + name.substring(0, name.length() - SUFFIX.length()) + SETTINGS);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    /** An H2 file that has tables, and none that tells which scripts made them, is somebody else's. */
    void prepareWriter(Connection connection) throws SQLException {
        if (failures.dialect().hasTable(connection, Migrations.TABLE)) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery(
                        "SELECT 1 FROM information_schema.tables WHERE table_schema <> 'INFORMATION_SCHEMA'")) {
            if (table.next()) {
                throw failures.of(
                        "open it",
                        "it is an H2 file of another application; nothing in it was changed, name another file");
            }
        }
    }

    void prepareReader(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
        }
    }
}
