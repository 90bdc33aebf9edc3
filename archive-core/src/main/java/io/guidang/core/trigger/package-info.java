/**
 * The business events that start a clock, and what is known of them: a
 * {@link io.guidang.core.trigger.TriggerState} never turns an absent fact into a date.
 */
@NullMarked
package io.guidang.core.trigger;

import org.jspecify.annotations.NullMarked;
