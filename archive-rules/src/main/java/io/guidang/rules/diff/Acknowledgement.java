package io.guidang.rules.diff;

import static java.util.Objects.requireNonNull;

import io.guidang.core.wording.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody with the authority has seen what a new edition shortens, and lets it be. It covers what it names and not a record
 * more.
 *
 * @param approval by which act it was approved, as an office and a number of a decision; without personal data
 * @param reason   why it may be shorter; without personal data
 * @param covers   what was seen, each class, medium and kind once
 */
public record Acknowledgement(Wording approval, Wording reason, List<Shorter> covers) {

    public Acknowledgement {
        requireNonNull(approval, "approval");
        requireNonNull(reason, "reason");
        covers = List.copyOf(covers);
        Set<String> seen = new HashSet<>();
        for (Shorter covered : covers) {
            if (!seen.add(covered.about())) {
                throw new IllegalArgumentException(
                        "An acknowledgement names each class, medium and kind once, but found %s twice"
                                .formatted(covered.about()));
            }
        }
    }
}
