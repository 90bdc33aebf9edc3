package io.guidang.rules.decision;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Bounds;
import io.guidang.rules.obligation.Step;
import io.guidang.rules.rulebook.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a disputed date leads: from which days the clock of a term may run, and through which days it would be kept. Of
 * several subjects and triggers the latest counts, whichever claim is true: no clock runs from a day before the earliest
 * claim of any of them, nor before what has happened.
 */
final class Dispute {

    private final BoundTerm term;
    private final Facts facts;
    private final LocalDate asOf;

    private Dispute(BoundTerm term, Facts facts, LocalDate asOf) {
        this.term = term;
        this.facts = facts;
        this.asOf = asOf;
    }

    /** The bounds of a term that its clock leaves open; absent where nothing is disputed or no claim leads to a day. */
    static Optional<Step.Bounded> bounds(BoundTerm term, Facts facts, LocalDate asOf) {
        return term.clockwork().isPresent() && term.term().period() instanceof RetentionPeriod.Fixed period
                ? new Dispute(term, facts, asOf).bounded(term.clockwork().get(), period)
                : Optional.empty();
    }

    private Optional<Step.Bounded> bounded(Clockwork clockwork, RetentionPeriod.Fixed period) {
        SortedSet<LocalDate> claimed = new TreeSet<>();
        LocalDate notBefore = LocalDate.MIN;
        boolean settled = true;
        for (TriggerState state : shown(clockwork)) {
            if (state instanceof TriggerState.Disputed disputed) {
                claimed.addAll(disputed.dates());
                notBefore = later(notBefore, disputed.earliest());
            } else if (state instanceof TriggerState.Happened happened) {
                notBefore = later(notBefore, happened.on());
            } else {
                settled &= state instanceof TriggerState.Never;
            }
        }
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<LocalDate> from = new TreeSet<>(claimed.tailSet(notBefore));
        from.add(notBefore);
        from.removeIf(day -> !isReached(day));
        List<LocalDate> lastDays = from.stream()
                .map(day -> term.counted(day.toEpochDay()))
                .filter(Ends::isDay)
                .map(LocalDate::ofEpochDay)
                .sorted()
                .toList();
        if (lastDays.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> latest = settled && lastDays.size() == from.size()
                ? Optional.of(lastDays.get(lastDays.size() - 1))
                : Optional.empty();
        return Optional.of(new Step.Bounded(
                clockwork.clock().convention(), List.copyOf(from), period, new Bounds(lastDays.get(0), latest)));
    }

    /** What each subject of each trigger shows on the day of the question. */
    private List<TriggerState> shown(Clockwork clockwork) {
        List<TriggerState> shown = new ArrayList<>();
        for (Clockwork.Hand hand : clockwork.hands()) {
            TriggerType read = hand.standIn().isPresent() && !facts.mentions(hand.asked())
                    ? hand.standIn().get().by()
                    : hand.asked();
            if (hand.startedOn().isPresent()) {
                shown.add(TriggerState.happened(hand.startedOn().get()));
            } else if (read.equals(TriggerType.FORMED) || !facts.mentions(read)) {
                shown.add(facts.state(read, asOf));
            } else {
                for (Event event : facts.standing(read)) {
                    shown.add(event.state().asOf(asOf));
                }
            }
        }
        return shown;
    }

    private boolean isReached(LocalDate started) {
        return Reach.ofAll(term.reaches(), facts.formedOn().toEpochDay(), started.toEpochDay(), asOf.toEpochDay())
                == Condition.Answer.YES;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
