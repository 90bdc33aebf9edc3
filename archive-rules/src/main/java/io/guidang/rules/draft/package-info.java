/**
 * Rulebooks written in Java with the words of the document: {@link io.guidang.rules.draft.Schedule} has them all. A
 * {@link io.guidang.rules.draft.RulebookDraft} makes a value equal to the one that is read from the document.
 */
@NullMarked
package io.guidang.rules.draft;

import org.jspecify.annotations.NullMarked;
