/**
 * Holds 冻结: named reasons why nothing may be destroyed. A hold moves no date.
 */
@NullMarked
package io.guidang.core.hold;

import org.jspecify.annotations.NullMarked;
