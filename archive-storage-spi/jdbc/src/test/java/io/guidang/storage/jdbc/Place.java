package io.guidang.storage.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where an archive under test is, and how it is opened. */
sealed interface Place extends AutoCloseable {

    Duration WAIT = Duration.ofSeconds(30);

    Dialect dialect();

    JdbcStore open(Duration wait, List<Migrations.Script> scripts, UnaryOperator<DataSource> through);

    /** A connection that knows nothing of archives. */
    Connection connect() throws SQLException;

    /** The kind and the place as two words. */
    List<String> words();

    @Override
    default void close() {}

    default JdbcStore open() {
        return open(WAIT);
    }

    default JdbcStore open(Duration wait) {
        return open(wait, Migrations.shipped(dialect()), UnaryOperator.identity());
    }

    default JdbcStore open(List<Migrations.Script> scripts) {
        return open(WAIT, scripts, UnaryOperator.identity());
    }

    default JdbcStore open(UnaryOperator<DataSource> through) {
        return open(WAIT, Migrations.shipped(dialect()), through);
    }

    /** The first value of the first row. */
    default String text(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    /** How many rows it changed. */
    default int change(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    /** Opens the archive that {@link #words} name, in another process. */
    static JdbcStore open(String kind, String place) {
        return switch (Kind.valueOf(kind)) {
            case SQLITE -> SqliteStore.open(Path.of(place));
            case H2 -> H2Store.open(Path.of(place));
            case POSTGRESQL -> {
                PGSimpleDataSource source = new PGSimpleDataSource();
                source.setUrl(place);
                yield PostgresStore.over(source);
            }
        };
    }

    record Sqlite(Path file) implements Place {
        @Override
        public Dialect dialect() {
            return new SqliteDialect();
        }

        @Override
        public JdbcStore open(Duration wait, List<Migrations.Script> scripts, UnaryOperator<DataSource> through) {
            return SqliteStore.open(file, wait, scripts, through);
        }

        @Override
        public Connection connect() throws SQLException {
            return new SqliteFile(file, new Failures("", WAIT, dialect()))
                    .reading()
                    .getConnection();
        }

        @Override
        public List<String> words() {
            return List.of("SQLITE", file.toString());
        }
    }

    record H2(Path file) implements Place {
        @Override
        public Dialect dialect() {
            return new H2Dialect();
        }

        @Override
        public JdbcStore open(Duration wait, List<Migrations.Script> scripts, UnaryOperator<DataSource> through) {
            return H2Store.open("file", file, wait, scripts, through);
        }

        @Override
        public Connection connect() throws SQLException {
            return new H2File(file, new Failures("", WAIT, dialect()))
                    .source("file")
                    .getConnection();
        }

        @Override
        public List<String> words() {
            return List.of("H2", file.toString());
        }
    }

    record Postgres(String schema) implements Place {
        @Override
        public Dialect dialect() {
            return new PostgresDialect();
        }

        @Override
        public JdbcStore open(Duration wait, List<Migrations.Script> scripts, UnaryOperator<DataSource> through) {
            return PostgresStore.over(through.apply(PostgresServer.connections(schema)), wait, scripts);
        }

        @Override
        public Connection connect() throws SQLException {
            return PostgresServer.connections(schema).getConnection();
        }

        @Override
        public List<String> words() {
            return List.of("POSTGRESQL", PostgresServer.address(PostgresServer.connections(schema)));
        }

        @Override
        public void close() {
            PostgresServer.drop(schema);
        }
    }
}
