package io.guidang.rules.decision;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.rules.calendar.EpochDays;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import java.time.LocalDate;

/**
 * The rules of one class on one medium as one number, where they are simple enough to be taken in one sweep: at most one
 * plain term, in years, from one trigger, counted from the day or from the end of a year. What is not simple is {@link #ASK}: its rules
 * are asked one by one.
 */
final class Plan {

    /** 14 bits: how many years on. */
    static final int YEARS = (1 << 14) - 1;

    /** 9 bits: on which day its year begins, counted from 1 March. */
    static final int BEGINS_AT = 14;

    static final int BEGINS = (1 << 9) - 1;

    /** 1 bit: whether the day in the year counts, or the year only. */
    static final int IN_DAYS_AT = 23;

    /** 5 bits: the number of the trigger. */
    static final int TRIGGER_AT = 24;

    static final int TRIGGER = (1 << 5) - 1;

    /** 1 bit: to be kept for ever, whatever the days say. */
    static final int PERMANENT_AT = 29;

    /** To be kept for ever. */
    static final int FOR_EVER = 1 << PERMANENT_AT;

    /** The sign bit: the rules have to be asked. */
    static final int ASK = Integer.MIN_VALUE;

    private Plan() {}

    /** That of a class with this term alone. */
    static int of(BoundTerm term) {
        if (!term.isPlain()) {
            return ASK;
        }
        if (term.clockwork().isEmpty()) {
            return term.term().period() instanceof RetentionPeriod.Permanent ? FOR_EVER : ASK;
        }
        Clockwork clockwork = term.clockwork().get();
        int trigger = clockwork.onlyNumber();
        CountingConvention convention = clockwork.clock().convention();
        boolean inDays = CountingConventions.NEXT_DAY.equals(convention);
        int begins = inDays
                ? 0
                : CountingConventions.yearEndOf(convention)
                        .map(EpochDays::begins)
                        .orElse(-1);
        if (trigger < 0
                || trigger > TRIGGER
                || begins < 0
                || !(term.term().period() instanceof RetentionPeriod.Fixed fixed)
                || fixed.unit() != RetentionPeriod.Unit.YEARS) {
            return ASK;
        }
        int days = inDays ? 1 : 0;
        return fixed.amount() + 1 - days | begins << BEGINS_AT | days << IN_DAYS_AT | trigger << TRIGGER_AT;
    }

    /**
     * The last day to keep by a plan that counts from this day, which lies in the years 1000 to 9999: the steps of the
     * {@link ColumnWorker}, from the parts of a date.
     */
    static int end(int plan, LocalDate on) {
        int begins = (plan >> BEGINS_AT) & BEGINS;
        int inDays = (plan >> IN_DAYS_AT) & 1;
        int dayOfYear = EpochDays.sinceMarch1(on);
        int year = EpochDays.marchYear(on) + ((dayOfYear - begins) >> 31) + (plan & YEARS);
        int first = EpochDays.startOf(year);
        int corresponding = Math.min(first + (dayOfYear & -inDays), EpochDays.startOf(year + 1) - 1);
        return corresponding + begins + inDays - 1;
    }
}
