package io.guidang.rules.verify;

import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.facts.Facts;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Goes through every case of one class. */
final class ClassSweep {

    private final ClassUses uses;
    private final Decider decider;
    private final TriggerNames names;
    private final Tally tally;
    private final List<Group> groups;
    private final List<LocalDate> formed;
    private final Set<Medium> media;
    private final Map<Alike, GroupSweep> swept = new HashMap<>();
    private final Map<Gap, Spot> gaps = new EnumMap<>(Gap.class);

    /** What a group need be gone through for only once. */
    private record Alike(Group group, Medium medium, LocalDate formed) {}

    ClassSweep(ClassUses uses, Decider decider, TriggerNames names, TurningDays turning, Tally tally) {
        this.uses = uses;
        this.decider = decider;
        this.names = names;
        this.tally = tally;
        Days days = new Days(turning, longestYears(uses.uses()));
        this.groups = Group.split(uses.uses(), names, days);
        Set<LocalDate> cuts = new TreeSet<>();
        uses.uses().forEach(use -> cuts.addAll(use.cuts()));
        this.formed = days.between(cuts, Group.counts(uses.uses(), TriggerType.FORMED, names));
        boolean alike = uses.uses().stream().allMatch(use -> use.term().media().equals(EnumSet.allOf(Medium.class)));
        this.media = alike ? EnumSet.of(Medium.PAPER) : EnumSet.allOf(Medium.class);
    }

    /** How many decisions it takes, or the largest number if more. */
    long cells() {
        long perRecord = 1;
        for (Group group : groups) {
            long cells = group.cells();
            if (cells > Integer.MAX_VALUE || perRecord > Integer.MAX_VALUE) {
                return Long.MAX_VALUE;
            }
            perRecord += cells;
        }
        return perRecord * formed.size() * media.size();
    }

    /** The gaps of the class; what concerns its terms goes into the tally. */
    Map<Gap, Spot> run() {
        for (Medium medium : media) {
            for (LocalDate day : formed) {
                Facts base = Facts.of(uses.key().row().value(), medium, day);
                Spot record = new Spot(base, day);
                List<GroupSweep> sweeps =
                        groups.stream().map(group -> sweep(group, base)).toList();
                collectGaps(record, sweeps);
                collectTops(record, sweeps);
                collectPairs(record, sweeps);
            }
        }
        return gaps;
    }

    private GroupSweep sweep(Group group, Facts base) {
        Alike alike = new Alike(group, base.medium(), group.alike(base.formedOn()));
        return swept.computeIfAbsent(alike, one -> GroupSweep.of(group, base, decider, names, tally));
    }

    /** No floor binds where every group has a case in which none of its rows does; the gravest reason tells the kind. */
    private void collectGaps(Spot base, List<GroupSweep> sweeps) {
        for (Gap gap : Gap.values()) {
            boolean possible = sweeps.isEmpty()
                    ? gap == Gap.NO_TERM
                    : sweeps.stream().anyMatch(sweep -> sweep.gaps().containsKey(gap));
            if (!possible || gaps.containsKey(gap)) {
                continue;
            }
            Optional<Spot> spot = Optional.of(base);
            for (GroupSweep sweep : sweeps) {
                Optional<Spot> mine = gravest(sweep, gap);
                spot = spot.flatMap(sofar -> mine.map(one -> sweep.group().together(sofar, one)));
            }
            spot.ifPresent(found -> gaps.put(gap, found));
        }
    }

    private static Optional<Spot> gravest(GroupSweep sweep, Gap atMost) {
        Optional<Spot> found = Optional.empty();
        for (Map.Entry<Gap, Spot> one : sweep.gaps().entrySet()) {
            found = one.getKey().compareTo(atMost) <= 0 ? Optional.of(one.getValue()) : found;
        }
        return found;
    }

    /** A term decides where it also outlasts the least that the other groups must come to. */
    private void collectTops(Spot record, List<GroupSweep> sweeps) {
        for (GroupSweep sweep : sweeps) {
            sweep.tops().forEach((top, outcome) -> {
                String rulebook = top.use().rulebook().id();
                boolean outlasts = sweeps.stream()
                        .filter(other -> other != sweep)
                        .map(other -> other.least(rulebook))
                        .allMatch(least ->
                                least.map(end -> outcome.compareTo(end) > 0).orElse(true));
                if (outlasts) {
                    tally.decides(top.use(), top.level());
                } else {
                    Optional.ofNullable(sweep.extremes().get(top.use()))
                            .map(ends -> sweep.group().together(record, ends.atLongest()))
                            .ifPresent(spot -> tally.levelled(top.use(), spot));
                }
            });
        }
    }

    private void collectPairs(Spot record, List<GroupSweep> sweeps) {
        for (GroupSweep mine : sweeps) {
            for (GroupSweep theirs : sweeps) {
                if (mine != theirs) {
                    mine.extremes()
                            .forEach((one, ends) -> theirs.extremes()
                                    .forEach((other, others) -> pair(
                                            spot -> mine.group().together(record, spot),
                                            theirs.group(),
                                            one,
                                            ends,
                                            other,
                                            others)));
                }
            }
        }
    }

    /** Terms of two groups come to what they come to independently, so that the extremes of both can meet. */
    private void pair(
            UnaryOperator<Spot> said, Group theirs, TermUse one, Extremes ends, TermUse other, Extremes others) {
        boolean ceiling = one.isFloor() && !other.isFloor();
        if (ceiling && others.shortest().compareTo(ends.longest()) < 0) {
            tally.ceiling(one, other, true, theirs.together(said.apply(ends.atLongest()), others.atShortest()));
        }
        if (ceiling && others.longest().compareTo(ends.shortest()) >= 0) {
            tally.ceiling(one, other, false, theirs.together(said.apply(ends.atShortest()), others.atLongest()));
        }
        if (Tally.comparable(one, other) && ends.shortest().compareTo(others.longest()) < 0) {
            tally.shortens(one, other, theirs.together(said.apply(ends.atShortest()), others.atLongest()));
        }
    }

    private static long longestYears(List<TermUse> uses) {
        long longest = 0;
        for (TermUse use : uses) {
            if (use.term().period() instanceof RetentionPeriod.Fixed fixed) {
                long years = switch (fixed.unit()) {
                    case YEARS -> fixed.amount();
                    case MONTHS -> fixed.amount() / 12;
                    case DAYS -> fixed.amount() / 365;
                };
                longest = Math.max(longest, years);
            }
        }
        return longest + 5;
    }
}
