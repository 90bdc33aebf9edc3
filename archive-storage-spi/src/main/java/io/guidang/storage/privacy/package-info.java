/**
 * Personal data in a store: names and id numbers that only the embedder's keys open, and outputs that show no more of
 * them than they must.
 *
 * <p>{@link io.guidang.storage.privacy.FieldCipher} seals one field of one record as a
 * {@link io.guidang.storage.privacy.SealedValue} and opens it in its place only. Under a
 * {@link io.guidang.storage.privacy.SubjectKey} it becomes unreadable for ever when that key is shredded: a form of
 * destruction that reaches copies which nobody can collect. Equal names and numbers are found by the
 * {@link io.guidang.storage.ledger.KeyedHash} of {@link io.guidang.storage.privacy.PersonName} and
 * {@link io.guidang.storage.privacy.IdNumber}, which print themselves masked. Values only; what keeps them is a store's
 * matter. Forms, limits and what is not promised are told in {@code docs/privacy.md}.
 */
@NullMarked
package io.guidang.storage.privacy;

import org.jspecify.annotations.NullMarked;
