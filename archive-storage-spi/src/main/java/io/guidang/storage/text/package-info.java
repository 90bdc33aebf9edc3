/**
 * Search in titles and remarks: what is found is decided here, once, so that every store gives the same answers.
 *
 * <p>{@link io.guidang.storage.text.SearchText} is a title with its remark as search reads it;
 * {@link io.guidang.storage.text.TextQuery} is what somebody typed. {@link io.guidang.storage.text.TextQuery#matches} is
 * the meaning. The tokens only narrow: whatever matches has all tokens of the query, so that a store takes the candidates
 * from its index and asks {@code matches} of each. A store without an index asks it of all, and gives the same answer.
 *
 * <p>Tokens are 1 to 280 characters of {@code a-z} and {@code 0-9}: 投保 is {@code u6295u4fdd}. Tokenisers, collations and
 * character sets of databases leave them as they are, be the character as rare as it may:
 *
 * <ul>
 *   <li>SQLite: an FTS5 table, {@code tokenize='unicode61', detail=none}, of the tokens with blanks between; a query is
 *       each token in double quotes, with {@code AND} between.
 *   <li>PostgreSQL: a {@code text[]} with a GIN index, asked by {@code @>}; or {@code array_to_tsvector} of it.
 *   <li>H2, and any other: a table (token, item) with that key, asked for the items that have each token.
 * </ul>
 *
 * <p>A store keeps {@link io.guidang.storage.text.SearchText#FORM} beside its index and builds the index anew where it
 * finds another. The whole of it is told in {@code docs/search-text.md}.
 */
@NullMarked
package io.guidang.storage.text;

import org.jspecify.annotations.NullMarked;
