/** A team tests its own retention schedule, as it would any other code. */
@NullMarked
package io.guidang.examples.schedule;

import org.jspecify.annotations.NullMarked;
