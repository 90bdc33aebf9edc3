package io.guidang.rules.rulebook;

import static java.util.Objects.requireNonNull;

import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Facts;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** When a term or a scope row applies. Answers yes, no, that a fact is missing, or that the date of an event is disputed. */
public sealed interface Condition extends Serializable {

    Condition ALWAYS = new All(List.of());

    Answer test(Facts facts, LocalDate asOf);

    static Condition factIs(String fact, String value) {
        return new FactIs(fact, value);
    }

    static Condition atMost(String fact, BigDecimal limit) {
        return new AtMost(fact, limit);
    }

    static Condition moreThan(String fact, BigDecimal limit) {
        return new MoreThan(fact, limit);
    }

    static Condition happened(TriggerType event) {
        return new Happened(event);
    }

    static Condition all(Condition... conditions) {
        return new All(List.of(conditions));
    }

    /** What a condition can answer. */
    enum Answer {
        YES,
        NO,
        /** A fact is missing. */
        MISSING,
        /**
         * It is disputed on which day an event happened. No term lapses on a dispute, and no part of a deferral is settled by
         * it: the term binds, and every later part is taken too.
         */
        DISPUTED
    }

    /**
     * The fact has exactly this value.
     *
     * @param fact  the name of the fact
     * @param value the value, compared as text
     */
    record FactIs(String fact, String value) implements Condition {
        public FactIs {
            requireNonNull(fact, "fact");
            requireNonNull(value, "value");
        }

        @Override
        public Answer test(Facts facts, LocalDate asOf) {
            return facts.fact(fact)
                    .map(found -> found.equals(value) ? Answer.YES : Answer.NO)
                    .orElse(Answer.MISSING);
        }
    }

    /**
     * The fact is a number not above the limit; a fact that is no number is missing.
     *
     * @param fact  the name of the fact
     * @param limit the limit, included
     */
    record AtMost(String fact, BigDecimal limit) implements Condition {
        public AtMost {
            requireNonNull(fact, "fact");
            limit = plain(requireNonNull(limit, "limit"));
        }

        @Override
        public Answer test(Facts facts, LocalDate asOf) {
            return compare(facts, fact, limit, -1);
        }
    }

    /**
     * The fact is a number above the limit, or without end ({@code 终身}, for life); a fact that is neither is missing.
     *
     * @param fact  the name of the fact
     * @param limit the limit, not included
     */
    record MoreThan(String fact, BigDecimal limit) implements Condition {
        public MoreThan {
            requireNonNull(fact, "fact");
            limit = plain(requireNonNull(limit, "limit"));
        }

        @Override
        public Answer test(Facts facts, LocalDate asOf) {
            return compare(facts, fact, limit, 1);
        }
    }

    /**
     * An event has happened on the as-of date. Where it is disputed when it did, the answer is disputed, wherever the claims
     * lie, unless all of them lie after that date.
     *
     * @param event which event
     */
    record Happened(TriggerType event) implements Condition {
        public Happened {
            requireNonNull(event, "event");
        }

        @Override
        public Answer test(Facts facts, LocalDate asOf) {
            TriggerState state = facts.state(event, asOf);
            if (state instanceof TriggerState.Happened) {
                return Answer.YES;
            }
            if (state instanceof TriggerState.Disputed) {
                return Answer.DISPUTED;
            }
            return state instanceof TriggerState.Pending || state instanceof TriggerState.Never
                    ? Answer.NO
                    : Answer.MISSING;
        }
    }

    /**
     * Several conditions at once; none at all always holds. One that does not hold decides; then one that is disputed, since
     * that keeps for longer; then one of which a fact is missing.
     *
     * @param conditions all of which must hold
     */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Answer test(Facts facts, LocalDate asOf) {
            Answer answer = Answer.YES;
            for (Condition condition : conditions) {
                Answer one = condition.test(facts, asOf);
                if (one == Answer.NO) {
                    return Answer.NO;
                }
                answer = one.compareTo(answer) > 0 ? one : answer;
            }
            return answer;
        }
    }

    /** The number without the zeros that say nothing, so that 1 and 1.0 are one limit. */
    private static BigDecimal plain(BigDecimal limit) {
        BigDecimal stripped = limit.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Answer compare(Facts facts, String fact, BigDecimal limit, int yes) {
        String value = facts.fact(fact).orElse("");
        int sign;
        if (value.equals("终身")) {
            sign = 1;
        } else if (FactNumber.isNumber(value)) {
            sign = new BigDecimal(value).compareTo(limit) > 0 ? 1 : -1;
        } else {
            return Answer.MISSING;
        }
        return sign == yes ? Answer.YES : Answer.NO;
    }
}
