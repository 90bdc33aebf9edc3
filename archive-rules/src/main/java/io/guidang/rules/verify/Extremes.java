package io.guidang.rules.verify;

import io.guidang.core.retention.Outcome;

/**
 * The shortest and the longest that a term comes to, each with a record that shows it.
 *
 * @param shortest   the shortest outcome
 * @param atShortest a record with it
 * @param longest    the longest outcome
 * @param atLongest  a record with it
 */
record Extremes(Outcome shortest, Spot atShortest, Outcome longest, Spot atLongest) {

    static Extremes of(Outcome outcome, Spot spot) {
        return new Extremes(outcome, spot, outcome, spot);
    }

    Extremes and(Outcome outcome, Spot spot) {
        boolean shorter = outcome.compareTo(shortest) < 0;
        boolean longer = outcome.compareTo(longest) > 0;
        if (!shorter && !longer) {
            return this;
        }
        return new Extremes(
                shorter ? outcome : shortest,
                shorter ? spot : atShortest,
                longer ? outcome : longest,
                longer ? spot : atLongest);
    }
}
