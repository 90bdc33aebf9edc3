/**
 * The ledger 台账: what was done to an archive, one {@link io.guidang.storage.ledger.LedgerEntry} for each command, each
 * bound to the one before it by a digest. Values only: what keeps them is a store's matter, and no entry asks a clock.
 *
 * <p>Names and numbers of people enter it only as {@link io.guidang.storage.ledger.KeyedHash}es, and a batch of whatever
 * size is one entry with the root of a {@link io.guidang.storage.ledger.MerkleTree}.
 * {@link io.guidang.storage.ledger.LedgerCheck} reads a ledger and names the first place at which it breaks; cuts at its
 * end, and ledgers that were written anew, show only against a {@link io.guidang.storage.ledger.SignedHead} that was
 * exported before and kept elsewhere. The bytes of everything are told in {@code docs/ledger.md}.
 */
@NullMarked
package io.guidang.storage.ledger;

import org.jspecify.annotations.NullMarked;
