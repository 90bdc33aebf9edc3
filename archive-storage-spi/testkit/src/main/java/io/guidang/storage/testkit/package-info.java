/**
 * What every store of an archive promises: {@link io.guidang.storage.testkit.ArchiveStoreContract}, one clause a test; a
 * store that outlives its process keeps {@link io.guidang.storage.testkit.DurableStoreContract} too. A store of contents keeps
 * {@link io.guidang.storage.testkit.ContentStoreContract}, and {@link io.guidang.storage.testkit.DurableContentStoreContract}.
 */
@NullMarked
package io.guidang.storage.testkit;

import org.jspecify.annotations.NullMarked;
