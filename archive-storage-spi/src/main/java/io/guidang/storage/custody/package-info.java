/**
 * An archive in custody: {@link io.guidang.storage.custody.Archive} is the one door. Each command is a decision plus one
 * atomic store operation.
 */
@NullMarked
package io.guidang.storage.custody;

import org.jspecify.annotations.NullMarked;
