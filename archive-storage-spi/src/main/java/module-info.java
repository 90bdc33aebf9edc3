/** An archive in custody: the facade, the SPI it needs, and a store in memory. */
module io.guidang.storage {
    requires transitive io.guidang.rules;
    requires static org.jspecify;

    exports io.guidang.storage.content;
    exports io.guidang.storage.custody;
    exports io.guidang.storage.ledger;
    exports io.guidang.storage.memory;
    exports io.guidang.storage.privacy;
    exports io.guidang.storage.store;
    exports io.guidang.storage.text;
}
