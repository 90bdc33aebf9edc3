package io.guidang.storage.bench;

import io.guidang.storage.jdbc.H2Store;
import io.guidang.storage.jdbc.PostgresStore;
import io.guidang.storage.jdbc.SqliteStore;
import io.guidang.storage.store.ArchiveStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** Where an archive is measured: a new one of a kind. */
final class Database implements AutoCloseable {

    private final String kind;
    private final Path folder;
    private final PGSimpleDataSource postgres = new PGSimpleDataSource();

    /** @param kind {@code sqlite}, {@code h2} or {@code postgresql} */
    Database(String kind) throws IOException, SQLException {
        this.kind = kind;
        this.folder = Files.createTempDirectory("guidang-bench");
        if (kind.equals("postgresql")) {
            String url = Server.URL;
            String schema = folder.getFileName().toString().replace('-', '_');
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA \"" + schema + "\"");
            }
            postgres.setUrl(url);
            postgres.setCurrentSchema("\"" + schema + "\"");
            postgres.setReWriteBatchedInserts(true);
        }
    }

    String kind() {
        return kind;
    }

    ArchiveStore open() {
        return switch (kind) {
            case "sqlite" -> SqliteStore.open(file());
            case "h2" -> H2Store.open(file());
            default -> PostgresStore.over(postgres);
        };
    }

    /** A connection to write by hand, set as the store sets its own. */
    Connection raw() throws SQLException {
        if (kind.equals("postgresql")) {
            return postgres.getConnection();
        }
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA cache_size = -65536");
        }
        return connection;
    }

    /** How many bytes it takes on the disk, when all of it is written. */
    long bytes() throws IOException, SQLException {
        if (kind.equals("postgresql")) {
            try (Connection connection = raw();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT sum(pg_total_relation_size(oid)) FROM pg_class"
                            + " WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace")) {
                row.next();
                return row.getLong(1);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            long sum = 0;
            for (Path each : files.toList()) {
                sum += Files.size(each);
            }
            return sum;
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        if (kind.equals("postgresql")) {
            try (Connection connection = raw();
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP SCHEMA " + postgres.getCurrentSchema() + " CASCADE");
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
    }

    private Path file() {
        return folder.resolve(kind.equals("h2") ? "archive.mv.db" : "archive.db");
    }

    /** One server for the whole run, with the settings that the server ships, so that a commit is on the disk. */
    private static final class Server {
        static final String URL = url();

        @SuppressWarnings("resource")
        private static String url() {
            String given = System.getProperty("guidang.postgres.url");
            if (given != null) {
                return given;
            }
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start()
                        .getJdbcUrl("postgres", "postgres");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
