/** What every store promises, as tests that a store inherits. */
module io.guidang.storage.testkit {
    requires transitive io.guidang.storage;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires static org.jspecify;

    exports io.guidang.storage.testkit;
}
