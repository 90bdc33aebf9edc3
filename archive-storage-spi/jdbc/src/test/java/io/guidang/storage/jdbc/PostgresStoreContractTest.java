package io.guidang.storage.jdbc;

import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.testkit.DurableStoreContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;

class PostgresStoreContractTest extends DurableStoreContract {

    private final List<JdbcConnectionPool> pools = new ArrayList<>();
    private Optional<String> schema = Optional.empty();

    @Override
    protected ArchiveStore newStore() {
        schema = Optional.of(PostgresServer.newSchema());
        return reopened();
    }

    @Override
    protected ArchiveStore reopened() {
        JdbcConnectionPool pool =
                (JdbcConnectionPool) Pool.KEEPING.apply(PostgresServer.connections(schema.orElseThrow()));
        pools.add(pool);
        return PostgresStore.over(pool);
    }

    @Override
    @AfterEach
    public void closeStore() {
        if (schema.isPresent()) {
            super.closeStore();
        }
    }

    @AfterEach
    void dropTheSchema() {
        pools.forEach(JdbcConnectionPool::dispose);
        schema.ifPresent(PostgresServer::drop);
    }
}
