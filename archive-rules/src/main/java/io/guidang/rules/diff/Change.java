package io.guidang.rules.diff;

import static java.util.Objects.requireNonNull;

import io.guidang.core.retention.Outcome;
import io.guidang.core.wording.Wording;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.obligation.Obligation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One record decided twice on the same day, by the old edition and by the new.
 *
 * @param before the old decision
 * @param after  the new decision, as of the same day
 * @param kind   what happened to the period; exactly one for each record
 */
public record Change(Decision before, Decision after, Kind kind) {

    public Change {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        if (!before.asOf().equals(after.asOf())) {
            throw new IllegalArgumentException("Two decisions are compared as of one day, but found %s and %s"
                    .formatted(before.asOf(), after.asOf()));
        }
        if (!Comparison.kinds(before, after).contains(requireNonNull(kind, "kind"))) {
            throw new IllegalArgumentException("From %s to %s a record is not %s"
                    .formatted(before.outcome().kind(), after.outcome().kind(), kind));
        }
    }

    /** What became of a record, by every step that led to the two decisions. */
    public static Change of(Derivation before, Derivation after) {
        return new Change(before.decision(), after.decision(), Comparison.of(before, after));
    }

    /** The new edition opens appraisal of a record that was not due under the old one. */
    public boolean becameDue() {
        return after.isDue() && !before.isDue();
    }

    /** The record was due under the old edition and is not under the new one; an appraisal that runs must stop. */
    public boolean noLongerDue() {
        return before.isDue() && !after.isDue();
    }

    /** By how many days the floors end later; negative where earlier, 0 where one of the two has no date. */
    public long days() {
        return days(before, after);
    }

    static long days(Decision before, Decision after) {
        Optional<LocalDate> was = floor(before);
        Optional<LocalDate> is = floor(after);
        return was.isPresent() && is.isPresent() ? ChronoUnit.DAYS.between(was.get(), is.get()) : 0;
    }

    /** The last day that the floors ask for; a conflict has one too, that of the floor it is about. */
    private static Optional<LocalDate> floor(Decision decision) {
        return decision.outcome() instanceof Outcome.Conflict
                ? decision.decidedBy().flatMap(Obligation::outcome).flatMap(Outcome::keepThrough)
                : decision.outcome().keepThrough();
    }

    /**
     * What a new edition does to the period of a record. A change is <em>shorter</em> where the new outcome ranks below the
     * old one, or where a record that stays open may run out sooner. Of two that fit, the one listed first in the
     * order permanent, no rule, open, conflict is named.
     */
    public enum Kind {
        /** The answer stays; another rule may give it. */
        UNCHANGED(false, "不变", "unchanged"),
        /** The floors end earlier: a date moved, or that of a floor in conflict before and after. */
        EARLIER(true, "提前", "earlier"),
        /** The floors end later: a date moved, or that of a floor in conflict before and after. */
        LATER(false, "延后", "later"),
        BECAME_PERMANENT(false, "改为永久", "became permanent"),
        NO_LONGER_PERMANENT(true, "不再永久", "no longer permanent"),
        /** No rule bound it, so that it was kept without end; now one does, and it can run out. */
        CAME_UNDER_A_RULE(true, "原无规则，现受规则约束", "came under a rule, which can run out"),
        /** No rule binds it any more, so that it is kept; the new edition has a gap there. */
        LOST_ITS_RULE(false, "不再受任何规则约束", "lost its rule, so it is kept"),
        /** A date or a conflict was known and is no longer; whatever date it gets one day is not earlier than the old one. */
        BECAME_OPEN(false, "改为未定", "became open"),
        /**
         * A date or a conflict was known and is no longer, and the date that it gets one day may be earlier: no floor of the
         * new edition has a date as late. To see which, ask again with the awaited event supposed.
         */
        BECAME_OPEN_PERHAPS_SHORTER(true, "改为未定，今后可能提前到期", "became open, and may run out sooner"),
        /** It gained a date or a conflict. With a date it can become due. */
        NO_LONGER_OPEN(true, "不再未定", "no longer open, so it can become due"),
        /** Open before and after; a floor is longer, more is awaited, or a floor has been added. */
        OPEN_FOR_LONGER(false, "仍未定，今后到期更晚", "still open, for longer"),
        /**
         * Open before and after, and one of the old floors has no match in the new edition: its period is shorter, or something
         * is awaited no longer, or it is counted by another convention, or its date, which still lies ahead, is gone or
         * earlier; or a ceiling that came before a floor already is gone. One of these is enough, whatever else is longer.
         */
        OPEN_PERHAPS_SHORTER(true, "仍未定，今后可能提前到期", "still open, and may run out sooner"),
        /** A ceiling now comes before the floors. Nothing is due in a conflict. */
        BECAME_CONFLICT(false, "改为冲突", "became a conflict"),
        /** A ceiling now comes before the floors, and the floors end earlier too. */
        EARLIER_IN_CONFLICT(true, "改为冲突且下限提前", "became a conflict, with an earlier floor"),
        /** No ceiling comes before the floors any more. It has a date now and can become due. */
        NO_LONGER_CONFLICT(true, "不再冲突", "no longer a conflict, so it can become due");

        private final boolean shorter;
        private final String zh;
        private final String en;

        Kind(boolean shorter, String zh, String en) {
            this.shorter = shorter;
            this.zh = zh;
            this.en = en;
        }

        /** Whether somebody has to acknowledge it. */
        public boolean isShorter() {
            return shorter;
        }

        /** What it is called. */
        public Wording words() {
            return Wording.of(zh, en);
        }

        /** Whether it is told by how many days. */
        boolean movesADate() {
            return this == EARLIER || this == LATER || this == EARLIER_IN_CONFLICT;
        }
    }
}
