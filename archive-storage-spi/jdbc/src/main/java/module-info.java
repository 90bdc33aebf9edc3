/** Stores over plain JDBC: SQLite, in one file, is the embedded default; H2 and PostgreSQL, if they are there. */
module io.guidang.storage.jdbc {
    requires transitive io.guidang.storage;
    requires io.guidang.rules.jackson;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires transitive java.sql;
    requires org.xerial.sqlitejdbc;
    requires static com.h2database;
    requires static org.jspecify;

    exports io.guidang.storage.jdbc;
}
