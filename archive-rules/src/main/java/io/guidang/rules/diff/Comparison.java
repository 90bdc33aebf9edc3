package io.guidang.rules.diff;

import io.guidang.rules.decision.Decision;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.diff.Change.Kind;
import java.util.EnumSet;
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

    static Kind of(Derivation before, Derivation after) {
        Set<Kind> kinds = kinds(before.decision(), after.decision());
        return kinds.stream()
                .filter(kind -> kinds.size() == 1 || fits(kind, before, after))
                .findFirst()
                .orElseThrow();
    }

    /** Of several kinds only one fits. */
    private static boolean fits(Kind kind, Derivation before, Derivation after) {
        boolean sooner = Lasting.mayRunOutSooner(before, after);
        return switch (kind) {
            case BECAME_OPEN_PERHAPS_SHORTER, OPEN_PERHAPS_SHORTER -> sooner;
            case UNCHANGED -> !sooner && !Lasting.mayRunOutSooner(after, before);
            case OPEN_FOR_LONGER -> !sooner && Lasting.mayRunOutSooner(after, before);
            default -> !sooner;
        };
    }

    /** What two decisions show: the kind, or several of which only the steps behind them tell the one. */
    static Set<Kind> kinds(Decision before, Decision after) {
        Standing was = standing(before);
        Standing is = standing(after);
        if (was != is) {
            return moved(was, is, before, after);
        }
        return switch (is) {
            case NO_RULE, PERMANENT -> EnumSet.of(Kind.UNCHANGED);
            case DATED, CONFLICT -> EnumSet.of(dated(Change.days(before, after)));
            case OPEN -> EnumSet.of(Kind.UNCHANGED, Kind.OPEN_FOR_LONGER, Kind.OPEN_PERHAPS_SHORTER);
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

    private static Set<Kind> moved(Standing was, Standing is, Decision before, Decision after) {
        if (is == Standing.PERMANENT) {
            return EnumSet.of(Kind.BECAME_PERMANENT);
        }
        if (was == Standing.PERMANENT) {
            return EnumSet.of(Kind.NO_LONGER_PERMANENT);
        }
        if (is == Standing.NO_RULE) {
            return EnumSet.of(Kind.LOST_ITS_RULE);
        }
        if (was == Standing.NO_RULE) {
            return EnumSet.of(Kind.CAME_UNDER_A_RULE);
        }
        if (is == Standing.OPEN) {
            return EnumSet.of(Kind.BECAME_OPEN, Kind.BECAME_OPEN_PERHAPS_SHORTER);
        }
        if (was == Standing.OPEN) {
            return EnumSet.of(Kind.NO_LONGER_OPEN);
        }
        if (was == Standing.CONFLICT) {
            return EnumSet.of(Kind.NO_LONGER_CONFLICT);
        }
        return EnumSet.of(Change.days(before, after) < 0 ? Kind.EARLIER_IN_CONFLICT : Kind.BECAME_CONFLICT);
    }

    private static Kind dated(long days) {
        return days == 0 ? Kind.UNCHANGED : days < 0 ? Kind.EARLIER : Kind.LATER;
    }
}
