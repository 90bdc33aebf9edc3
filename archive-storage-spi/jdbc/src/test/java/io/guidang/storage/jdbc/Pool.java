package io.guidang.storage.jdbc;

import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections that are used again, as an embedder's are. */
final class Pool {

    /** Takes connections to PostgreSQL through a pool; a file keeps its connections itself. */
    static final UnaryOperator<DataSource> KEEPING =
            source -> source instanceof PGSimpleDataSource plain ? new Kept(plain).pool() : source;

    private Pool() {}

    private record Kept(PGSimpleDataSource plain) {
        DataSource pool() {
            PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
            source.setUrl(PostgresServer.address(plain));
            source.setDefaultAutoCommit(true);
            JdbcConnectionPool pool = JdbcConnectionPool.create(source);
            pool.setMaxConnections(16);
            return pool;
        }
    }
}
