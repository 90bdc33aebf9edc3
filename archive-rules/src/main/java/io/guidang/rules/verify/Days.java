package io.guidang.rules.verify;

import io.guidang.rules.verify.TurningDays.Count;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days that stand for all others: both ends of every interval between two cuts, the outer ones as far out as the
 * longest period reaches, and the days on which two periods change places. Years 1 to 9999.
 */
final class Days {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** A day to begin with where no date of force gives one. */
    private static final LocalDate USUAL = LocalDate.of(2020, 1, 1);

    private final TurningDays turning;
    private final long reach;

    /**
     * Days for a class.
     *
     * @param turning where periods change places
     * @param reach   the longest period of the class, in years
     */
    Days(TurningDays turning, long reach) {
        this.turning = turning;
        this.reach = reach;
    }

    /** The newest interval first, and in each the end that lies nearest to its neighbours. */
    List<LocalDate> between(Collection<LocalDate> cuts, List<Count> counts) {
        TreeSet<LocalDate> within = new TreeSet<>(cuts);
        within.removeIf(cut -> !cut.isAfter(FIRST) || cut.isAfter(LAST));
        Set<LocalDate> days = new LinkedHashSet<>();
        if (within.isEmpty()) {
            interval(USUAL.minusYears(Math.min(reach, USUAL.getYear() - 1L)), USUAL, true, counts, days);
            return List.copyOf(days);
        }
        List<LocalDate> starts = new ArrayList<>(within.descendingSet());
        interval(starts.get(0), later(starts.get(0)), false, counts, days);
        for (int i = 1; i < starts.size(); i++) {
            interval(starts.get(i), starts.get(i - 1).minusDays(1), false, counts, days);
        }
        LocalDate before = starts.get(starts.size() - 1).minusDays(1);
        interval(earlier(before), before, true, counts, days);
        return List.copyOf(days);
    }

    private void interval(LocalDate from, LocalDate to, boolean backwards, List<Count> counts, Set<LocalDate> days) {
        days.add(backwards ? to : from);
        days.add(backwards ? from : to);
        days.addAll(turning.within(from, to, counts));
    }

    private LocalDate later(LocalDate day) {
        return day.getYear() + reach > LAST.getYear() ? LAST : day.plusYears(reach);
    }

    private LocalDate earlier(LocalDate day) {
        return day.getYear() - reach < FIRST.getYear() ? FIRST : day.minusYears(reach);
    }
}
