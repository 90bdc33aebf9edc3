/**
 * The item 件, the smallest unit of arrangement: one submission with the
 * {@link io.guidang.core.item.Document documents} that processing it produced (DA/T 36-2007, 3.6).
 */
@NullMarked
package io.guidang.core.item;

import org.jspecify.annotations.NullMarked;
