/**
 * Archival codes 档号, printed and parsed by versioned patterns (DA/T 13-2022); a code never changes once given.
 */
@NullMarked
package io.guidang.core.code;

import org.jspecify.annotations.NullMarked;
