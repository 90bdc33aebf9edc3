/** Filing beside raw JDBC on the same tables, and pages of large archives. */
@NullMarked
package io.guidang.storage.bench;

import org.jspecify.annotations.NullMarked;
