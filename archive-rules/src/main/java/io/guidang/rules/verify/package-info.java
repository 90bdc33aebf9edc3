/**
 * What is wrong with rulebooks before anything is decided by them: {@link io.guidang.rules.verify.Verifier} goes through
 * every case that a stack tells apart and shows a witness for each {@link io.guidang.rules.verify.Finding}.
 */
@NullMarked
package io.guidang.rules.verify;

import org.jspecify.annotations.NullMarked;
