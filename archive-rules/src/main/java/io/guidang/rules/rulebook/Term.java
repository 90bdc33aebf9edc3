package io.guidang.rules.rulebook;

import static java.util.Objects.requireNonNull;

import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One period of a row.
 *
 * @param kind        at least so long, or no longer than
 * @param period      how long
 * @param clock       from what it is counted; absent only where nothing is counted (permanent, undetermined)
 * @param condition   when it applies
 * @param whenMissing what happens when a fact of the condition is missing
 * @param media       the media it binds, at least one
 */
public record Term(
        Kind kind,
        RetentionPeriod period,
        Optional<Clock> clock,
        Condition condition,
        WhenMissing whenMissing,
        Set<Medium> media)
        implements Serializable {

    public Term {
        requireNonNull(kind, "kind");
        requireNonNull(period, "period");
        requireNonNull(clock, "clock");
        requireNonNull(condition, "condition");
        requireNonNull(whenMissing, "whenMissing");
        media = Collections.unmodifiableSet(EnumSet.copyOf(media));
        if (period instanceof RetentionPeriod.Fixed && clock.isEmpty()) {
            throw new IllegalArgumentException(
                    "A fixed period is counted from something, but found no clock for " + period);
        }
        if (kind == Kind.CEILING && !(period instanceof RetentionPeriod.Fixed)) {
            throw new IllegalArgumentException("A ceiling has a fixed length, but found " + period);
        }
    }

    public static Term floor(RetentionPeriod.Fixed period, Clock clock) {
        return new Term(
                Kind.FLOOR,
                period,
                Optional.of(clock),
                Condition.ALWAYS,
                WhenMissing.BINDS,
                EnumSet.allOf(Medium.class));
    }

    public static Term permanent() {
        return unclocked(RetentionPeriod.PERMANENT);
    }

    /** A row whose period is not known: it leaves what it binds open. */
    public static Term undetermined() {
        return unclocked(RetentionPeriod.UNDETERMINED);
    }

    private static Term unclocked(RetentionPeriod period) {
        return new Term(
                Kind.FLOOR, period, Optional.empty(), Condition.ALWAYS, WhenMissing.BINDS, EnumSet.allOf(Medium.class));
    }

    public Term when(Condition condition, WhenMissing whenMissing) {
        return new Term(kind, period, clock, condition, whenMissing, media);
    }

    public Term on(Set<Medium> media) {
        return new Term(kind, period, clock, condition, whenMissing, media);
    }

    /** At least, or at most. */
    public enum Kind {
        FLOOR,
        CEILING
    }

    /** What a missing fact does to a conditional term. Where the date of an event is disputed it binds in any case. */
    public enum WhenMissing {
        /** The term binds all the same: on a doubt the longer way. */
        BINDS,
        /** The term does not bind: the rulebook says that the ordinary case is meant. */
        LAPSES
    }

    private Object writeReplace() {
        return new Serialized(kind, period, clock.orElse(null), condition, whenMissing, media);
    }

    /** What travels: an Optional cannot. */
    private record Serialized(
            Kind kind,
            RetentionPeriod period,
            @Nullable Clock clock,
            Condition condition,
            WhenMissing whenMissing,
            Set<Medium> media)
            implements Serializable {
        private Object readResolve() {
            return new Term(kind, period, Optional.ofNullable(clock), condition, whenMissing, media);
        }
    }
}
