/**
 * What an archive needs of a store: {@link io.guidang.storage.store.ArchiveStore}. Small, and typed in the domain.
 */
@NullMarked
package io.guidang.storage.store;

import org.jspecify.annotations.NullMarked;
