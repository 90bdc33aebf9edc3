package io.guidang.examples.lines;

/**
 * How many lines were answered.
 *
 * @param lines all of them
 * @param bad   those that were no record
 */
public record Decided(long lines, long bad) {}
