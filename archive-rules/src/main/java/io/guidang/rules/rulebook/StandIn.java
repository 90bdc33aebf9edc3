package io.guidang.rules.rulebook;

import static java.util.Objects.requireNonNull;

import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import java.io.Serializable;

/**
 * An event that stands for another which the adopter's systems do not report: the end of the contract for the end of the
 * customer relationship. It is asked only where nothing at all is said of the other, and the decision says so.
 *
 * @param missing  the event that is not reported
 * @param by       the event that stands for it
 * @param chosenBy who chose so, in words that stand in a decision; no personal data
 */
public record StandIn(TriggerType missing, TriggerType by, Wording chosenBy) implements Serializable {

    public StandIn {
        requireNonNull(chosenBy, "chosenBy");
        if (requireNonNull(missing, "missing").equals(requireNonNull(by, "by"))) {
            throw new IllegalArgumentException("No event stands for itself, but found " + missing);
        }
    }
}
