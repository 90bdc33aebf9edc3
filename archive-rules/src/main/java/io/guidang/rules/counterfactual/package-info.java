/**
 * What would have to be otherwise: the smallest change of facts that makes a record due, or keeps it, asked of a
 * {@link io.guidang.rules.counterfactual.Counterfactual}.
 */
@NullMarked
package io.guidang.rules.counterfactual;

import org.jspecify.annotations.NullMarked;
