/**
 * An archive kept in a database: {@link io.guidang.storage.jdbc.SqliteStore} keeps one in one file, with nothing to
 * install.
 */
@NullMarked
package io.guidang.storage.jdbc;

import org.jspecify.annotations.NullMarked;
