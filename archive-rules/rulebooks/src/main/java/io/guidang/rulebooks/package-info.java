/**
 * The standards and laws that are shipped as rulebooks 规则集, each row with its citation and its provenance:
 * {@link io.guidang.rulebooks.ShippedRulebooks}.
 */
@NullMarked
package io.guidang.rulebooks;

import org.jspecify.annotations.NullMarked;
