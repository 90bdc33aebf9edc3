package io.guidang.rules.decision;

/**
 * What stands in a column of days where there is no day. The signs lie beyond every day of the calendar that a column can
 * hold, in the order of {@link Ends}.
 */
public final class Signs {

    /** In: it can no longer happen. */
    public static final int NEVER = Integer.MIN_VALUE + 4;

    /** Out: a ceiling comes before the latest floor. */
    public static final int CONFLICT = Integer.MAX_VALUE - 9;

    /** In: it has not happened yet. Out: open, because it has not. */
    public static final int PENDING = Integer.MAX_VALUE - 8;

    /** In: several dates are claimed. Out: open, because of that. */
    public static final int DISPUTED = Integer.MAX_VALUE - 7;

    /** In: it was told that nobody knows. Out: open, because a date is missing. */
    public static final int UNKNOWN = Integer.MAX_VALUE - 6;

    /** In: nothing was told of it at all. */
    public static final int NOT_TOLD = Integer.MAX_VALUE - 5;

    /** Out: open, because the adopter has not chosen whether an edition applies. */
    public static final int CHOICE_MISSING = Integer.MAX_VALUE - 4;

    /** Out: open, because the period is missing from our tables. */
    public static final int PERIOD_NOT_KNOWN = Integer.MAX_VALUE - 3;

    /** Out: open, because the last day lies beyond the calendar, or beyond what a column can hold. */
    public static final int BEYOND_CALENDAR = Integer.MAX_VALUE - 2;

    /** Out: open, because no rule binds. */
    public static final int NO_RULE_BINDS = Integer.MAX_VALUE - 1;

    /** Out: to be kept for ever. */
    public static final int PERMANENT = Integer.MAX_VALUE;

    private Signs() {}

    /** Whether this is a day and no sign. */
    public static boolean isDay(int end) {
        return end > NEVER && end < CONFLICT;
    }

    /** Whether this is a sign that leaves a record open. */
    public static boolean isOpen(int end) {
        return end >= PENDING && end <= NO_RULE_BINDS;
    }

    /**
     * Whether appraisal opens on a day: the period has run out and no hold lies on the record.
     *
     * @param end  what the columns were decided to
     * @param asOf the day of the question, in days from 1970-01-01
     * @param held whether a hold lies on the record on that day
     */
    public static boolean isDue(int end, int asOf, boolean held) {
        return isDay(end) && end < asOf && !held;
    }

    /** As {@link Ends} have it. What was not told, and what is neither a day nor a sign, is unknown. */
    static long toEnd(int sign) {
        if (sign == NOT_TOLD) {
            return Ends.UNKNOWN;
        }
        if (sign >= CONFLICT) {
            return Long.MAX_VALUE - (Integer.MAX_VALUE - sign);
        }
        if (sign < NEVER) {
            return Ends.UNKNOWN;
        }
        return sign == NEVER ? Ends.NEVER : sign;
    }

    static int of(long end) {
        if (end >= Ends.CONFLICT) {
            return Integer.MAX_VALUE - (int) (Long.MAX_VALUE - end);
        }
        return end > NEVER && end < CONFLICT ? (int) end : BEYOND_CALENDAR;
    }
}
