/**
 * The retention decision: the latest floor wins, permanent wins, an open trigger leaves it open, a hold keeps it from
 * being due. {@link io.guidang.rules.decision.Decider} is a pure function from facts to a
 * {@link io.guidang.rules.decision.Decision}.
 */
@NullMarked
package io.guidang.rules.decision;

import org.jspecify.annotations.NullMarked;
