/**
 * Rulebooks 规则集 as values: one edition of a standard or a law, row by row, with citations and provenance. The same
 * value is read from a document or built in Java.
 */
@NullMarked
package io.guidang.rules.rulebook;

import org.jspecify.annotations.NullMarked;
