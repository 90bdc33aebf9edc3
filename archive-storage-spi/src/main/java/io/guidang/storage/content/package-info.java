/**
 * Where the bytes of archived documents are kept: {@link io.guidang.storage.content.ContentStore}. A content is found by its
 * {@link io.guidang.storage.ledger.Digest}; so it cannot be changed unnoticed, the same bytes are kept once, and nobody who holds
 * a digest can be handed other bytes.
 */
@NullMarked
package io.guidang.storage.content;

import org.jspecify.annotations.NullMarked;
