package io.guidang.rules.rulebook;

import static java.util.Objects.requireNonNull;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trigger that a rulebook declares beside those of the library.
 *
 * @param type  its name
 * @param words what a sentence calls it
 * @param after from which other trigger its date is reckoned where nobody tells it; absent where it is only ever told
 */
public record DeclaredTrigger(TriggerType type, Wording words, Optional<After> after) implements Serializable {

    public DeclaredTrigger {
        requireNonNull(type, "type");
        requireNonNull(words, "words");
        requireNonNull(after, "after");
        if (after.isPresent() && after.get().other().equals(type)) {
            throw new IllegalArgumentException("No trigger is reckoned from itself, but found " + type);
        }
    }

    /**
     * A date reckoned from another: the corresponding day so long after it, and where there is none the last day of that
     * month.
     *
     * @param period how long after it
     * @param other  the other trigger
     */
    public record After(RetentionPeriod.Fixed period, TriggerType other) implements Serializable {
        public After {
            requireNonNull(period, "period");
            requireNonNull(other, "other");
        }
    }

    private Object writeReplace() {
        return new Serialized(type, words, after.orElse(null));
    }

    /** What travels: an Optional cannot. */
    private record Serialized(
            TriggerType type, Wording words, @Nullable After after) implements Serializable {
        private Object readResolve() {
            return new DeclaredTrigger(type, words, Optional.ofNullable(after));
        }
    }
}
