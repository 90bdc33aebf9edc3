package io.guidang.rules.decision;

import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.vocabulary.TriggerWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A clock of a term, compiled: its triggers by number, with the events that may stand for them. */
final class Clockwork {

    /**
     * One trigger of the clock.
     *
     * @param asked   the trigger that the clock names
     * @param number  its number
     * @param standIn the one that stands for it where nothing is told of it
     * @param by      the number of that one
     * @param words   what each trigger of the stack is called
     * @param startedOn a day that is known beforehand, whatever the facts say
     */
    record Hand(
            TriggerType asked,
            int number,
            Optional<StandIn> standIn,
            int by,
            Map<TriggerType, Wording> words,
            Optional<LocalDate> startedOn) {

        /** What a sentence calls a trigger. */
        Wording called(TriggerType trigger) {
            Wording declared = words.get(trigger);
            return declared == null ? TriggerWords.of(trigger) : declared;
        }
    }

    private final Clock clock;
    private final Hand[] hands;
    private final @Nullable TriggerType only;

    private Clockwork(Clock clock, Hand[] hands) {
        this.clock = clock;
        this.hands = hands;
        boolean one = hands.length == 1
                && hands[0].standIn().isEmpty()
                && hands[0].startedOn().isEmpty();
        this.only = one ? hands[0].asked() : null;
    }

    static Clockwork of(RulebookStack stack, Triggers triggers, Map<TriggerType, Wording> words, Clock clock) {
        Hand[] hands = new Hand[clock.latestOf().size()];
        for (int i = 0; i < hands.length; i++) {
            TriggerType asked = clock.latestOf().get(i);
            Optional<StandIn> standIn = stack.standInFor(asked);
            int by = standIn.map(StandIn::by).map(triggers::number).orElse(Triggers.NOT_NAMED);
            hands[i] = new Hand(asked, triggers.number(asked), standIn, by, words, Optional.empty());
        }
        return new Clockwork(clock, hands);
    }

    /** A clock outside the stack, which no stand-in serves. */
    static Clockwork alone(Clock clock, Map<TriggerType, Wording> words) {
        Hand[] hands = clock.latestOf().stream()
                .map(asked -> new Hand(
                        asked,
                        asked.equals(TriggerType.FORMED) ? Triggers.FORMED : Triggers.NOT_NAMED,
                        Optional.empty(),
                        Triggers.NOT_NAMED,
                        words,
                        Optional.empty()))
                .toArray(Hand[]::new);
        return new Clockwork(clock, hands);
    }

    /** A clock that started on a day, whatever the facts say. */
    static Clockwork startedOn(Clock clock, LocalDate day) {
        Hand hand = new Hand(
                clock.latestOf().get(0),
                Triggers.NOT_NAMED,
                Optional.empty(),
                Triggers.NOT_NAMED,
                Map.of(),
                Optional.of(day));
        return new Clockwork(clock, new Hand[] {hand});
    }

    Clock clock() {
        return clock;
    }

    List<Hand> hands() {
        return List.of(hands);
    }

    /** Its trigger, if it has one only and no other may stand for it. */
    @Nullable
    TriggerType only() {
        return only;
    }

    /** The number of that trigger. */
    int onlyNumber() {
        return only == null ? Triggers.NOT_NAMED : hands[0].number();
    }

    /**
     * The latest of the triggers, or the sign of what leaves it open. One that can no longer happen drops out; pending,
     * disputed and unknown are later than every day, in that order.
     */
    long read(Evidence evidence) {
        long latest = Long.MIN_VALUE;
        for (Hand hand : hands) {
            latest = Math.max(latest, read(hand, evidence));
        }
        return latest;
    }

    private static long read(Hand hand, Evidence evidence) {
        if (hand.startedOn().isPresent()) {
            return hand.startedOn().get().toEpochDay();
        }
        if (hand.standIn().isPresent() && !evidence.mentions(hand.number(), hand.asked())) {
            return evidence.state(hand.by(), hand.standIn().get().by());
        }
        return evidence.state(hand.number(), hand.asked());
    }
}
