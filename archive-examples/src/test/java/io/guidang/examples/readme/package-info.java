/** The examples of the README, as code that runs. */
@NullMarked
package io.guidang.examples.readme;

import org.jspecify.annotations.NullMarked;
