/**
 * What every store of an archive promises: {@link io.guidang.storage.testkit.ArchiveStoreContract}, one clause a test; a
 * store that outlives its process keeps {@link io.guidang.storage.testkit.DurableStoreContract} too.
 */
@NullMarked
package io.guidang.storage.testkit;

import org.jspecify.annotations.NullMarked;
