package io.guidang.rules.decision;

/**
 * What a term comes to, as a number: the last day to keep, in days from 1970-01-01, or one of these signs, which lie so that
 * the greatest of several floors is the one that decides. The signs of a trigger that has no date are those of the end that
 * it leads to.
 */
final class Ends {

    /** The term belongs to a part of a deferral that was not meant, and is not even listed. */
    static final long SKIPPED = Long.MIN_VALUE;

    static final long CONDITION_NOT_MET = Long.MIN_VALUE + 1;
    static final long NOT_IN_FORCE = Long.MIN_VALUE + 2;
    static final long WITHOUT_DATE = Long.MIN_VALUE + 3;

    /** A trigger that can no longer happen; the obligation counted from it falls away. */
    static final long NEVER = Long.MIN_VALUE + 4;

    /** A ceiling comes before the latest floor. The sign of a whole decision, never of a term. */
    static final long CONFLICT = Long.MAX_VALUE - 9;

    static final long PENDING = Long.MAX_VALUE - 8;
    static final long DISPUTED = Long.MAX_VALUE - 7;
    static final long UNKNOWN = Long.MAX_VALUE - 6;
    static final long CHOICE_MISSING = Long.MAX_VALUE - 4;
    static final long PERIOD_NOT_KNOWN = Long.MAX_VALUE - 3;
    static final long BEYOND_CALENDAR = Long.MAX_VALUE - 2;
    static final long NO_RULE_BINDS = Long.MAX_VALUE - 1;
    static final long PERMANENT = Long.MAX_VALUE;

    private Ends() {}

    static boolean binds(long end) {
        return end > NEVER;
    }

    static boolean isDay(long end) {
        return end > NEVER && end < CONFLICT;
    }

    static boolean isOpen(long end) {
        return end >= PENDING && end <= NO_RULE_BINDS;
    }

    /** By rank: all that is open is equally long, whatever leaves it open. */
    static long rank(long end) {
        return isOpen(end) ? PENDING : end;
    }
}
