/**
 * Words for people, always in Chinese and in English: {@link io.guidang.core.wording.Wording}.
 */
@NullMarked
package io.guidang.core.wording;

import org.jspecify.annotations.NullMarked;
