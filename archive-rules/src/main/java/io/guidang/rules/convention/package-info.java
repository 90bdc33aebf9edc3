/**
 * Counting conventions: from the day of an event and a period to the last day on which a record must be kept. Dates
 * only, no zone. The standard ones are the constants of {@link io.guidang.rules.convention.CountingConventions}; an
 * adopter may add its own.
 */
@NullMarked
package io.guidang.rules.convention;

import org.jspecify.annotations.NullMarked;
