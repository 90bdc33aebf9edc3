/** Arithmetic on days as numbers, for those who decide many records at once. Not exported. */
@NullMarked
package io.guidang.rules.calendar;

import org.jspecify.annotations.NullMarked;
