/**
 * The carrier of a document, paper or electronic: each is decided on its own (DA/T 36-2007, 7.1).
 */
@NullMarked
package io.guidang.core.medium;

import org.jspecify.annotations.NullMarked;
