package io.guidang.rules.rulebook;

import static java.util.Objects.requireNonNull;

import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.convention.CountingConvention;
import java.io.Serializable;
import java.util.List;

/**
 * From what a period is counted, and how.
 *
 * @param latestOf   the triggers of which the latest counts, at least one
 * @param convention how days are counted from there
 */
public record Clock(List<TriggerType> latestOf, CountingConvention convention) implements Serializable {

    public Clock {
        latestOf = List.copyOf(latestOf);
        requireNonNull(convention, "convention");
        if (latestOf.isEmpty()) {
            throw new IllegalArgumentException("A clock is started by at least one trigger, but found none");
        }
    }

    public static Clock of(CountingConvention convention, TriggerType... latestOf) {
        return new Clock(List.of(latestOf), convention);
    }
}
