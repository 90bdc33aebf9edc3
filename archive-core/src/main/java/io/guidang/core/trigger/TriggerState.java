package io.guidang.core.trigger;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is known of a trigger. The five states stay apart to the end of the arithmetic. */
@SuppressWarnings("ClassInitializationDeadlock") // make no Pending, Never or Unknown: take these constants
public sealed interface TriggerState extends Serializable {

    TriggerState PENDING = new Pending();
    TriggerState NEVER = new Never();
    TriggerState UNKNOWN = new Unknown();

    static TriggerState happened(LocalDate on) {
        return new Happened(on);
    }

    static TriggerState disputed(Collection<LocalDate> dates) {
        return new Disputed(new TreeSet<>(dates));
    }

    /**
     * What this state says on a day: an event counts from its own date on, so one that lies after the day has not
     * happened yet. A dispute is one until every date that is claimed lies after the day.
     */
    default TriggerState asOf(LocalDate day) {
        if (this instanceof Happened happened) {
            return happened.on().isAfter(day) ? PENDING : this;
        }
        if (this instanceof Disputed disputed) {
            return disputed.earliest().isAfter(day) ? PENDING : this;
        }
        return this;
    }

    /**
     * The latest of several, as of the contracts of one person: the later date of two; what can no longer happen drops
     * out; and what is pending, disputed or unknown leaves the whole so, the least known first. Of two disputes the bounds
     * are those of the latest.
     */
    default TriggerState latest(TriggerState other) {
        if (this instanceof Happened mine && other instanceof Happened theirs) {
            return theirs.on().isAfter(mine.on()) ? other : this;
        }
        if (this instanceof Disputed mine && other instanceof Disputed theirs) {
            return theirs.equals(mine) ? this : Disputed.latestOf(mine, theirs);
        }
        return other.uncertainty() > uncertainty() ? other : this;
    }

    /** How much is left to know: 0 for what cannot happen, 1 for a date, then pending, disputed, unknown. */
    private int uncertainty() {
        if (this instanceof Happened) {
            return 1;
        }
        if (this instanceof Pending) {
            return 2;
        }
        if (this instanceof Disputed) {
            return 3;
        }
        return this instanceof Never ? 0 : 4;
    }

    /**
     * It has happened.
     *
     * @param on the event's own date, never the date of its processing
     */
    record Happened(LocalDate on) implements TriggerState {
        public Happened {
            requireNonNull(on, "on");
        }
    }

    /** It has not happened yet. */
    record Pending() implements TriggerState {}

    /** It can no longer happen: an obligation counted from it falls away. */
    record Never() implements TriggerState {}

    /** Nobody told us. */
    record Unknown() implements TriggerState {}

    /**
     * Several dates are claimed for it.
     *
     * @param dates the dates that are claimed, earliest first, at least two
     */
    record Disputed(SortedSet<LocalDate> dates) implements TriggerState {
        public Disputed {
            SortedSet<LocalDate> byDate = new TreeSet<>();
            byDate.addAll(dates);
            dates = Collections.unmodifiableSortedSet(byDate);
            if (dates.size() < 2) {
                throw new IllegalArgumentException("A disputed date names at least two dates, but found " + dates);
            }
        }

        private static Disputed latestOf(Disputed one, Disputed other) {
            LocalDate first = one.earliest().isAfter(other.earliest()) ? one.earliest() : other.earliest();
            SortedSet<LocalDate> dates = new TreeSet<>(one.dates().tailSet(first));
            dates.addAll(other.dates().tailSet(first));
            return new Disputed(dates);
        }

        public LocalDate earliest() {
            return dates.first();
        }

        public LocalDate latest() {
            return dates.last();
        }
    }
}
