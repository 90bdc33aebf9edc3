/**
 * The command line: {@code guidang file} files an export into an archive, {@code guidang demo} does so with the sample data
 * that come along; {@code guidang decide}, {@code explain}, {@code verify} and {@code diff} work on records a line each.
 */
@NullMarked
package io.guidang.examples.cli;

import org.jspecify.annotations.NullMarked;
