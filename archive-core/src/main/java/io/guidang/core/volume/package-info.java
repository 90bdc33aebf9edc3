/**
 * Items bound together where a scheme works by volume; income and expenditure are never mixed in one.
 */
@NullMarked
package io.guidang.core.volume;

import org.jspecify.annotations.NullMarked;
