/**
 * What is wrong, where, and what to try: a document is read to its end and every
 * {@link io.guidang.core.issue.Issue} comes back with its {@link io.guidang.core.issue.Place}; a value that could be
 * wrong comes back as {@link io.guidang.core.issue.Checked}.
 */
@NullMarked
package io.guidang.core.issue;

import org.jspecify.annotations.NullMarked;
