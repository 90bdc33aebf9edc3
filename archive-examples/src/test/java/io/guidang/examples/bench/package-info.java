/** Benchmarks. They assert nothing about time; the README says how to run them. */
@NullMarked
package io.guidang.examples.bench;

import org.jspecify.annotations.NullMarked;
