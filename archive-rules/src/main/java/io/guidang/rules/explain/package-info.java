/**
 * Decisions in words: one Chinese and one English sentence, and a full account.
 */
@NullMarked
package io.guidang.rules.explain;

import org.jspecify.annotations.NullMarked;
