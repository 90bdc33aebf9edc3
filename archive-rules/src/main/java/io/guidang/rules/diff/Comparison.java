package io.guidang.rules.diff;

import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.retention.RetentionPeriod.Fixed;
import io.guidang.core.retention.RetentionPeriod.Unit;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.diff.Change.Kind;
import io.guidang.rules.obligation.Obligation;
import java.util.Set;

/** Names what became of one record. Where it cannot tell whether something is shorter, it says that it may be. */
final class Comparison {

    /** The outcome, with the open one split in two: an edition that has no rule for a record is not one that awaits something. */
    private enum Standing {
        DATED,
        CONFLICT,
        OPEN,
        NO_RULE,
        PERMANENT
    }

    private Comparison() {}

    static Kind of(Decision before, Decision after) {
        Standing was = standing(before);
        Standing is = standing(after);
        if (was != is) {
            return moved(was, is, before, after);
        }
        return switch (is) {
            case NO_RULE, PERMANENT -> Kind.UNCHANGED;
            case DATED, CONFLICT -> dated(new Change(before, after).days());
            case OPEN -> stillOpen(before, after);
        };
    }

    /** Whether no rule binds a record. */
    static boolean isUnruled(Decision decision) {
        return standing(decision) == Standing.NO_RULE;
    }

    private static Standing standing(Decision decision) {
        return switch (decision.outcome().kind()) {
            case UNTIL -> Standing.DATED;
            case CONFLICT -> Standing.CONFLICT;
            case OPEN -> decision.decidedBy().isPresent() ? Standing.OPEN : Standing.NO_RULE;
            case PERMANENT -> Standing.PERMANENT;
        };
    }

    private static Kind moved(Standing was, Standing is, Decision before, Decision after) {
        if (is == Standing.PERMANENT) {
            return Kind.BECAME_PERMANENT;
        }
        if (was == Standing.PERMANENT) {
            return Kind.NO_LONGER_PERMANENT;
        }
        if (is == Standing.NO_RULE) {
            return Kind.LOST_ITS_RULE;
        }
        if (was == Standing.NO_RULE) {
            return Kind.CAME_UNDER_A_RULE;
        }
        if (is == Standing.OPEN) {
            return Kind.BECAME_OPEN;
        }
        if (was == Standing.OPEN) {
            return Kind.NO_LONGER_OPEN;
        }
        if (was == Standing.CONFLICT) {
            return Kind.NO_LONGER_CONFLICT;
        }
        return new Change(before, after).days() < 0 ? Kind.EARLIER_IN_CONFLICT : Kind.BECAME_CONFLICT;
    }

    private static Kind dated(long days) {
        return days == 0 ? Kind.UNCHANGED : days < 0 ? Kind.EARLIER : Kind.LATER;
    }

    /** The deciding obligation is that with the longest period of those that are open. */
    private static Kind stillOpen(Decision before, Decision after) {
        Obligation old = before.decidedBy().orElseThrow();
        Obligation now = after.decidedBy().orElseThrow();
        int period = compare(now.period(), old.period());
        Set<?> awaited = awaited(before);
        Set<?> awaits = awaited(after);
        boolean sameRow = now.rule().key().equals(old.rule().key());
        boolean countsOtherwise = sameRow && !now.convention().equals(old.convention());
        if (period < 0 || countsOtherwise || !awaits.containsAll(awaited)) {
            return Kind.OPEN_PERHAPS_SHORTER;
        }
        return period > 0 || awaits.size() > awaited.size() ? Kind.OPEN_FOR_LONGER : Kind.UNCHANGED;
    }

    private static Set<?> awaited(Decision decision) {
        return Set.copyOf(((Outcome.Open) decision.outcome()).because());
    }

    /** As periods compare, save that twelve months are a year. */
    private static int compare(RetentionPeriod a, RetentionPeriod b) {
        return a instanceof Fixed one
                        && b instanceof Fixed other
                        && one.unit() != Unit.DAYS
                        && other.unit() != Unit.DAYS
                ? Integer.compare(months(one), months(other))
                : a.compareTo(b);
    }

    private static int months(Fixed period) {
        return period.unit() == Unit.YEARS ? period.amount() * 12 : period.amount();
    }
}
