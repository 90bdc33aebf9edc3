/**
 * Values and rulebooks as documents. {@link io.guidang.rules.jackson.GuidangModule} writes and reads every value as JSON;
 * {@link io.guidang.rules.jackson.RulebookReader} reads a rulebook 规则集 that a person wrote, to its end and with every
 * issue in its place; {@link io.guidang.rules.jackson.RulebookWriter} writes one in its canonical form.
 */
@NullMarked
package io.guidang.rules.jackson;

import org.jspecify.annotations.NullMarked;
