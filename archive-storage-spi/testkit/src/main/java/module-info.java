/** What every store promises, as tests that a store inherits, and a report of them clause by clause. */
module io.guidang.storage.testkit {
    requires transitive io.guidang.storage;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires static org.jspecify;

    exports io.guidang.storage.testkit;
    exports io.guidang.storage.testkit.adversary;
    exports io.guidang.storage.testkit.conformance;

    // A test that inherits the clauses may stand on the module path.
    opens io.guidang.storage.testkit to
            org.junit.platform.commons;
    opens io.guidang.storage.testkit.conformance to
            org.junit.platform.commons;
}
