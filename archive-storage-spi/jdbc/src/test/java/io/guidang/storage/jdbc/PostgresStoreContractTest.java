package io.guidang.storage.jdbc;

import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.testkit.DurableStoreContract;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class PostgresStoreContractTest extends DurableStoreContract {

    private Optional<String> schema = Optional.empty();

    @Override
    protected ArchiveStore newStore() {
        schema = Optional.of(PostgresServer.newSchema());
        return reopened();
    }

    @Override
    protected ArchiveStore reopened() {
        return PostgresStore.over(PostgresServer.connections(schema.orElseThrow()));
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
        schema.ifPresent(PostgresServer::drop);
    }
}
