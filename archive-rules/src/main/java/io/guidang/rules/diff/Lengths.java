package io.guidang.rules.diff;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.retention.RetentionPeriod.Fixed;
import io.guidang.core.retention.RetentionPeriod.Unit;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.obligation.Obligation;

/** Which of two periods is as long as the other from wherever both are counted. */
final class Lengths {

    /** No standard convention ends more than a year later than another. */
    private static final int A_YEAR = 12;

    private static final int LONGEST_MONTH = 31;

    /** So many months in a row are never longer or shorter than their mean by more days than this. */
    private static final int DAYS_ASIDE = 5;

    private static final double DAYS_OF_A_MONTH = 146_097 / 4_800.0;

    private Lengths() {}

    /** Whether one is certain to last as long as the other. Of conventions that nobody here knows only equal ones are. */
    static boolean isAsLong(Obligation own, Obligation other) {
        if (own.period() instanceof Fixed mine && other.period() instanceof Fixed theirs) {
            return own.convention().equals(other.convention())
                    ? isAsLong(mine, theirs, 0)
                    : isStandard(own) && isStandard(other) && isAsLong(mine, theirs, A_YEAR);
        }
        return rank(own.period()) >= rank(other.period());
    }

    private static boolean isStandard(Obligation floor) {
        return CountingConventions.named(floor.convention()).isPresent();
    }

    private static boolean isAsLong(Fixed mine, Fixed theirs, int moreMonths) {
        if (mine.unit() != Unit.DAYS && theirs.unit() != Unit.DAYS) {
            return months(mine) >= months(theirs) + moreMonths;
        }
        return leastDays(mine) >= mostDays(theirs) + (long) LONGEST_MONTH * moreMonths;
    }

    private static int months(Fixed period) {
        return period.unit() == Unit.YEARS ? period.amount() * 12 : period.amount();
    }

    private static long leastDays(Fixed period) {
        return period.unit() == Unit.DAYS
                ? period.amount()
                : (long) Math.floor(months(period) * DAYS_OF_A_MONTH) - DAYS_ASIDE;
    }

    private static long mostDays(Fixed period) {
        return period.unit() == Unit.DAYS
                ? period.amount()
                : (long) Math.ceil(months(period) * DAYS_OF_A_MONTH) + DAYS_ASIDE;
    }

    private static int rank(RetentionPeriod period) {
        return period instanceof Fixed ? 0 : period instanceof RetentionPeriod.Undetermined ? 1 : 2;
    }
}
