/**
 * Intake: the export of a business system, dirty as such exports are, becomes documents, items and facts, and every row that
 * cannot be filed stays available with its reason.
 */
@NullMarked
package io.guidang.examples.intake;

import org.jspecify.annotations.NullMarked;
