/**
 * Proves decisions anew: {@link io.guidang.rules.check.DerivationCheck} takes every step of a derivation again and shares
 * nothing with the engine but the values that rulebooks, facts and decisions are made of.
 */
@NullMarked
package io.guidang.rules.check;

import org.jspecify.annotations.NullMarked;
