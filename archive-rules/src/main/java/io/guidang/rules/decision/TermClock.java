package io.guidang.rules.decision;

import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Obligation.Start;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.vocabulary.TriggerWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A clock of a term, with the events that may stand for its triggers. */
final class TermClock {

    private final Clock clock;
    private final Map<TriggerType, StandIn> standIns;
    private final Map<TriggerType, Wording> standInWords;

    private TermClock(Clock clock, Map<TriggerType, StandIn> standIns) {
        this.clock = clock;
        this.standIns = standIns;
        this.standInWords = standIns.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> words(entry.getValue())));
    }

    static TermClock of(RulebookStack stack, Clock clock) {
        return new TermClock(
                clock,
                clock.latestOf().stream()
                        .flatMap(trigger -> stack.standInFor(trigger).stream())
                        .collect(Collectors.toUnmodifiableMap(StandIn::missing, standIn -> standIn)));
    }

    CountingConvention convention() {
        return clock.convention();
    }

    /**
     * What the clock shows.
     *
     * @param state   the state of all its triggers together
     * @param trigger the trigger that gives it that state
     */
    record Reading(TriggerState state, TriggerType trigger) {

        Optional<Start> start() {
            return state instanceof TriggerState.Happened happened
                    ? Optional.of(new Start(trigger, happened.on()))
                    : Optional.empty();
        }

        Outcome outcome(RetentionPeriod.Fixed period, TermClock clock) {
            if (state instanceof TriggerState.Happened happened) {
                return Outcome.until(clock.convention().lastDay(happened.on(), period));
            }
            if (state instanceof TriggerState.Pending) {
                return Openings.pending(trigger);
            }
            if (state instanceof TriggerState.Disputed disputed) {
                return Openings.disputed(trigger, disputed.earliest(), disputed.latest());
            }
            return Openings.unknown(trigger);
        }
    }

    /**
     * The latest of the triggers. One that can no longer happen drops out; one that is unknown, disputed or pending leaves
     * the whole open, in that order of telling.
     */
    Reading read(Facts facts, LocalDate asOf, List<Wording> reasons) {
        Reading latest = null;
        for (TriggerType asked : clock.latestOf()) {
            TriggerType read = asked;
            StandIn standIn = facts.mentions(asked) ? null : standIns.get(asked);
            if (standIn != null) {
                read = standIn.by();
                reasons.add(standInWords.get(asked));
            }
            Reading reading = new Reading(facts.state(read, asOf), read);
            latest = latest == null || later(reading.state(), latest.state()) ? reading : latest;
        }
        return latest == null
                ? new Reading(TriggerState.UNKNOWN, clock.latestOf().get(0))
                : latest;
    }

    private static boolean later(TriggerState candidate, TriggerState best) {
        int byKind = Integer.compare(rank(candidate), rank(best));
        if (byKind == 0
                && candidate instanceof TriggerState.Happened mine
                && best instanceof TriggerState.Happened theirs) {
            return mine.on().isAfter(theirs.on());
        }
        return byKind > 0;
    }

    private static int rank(TriggerState state) {
        if (state instanceof TriggerState.Never) {
            return 0;
        }
        if (state instanceof TriggerState.Happened) {
            return 1;
        }
        if (state instanceof TriggerState.Pending) {
            return 2;
        }
        return state instanceof TriggerState.Disputed ? 3 : 4;
    }

    private static Wording words(StandIn standIn) {
        Wording missing = TriggerWords.of(standIn.missing());
        Wording by = TriggerWords.of(standIn.by());
        return Wording.of(
                "未提供" + missing.zh() + "，以" + by.zh() + "代之("
                        + standIn.chosenBy().zh() + ")",
                "no " + missing.en() + " was given; the " + by.en() + " stands for it ("
                        + standIn.chosenBy().en() + ")");
    }
}
