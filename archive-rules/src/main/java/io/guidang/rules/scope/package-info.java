/**
 * The filing scope 归档范围: in, out with the reason, or for review.
 */
@NullMarked
package io.guidang.rules.scope;

import org.jspecify.annotations.NullMarked;
