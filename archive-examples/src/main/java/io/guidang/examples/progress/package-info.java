/** How far a long step is. */
@NullMarked
package io.guidang.examples.progress;

import org.jspecify.annotations.NullMarked;
