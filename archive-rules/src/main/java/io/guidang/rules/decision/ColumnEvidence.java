package io.guidang.rules.decision;

import io.guidang.core.medium.Medium;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.calendar.EpochDays;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.DeclaredTrigger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One record of the columns as evidence. It moves from record to record and makes no object on the way. */
final class ColumnEvidence implements Evidence {

    private static final int[] NO_COLUMN = {};

    private final int[] formed;
    /** By the number of the trigger; empty where there is no column. */
    private final int[][] events;

    private final List<Optional<DeclaredTrigger>> reckoned;
    private final int[] reckonedFrom;
    private final List<Asked> asked;
    private final long asOf;
    private int record;

    ColumnEvidence(ColumnDecider decider, RecordColumns columns, long asOf) {
        List<TriggerType> types = decider.triggers().types();
        this.formed = columns.formed();
        this.asOf = asOf;
        this.events = types.stream()
                .map(type -> columns.events(type).orElse(NO_COLUMN))
                .toArray(int[][]::new);
        this.reckoned = types.stream()
                .map(type -> decider.reckoned().stream()
                        .filter(trigger -> trigger.type().equals(type))
                        .findFirst())
                .toList();
        this.reckonedFrom = reckoned.stream()
                .mapToInt(trigger -> trigger.map(
                                one -> types.indexOf(one.after().orElseThrow().other()))
                        .orElse(Triggers.NOT_NAMED))
                .toArray();
        this.asked = decider.conditions().asked().stream()
                .map(condition -> Asked.of(condition, columns, types))
                .toList();
    }

    void moveTo(int record) {
        this.record = record;
    }

    @Override
    public long state(int trigger, TriggerType type) {
        if (trigger == Triggers.FORMED) {
            return formed();
        }
        long told = told(trigger);
        return told < Ends.CONFLICT && told > asOf ? Ends.PENDING : told;
    }

    /** What a column says, or what is reckoned where it says nothing; not yet as of the day of the question. */
    private long told(int trigger) {
        if (trigger == Triggers.FORMED) {
            return formed();
        }
        if (isTold(trigger)) {
            return Signs.toEnd(events[trigger][record]);
        }
        return reckoned.get(trigger).isPresent()
                ? shifted(told(reckonedFrom[trigger]), reckoned.get(trigger).get())
                : Ends.UNKNOWN;
    }

    private static long shifted(long base, DeclaredTrigger trigger) {
        if (!Ends.isDay(base)) {
            return base;
        }
        try {
            return EpochDays.corresponding(base, trigger.after().orElseThrow().period());
        } catch (DateTimeException | ArithmeticException beyond) {
            return Ends.UNKNOWN;
        }
    }

    @Override
    public boolean mentions(int trigger, TriggerType type) {
        return trigger == Triggers.FORMED
                || isTold(trigger)
                || (reckoned.get(trigger).isPresent() && mentions(reckonedFrom[trigger], type));
    }

    private boolean isTold(int trigger) {
        int[] column = events[trigger];
        return column.length > 0 && column[record] != Signs.NOT_TOLD;
    }

    @Override
    public Condition.Answer answer(int index, Condition condition) {
        return index == Conditions.NOT_ASKED
                ? Condition.Answer.YES
                : asked.get(index).answer(this);
    }

    /** Whether the day of formation is one. */
    boolean isFormed() {
        return Signs.isDay(formed[record]);
    }

    @Override
    public long formed() {
        return formed[record];
    }

    @Override
    public long asOf() {
        return asOf;
    }

    /** A condition put to columns. */
    private sealed interface Asked {

        Condition.Answer answer(ColumnEvidence evidence);

        static Asked of(Condition condition, RecordColumns columns, List<TriggerType> types) {
            if (condition instanceof Condition.All all) {
                return new OfAll(all.conditions().stream()
                        .map(one -> of(one, columns, types))
                        .toList());
            }
            if (condition instanceof Condition.Happened happened) {
                return new OfEvent(types.indexOf(happened.event()), happened.event());
            }
            return ofFact(condition, columns.fact(factOf(condition)));
        }

        private static String factOf(Condition condition) {
            if (condition instanceof Condition.FactIs is) {
                return is.fact();
            }
            return condition instanceof Condition.AtMost most ? most.fact() : ((Condition.MoreThan) condition).fact();
        }

        /** The condition is put to each different value once. */
        private static Asked ofFact(Condition condition, Optional<FactColumn> column) {
            Facts empty = Facts.of("0", Medium.PAPER, LocalDate.EPOCH);
            List<Condition.Answer> answers = new ArrayList<>();
            column.ifPresent(found -> found.values()
                    .forEach(value -> answers.add(condition.test(empty.with(found.fact(), value), LocalDate.EPOCH))));
            return new OfFact(column, List.copyOf(answers));
        }
    }

    private record OfAll(List<Asked> all) implements Asked {
        @Override
        public Condition.Answer answer(ColumnEvidence evidence) {
            Condition.Answer answer = Condition.Answer.YES;
            for (int i = 0; i < all.size(); i++) {
                Condition.Answer said = all.get(i).answer(evidence);
                if (said == Condition.Answer.NO) {
                    return said;
                }
                answer = said.compareTo(answer) > 0 ? said : answer;
            }
            return answer;
        }
    }

    private record OfEvent(int trigger, TriggerType type) implements Asked {
        @Override
        public Condition.Answer answer(ColumnEvidence evidence) {
            long state = evidence.state(trigger, type);
            if (Ends.isDay(state)) {
                return Condition.Answer.YES;
            }
            if (state == Ends.DISPUTED) {
                return Condition.Answer.DISPUTED;
            }
            return state == Ends.PENDING || state == Ends.NEVER ? Condition.Answer.NO : Condition.Answer.MISSING;
        }
    }

    private record OfFact(Optional<FactColumn> column, List<Condition.Answer> answers) implements Asked {
        @Override
        public Condition.Answer answer(ColumnEvidence evidence) {
            int number = column.isPresent() ? column.get().number(evidence.record) : FactColumn.MISSING;
            return number >= 0 && number < answers.size() ? answers.get(number) : Condition.Answer.MISSING;
        }
    }
}
