/**
 * What is known of one document when it is decided: {@link io.guidang.rules.facts.Facts}.
 */
@NullMarked
package io.guidang.rules.facts;

import org.jspecify.annotations.NullMarked;
