/**
 * What a row asks of one record: {@link io.guidang.rules.obligation.Obligation}.
 */
@NullMarked
package io.guidang.rules.obligation;

import org.jspecify.annotations.NullMarked;
