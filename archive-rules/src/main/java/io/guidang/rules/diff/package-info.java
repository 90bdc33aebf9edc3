/**
 * What a new edition or stack would change for the records that are kept: {@link io.guidang.rules.diff.EditionDiff} decides
 * each twice, {@link io.guidang.rules.diff.Impact} counts, and what anyone would lose must be acknowledged.
 */
@NullMarked
package io.guidang.rules.diff;

import org.jspecify.annotations.NullMarked;
