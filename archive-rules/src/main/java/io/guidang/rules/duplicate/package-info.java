/**
 * Copies of one voucher: filed once, the others left out with the reason (R17).
 */
@NullMarked
package io.guidang.rules.duplicate;

import org.jspecify.annotations.NullMarked;
