/**
 * Whom an archive is about: contracts, persons and employers, by their numbers only.
 */
@NullMarked
package io.guidang.core.party;

import org.jspecify.annotations.NullMarked;
