package io.guidang.storage.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL server for all tests of a JVM: the one that {@code -Dguidang.postgres.url} names, as
 * {@code jdbc:postgresql://host/database?user=…&password=…}, or else one that is started here and ends with the JVM.
 * Whoever tests gets a schema.
 */
final class PostgresServer {

    static final String URL = "guidang.postgres.url";

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private PostgresServer() {}

    /** The address of its database; the test is skipped, with the reason, if there is no server. */
    static String url() {
        Assumptions.assumeTrue(missing().isEmpty(), () -> missing().orElseThrow());
        return Started.URL.orElseThrow();
    }

    /** Why there is no server, if there is none. */
    static Optional<String> missing() {
        return Started.URL.isPresent() ? Optional.empty() : Optional.of(Started.REASON);
    }

    /** A new schema. */
    static String newSchema() {
        String name = "guidang_%d_%d".formatted(ProcessHandle.current().pid(), SCHEMAS.incrementAndGet());
        execute("CREATE SCHEMA " + name);
        return name;
    }

    static void drop(String schema) {
        execute("DROP SCHEMA %s CASCADE".formatted(schema));
    }

    /** Connections whose current schema is this one. */
    static PGSimpleDataSource connections(String schema) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setCurrentSchema(schema);
        source.setReWriteBatchedInserts(true);
        return source;
    }

    /** All that another source of connections has to know. */
    static String address(PGSimpleDataSource source) {
        StringBuilder address = new StringBuilder(source.getURL());
        Map<String, Optional<String>> login = new TreeMap<>();
        login.put("user", Optional.ofNullable(source.getUser()));
        login.put("password", Optional.ofNullable(source.getPassword()));
        login.forEach((name, value) -> value.ifPresent(word -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(word, StandardCharsets.UTF_8))));
        return address.toString();
    }

    static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Started by the first test that asks. */
    private static final class Started {
        static final Optional<String> URL;
        static final String REASON;

        static {
            Optional<String> url = Optional.ofNullable(System.getProperty(PostgresServer.URL));
            String reason = "";
            if (url.isEmpty()) {
                try {
                    url = Optional.of(started());
                } catch (IOException | RuntimeException failed) {
                    reason = "No PostgreSQL here: the embedded one does not start (%s) and -D%s names no other"
                            .formatted(failed, PostgresServer.URL);
                }
            }
            URL = url;
            REASON = reason;
        }

        /** It is closed when the JVM ends. Its own settings acknowledge commits before they are written. */
        @SuppressWarnings("resource")
        private static String started() throws IOException {
            return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres");
        }
    }
}
