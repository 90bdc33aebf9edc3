/**
 * Trouble for an archive, to be put over any store: {@link io.guidang.storage.testkit.adversary.TroubledStore} asks an
 * {@link io.guidang.storage.testkit.adversary.Adversary} before and after each call of the store, its turns and its batches.
 */
@NullMarked
package io.guidang.storage.testkit.adversary;

import org.jspecify.annotations.NullMarked;
