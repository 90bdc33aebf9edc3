/**
 * Contracts by clause: a {@link io.guidang.storage.testkit.conformance.Clause} is a promise with an id and the test that proves
 * it, an {@link io.guidang.storage.testkit.conformance.Excluded} one is left out for a reason, and every class of tests
 * {@link io.guidang.storage.testkit.conformance.ByClause} leaves a report of what came of each.
 */
@NullMarked
package io.guidang.storage.testkit.conformance;

import org.jspecify.annotations.NullMarked;
