/**
 * The box 盒 and its remarks sheet 备考表: what is in it, until when it must stay, and which item blocks it.
 */
@NullMarked
package io.guidang.core.box;

import org.jspecify.annotations.NullMarked;
