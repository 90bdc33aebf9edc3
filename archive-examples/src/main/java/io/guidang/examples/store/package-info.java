/** A store of one's own, written in a day: {@link io.guidang.examples.store.OneFileStore}. */
@NullMarked
package io.guidang.examples.store;

import org.jspecify.annotations.NullMarked;
