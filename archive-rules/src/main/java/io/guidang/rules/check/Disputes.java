package io.guidang.rules.check;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.obligation.Bounds;
import io.guidang.rules.obligation.Step;
import io.guidang.rules.rulebook.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Where disputed dates lead: every day that anybody names is tried. */
final class Disputes {

    private final Reading reading;
    private final List<Step.Reached> reaches;
    private final List<List<LocalDate>> named = new ArrayList<>();
    private boolean disputed;
    private boolean awaited;

    /**
     * The disputes of one clock.
     *
     * @param shown   what each subject of each of its triggers shows
     * @param reaches what has to reach the record
     */
    Disputes(Reading reading, List<TriggerState> shown, List<Step.Reached> reaches) {
        this.reading = reading;
        this.reaches = reaches;
        for (TriggerState state : shown) {
            if (state instanceof TriggerState.Happened happened) {
                named.add(List.of(happened.on()));
            } else if (state instanceof TriggerState.Disputed dispute) {
                named.add(List.copyOf(dispute.dates()));
                disputed = true;
            } else if (!(state instanceof TriggerState.Never)) {
                awaited = true;
            }
        }
    }

    /** The days that may turn out to be the latest of all, from which everything reaches the record. */
    List<LocalDate> starts() {
        TreeSet<LocalDate> starts = new TreeSet<>();
        if (disputed) {
            named.forEach(starts::addAll);
            starts.removeIf(day -> named.stream().anyMatch(days -> days.stream().allMatch(day::isBefore)));
            starts.removeIf(day -> !isReached(day));
        }
        return List.copyOf(starts);
    }

    private boolean isReached(LocalDate day) {
        return reaches.stream()
                .allMatch(row -> reading.reach(row, Optional.of(TriggerState.happened(day))) == Condition.Answer.YES);
    }

    /** From the earliest to the latest last day; no latest where an event is awaited or one lies beyond the calendar. */
    Optional<Bounds> bounds(CountingConvention convention, RetentionPeriod.Fixed period) {
        TreeSet<LocalDate> lastDays = new TreeSet<>();
        boolean all = !awaited;
        for (LocalDate start : starts()) {
            Optional<LocalDate> last = Counting.lastDay(convention, start, period);
            last.ifPresent(lastDays::add);
            all &= last.isPresent();
        }
        return lastDays.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bounds(lastDays.first(), all ? Optional.of(lastDays.last()) : Optional.empty()));
    }
}
