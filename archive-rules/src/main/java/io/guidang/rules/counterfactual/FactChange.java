package io.guidang.rules.counterfactual;

import static java.util.Objects.requireNonNull;

import io.guidang.core.hold.Hold;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.facts.Facts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One fact of a record that is supposed to be otherwise. What was told of a trigger is one fact, of however many subjects;
 * so is each named fact and each hold. It says nothing of what was known before, and names no subject and no case.
 */
public sealed interface FactChange extends Serializable {

    /** The facts with this change. */
    Facts in(Facts facts);

    /** By how many days a date moves; 0 where no date does. */
    default long days() {
        return 0;
    }

    /** What is supposed, to stand after an "if". */
    Wording words();

    /** How far it goes where days do not tell; of two changes the one that goes less far is smaller. */
    private int depth() {
        if (this instanceof EventTold told) {
            return told.state() instanceof TriggerState.Happened ? 0 : 1;
        }
        return this instanceof HoldLaid ? 2 : 0;
    }

    /** Depth and days in one number that can be added up. */
    default long size() {
        return ((long) depth() << 40) + days();
    }

    /**
     * Another state of a trigger, in place of everything told of it.
     *
     * @param event  which trigger
     * @param called what a sentence calls it
     * @param state  happened on a day, pending, or never
     * @param days   how far the day lies from the one that was told; where none was told, from the day of the question
     */
    record EventTold(TriggerType event, Wording called, TriggerState state, long days) implements FactChange {
        public EventTold {
            requireNonNull(event, "event");
            requireNonNull(called, "called");
            requireNonNull(state, "state");
            if (state instanceof TriggerState.Unknown || state instanceof TriggerState.Disputed) {
                throw new IllegalArgumentException("What is supposed is certain, but found " + state);
            }
        }

        @Override
        public Facts in(Facts facts) {
            return facts.with(event, state);
        }

        @Override
        public Wording words() {
            if (state instanceof TriggerState.Happened happened) {
                return Wording.of(
                        called.zh() + "发生于" + happened.on(), "the " + called.en() + " is dated " + happened.on());
            }
            return state instanceof TriggerState.Pending
                    ? Wording.of(called.zh() + "尚未发生", "the " + called.en() + " has not happened yet")
                    : Wording.of(called.zh() + "不会再发生", "the " + called.en() + " can no longer happen");
        }
    }

    /**
     * A named fact has a value that the rules ask for, or one on the other side of a limit.
     *
     * @param fact  its name
     * @param value its value
     */
    record FactGiven(String fact, String value) implements FactChange {
        public FactGiven {
            requireNonNull(fact, "fact");
            requireNonNull(value, "value");
        }

        @Override
        public Facts in(Facts facts) {
            return facts.with(fact, value);
        }

        @Override
        public Wording words() {
            return Wording.of(fact + "为“" + value + "”", fact + " is '" + value + "'");
        }
    }

    /**
     * A named fact is told, and is none of the values that the rules ask for.
     *
     * @param fact its name
     * @param than the values that it is not, at least one
     */
    record FactOther(String fact, NavigableSet<String> than) implements FactChange {
        public FactOther {
            requireNonNull(fact, "fact");
            than = Collections.unmodifiableNavigableSet(new TreeSet<>(than));
        }

        @Override
        public Facts in(Facts facts) {
            StringBuilder other = new StringBuilder("其他");
            while (than.contains(other.toString())) {
                other.append('*');
            }
            return facts.with(fact, other.toString());
        }

        @Override
        public Wording words() {
            return Wording.of(
                    fact + "不是" + than.stream().map(value -> "“" + value + "”").collect(Collectors.joining("、")),
                    fact + " is told and not "
                            + than.stream().map(value -> "'" + value + "'").collect(Collectors.joining(" or ")));
        }
    }

    /**
     * A hold was lifted before the day of the question.
     *
     * @param number which of the holds of the facts, from 1
     * @param before the day of the question; the hold binds through the day before it, or never if it began that day
     */
    record HoldLifted(int number, LocalDate before) implements FactChange {
        public HoldLifted {
            requireNonNull(before, "before");
        }

        @Override
        public Facts in(Facts facts) {
            List<Hold> holds = new ArrayList<>(facts.holds());
            Hold hold = holds.remove(number - 1);
            if (hold.from().map(from -> from.isBefore(before)).orElse(true)) {
                holds.add(number - 1, new Hold(hold.name(), hold.from(), Optional.of(before.minusDays(1))));
            }
            return new Facts(
                    facts.classCode(),
                    facts.medium(),
                    facts.formedOn(),
                    facts.named(),
                    facts.events(),
                    facts.terms(),
                    holds);
        }

        @Override
        public Wording words() {
            return Wording.of("第" + number + "项冻结已解除", "hold " + number + " has been lifted");
        }
    }

    /**
     * A hold is laid on the record.
     *
     * @param from the first day on which it binds
     */
    record HoldLaid(LocalDate from) implements FactChange {
        public HoldLaid {
            requireNonNull(from, "from");
        }

        @Override
        public Facts in(Facts facts) {
            return facts.under(Hold.openSince("假设的冻结", from));
        }

        @Override
        public Wording words() {
            return Wording.of("另有一项冻结", "a hold is laid on it");
        }
    }
}
