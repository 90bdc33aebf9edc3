/**
 * Makes exports of business systems of any size, as dirty as real ones: for measuring, and for tests that compare what
 * became of the rows with what is known by construction.
 */
@NullMarked
package io.guidang.examples.generate;

import org.jspecify.annotations.NullMarked;
