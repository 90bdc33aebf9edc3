/**
 * Arrangement 整理: where an item stands, its number inside the lowest class, its box. Pure functions: the same items in
 * any order give the same arrangement.
 */
@NullMarked
package io.guidang.rules.arrangement;

import org.jspecify.annotations.NullMarked;
