/** Not for users, and not exported: checks that several concepts share. */
@NullMarked
package io.guidang.core.internal;

import org.jspecify.annotations.NullMarked;
