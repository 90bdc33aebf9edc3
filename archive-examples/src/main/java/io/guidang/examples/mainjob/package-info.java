/** The main job: a business system's dirty export becomes an arranged, boxed, dated archive. */
@NullMarked
package io.guidang.examples.mainjob;

import org.jspecify.annotations.NullMarked;
