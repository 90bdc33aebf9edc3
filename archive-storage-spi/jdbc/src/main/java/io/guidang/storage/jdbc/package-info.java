/**
 * An archive kept in a database: {@link io.guidang.storage.jdbc.SqliteStore} keeps one in one file, with nothing to
 * install, {@link io.guidang.storage.jdbc.H2Store} in one file of H2, {@link io.guidang.storage.jdbc.PostgresStore} in a
 * schema of a server. They give the same answers.
 */
@NullMarked
package io.guidang.storage.jdbc;

import org.jspecify.annotations.NullMarked;
