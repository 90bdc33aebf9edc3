package io.guidang.rules.verify;

import static java.util.Objects.requireNonNull;

import io.guidang.rules.decision.Decision;
import io.guidang.rules.facts.Facts;
import java.time.LocalDate;

/**
 * A made-up record that shows a finding: whoever decides it again sees the same.
 *
 * @param facts    the record
 * @param asOf     the day of the question
 * @param decision what the stack says of it
 */
public record Witness(Facts facts, LocalDate asOf, Decision decision) {

    public Witness {
        requireNonNull(facts, "facts");
        requireNonNull(asOf, "asOf");
        requireNonNull(decision, "decision");
    }
}
