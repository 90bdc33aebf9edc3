package io.guidang.rules.rulebook;

import static java.util.Objects.requireNonNull;

import io.guidang.core.wording.Wording;
import java.io.Serializable;

/**
 * What an adopter chose where the law leaves it open whether an edition applies to older records. The decision says who
 * chose.
 *
 * @param rulebook the rulebook, whose applicability is {@link Applicability#ADOPTER_CHOOSES}
 * @param chosen   {@link Applicability#FROM_THEN_ON} or {@link Applicability#ALL_HOLDINGS}
 * @param chosenBy who chose, in words that stand in a decision; no personal data
 */
public record Choice(String rulebook, Applicability chosen, Wording chosenBy) implements Serializable {

    public Choice {
        requireNonNull(rulebook, "rulebook");
        requireNonNull(chosenBy, "chosenBy");
        if (requireNonNull(chosen, "chosen") == Applicability.ADOPTER_CHOOSES) {
            throw new IllegalArgumentException("A choice for '%s' is FROM_THEN_ON or ALL_HOLDINGS".formatted(rulebook));
        }
    }
}
