/**
 * Where a rule comes from and how sure that is: {@link io.guidang.rules.source.Source} travels into every decision.
 */
@NullMarked
package io.guidang.rules.source;

import org.jspecify.annotations.NullMarked;
