/** Reading ahead: one core prepares what the other one writes. */
@NullMarked
package io.guidang.examples.ahead;

import org.jspecify.annotations.NullMarked;
