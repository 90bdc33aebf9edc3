/**
 * A store in memory: a product, not a mock. It keeps every promise of the contract while the process lives.
 */
@NullMarked
package io.guidang.storage.memory;

import org.jspecify.annotations.NullMarked;
