/** A store over plain JDBC: SQLite, in one file, is the embedded default. */
module io.guidang.storage.jdbc {
    requires transitive io.guidang.storage;
    requires io.guidang.rules.jackson;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires java.sql;
    requires org.xerial.sqlitejdbc;
    requires static org.jspecify;

    exports io.guidang.storage.jdbc;
}
