/**
 * Benchmarks of the retention decision: the same rulebook and the same records for every contestant, and no contestant is
 * timed whose answers differ from the others'. They assert nothing about time.
 */
@NullMarked
package io.guidang.rules.bench;

import org.jspecify.annotations.NullMarked;
