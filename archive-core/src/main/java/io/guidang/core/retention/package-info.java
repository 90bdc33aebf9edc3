/**
 * How long: a {@link io.guidang.core.retention.RetentionPeriod} is what a rule asks for, an
 * {@link io.guidang.core.retention.Outcome} what it comes to once the clock has a date.
 */
@NullMarked
package io.guidang.core.retention;

import org.jspecify.annotations.NullMarked;
