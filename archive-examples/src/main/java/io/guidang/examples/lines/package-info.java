/**
 * Records and decisions as JSON Lines: one line in, one line out, in order and in bounded memory. Strict on the way in: what
 * is not understood is refused by its line and never passed over.
 */
@NullMarked
package io.guidang.examples.lines;

import org.jspecify.annotations.NullMarked;
