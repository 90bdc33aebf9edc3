package io.guidang.rules.decision;

import static java.util.Objects.requireNonNull;

import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.Step;
import java.io.Serializable;
import java.util.List;

/**
 * A decision with every step on the way to it, so that somebody who shares no code with the {@link Decider} can take each of
 * them again.
 *
 * @param facts      what it was decided from, with the events that were reckoned from others
 * @param considered each obligation with the steps that led to it, in the order of the rulebooks
 * @param decision   what they come to together
 */
public record Derivation(Facts facts, List<Derived> considered, Decision decision) implements Serializable {

    public Derivation {
        requireNonNull(facts, "facts");
        requireNonNull(decision, "decision");
        considered = List.copyOf(considered);
    }

    /**
     * One obligation and how it came about.
     *
     * @param obligation what the row asks
     * @param steps      the conditions asked, the triggers read, whether it reaches the record, and the counting
     */
    public record Derived(Obligation obligation, List<Step> steps) implements Serializable {
        public Derived {
            requireNonNull(obligation, "obligation");
            steps = List.copyOf(steps);
        }
    }
}
