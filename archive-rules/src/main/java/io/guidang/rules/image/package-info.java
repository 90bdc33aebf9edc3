/**
 * Paper and its scanned image: kept together and compared (DA/T 36-2007, 4.3; R6).
 */
@NullMarked
package io.guidang.rules.image;

import org.jspecify.annotations.NullMarked;
