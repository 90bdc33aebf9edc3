/**
 * The words of triggers in both languages.
 */
@NullMarked
package io.guidang.rules.vocabulary;

import org.jspecify.annotations.NullMarked;
