/**
 * Where an item stands: a {@link io.guidang.core.category.ClassificationScheme} is an ordered list of levels, a
 * {@link io.guidang.core.category.Category} a node of it, a {@link io.guidang.core.category.LowestClass} the place in
 * which items are numbered and boxed.
 */
@NullMarked
package io.guidang.core.category;

import org.jspecify.annotations.NullMarked;
