package io.guidang.rules.bench;

import java.time.LocalDate;
import java.util.Arrays;
import org.openjdk.jmh.annotations.CompilerControl;

/**
 * What somebody writes by hand who needs nothing but speed: columns in, columns out, one table by joined key, and passes
 * over blocks that stay in the cache, each short enough for the JIT to do several rows at once. Nothing branches on a row
 * and no object is made.
 *
 * <p>Years run from 1 March, so that 29 February is the last day of a year, and any year end is one shift away. Good for
 * the years 0 to 9999. An event after the as-of date, and the marks above every day, leave it open.
 */
final class BlockKernel {

    /** The codes of a state, as {@code Outcome.Kind} numbers them. */
    static final byte UNTIL = 0;

    static final byte OPEN = 2;
    static final byte PERMANENT = 3;

    private static final int BLOCK = 1024;
    private static final int KEYS = 512;
    /** From 0000-03-01 to 1970-01-01. */
    private static final int EPOCH = 719_468;

    /*
     * A rule in one int: 14 bits of years, 9 of the day on which its year begins, counted from 1 March, 1 for
     * counting in days, 3 of the event, 2 of the state.
     */
    private static final int YEARS = (1 << 14) - 1;
    private static final int BEGINS_AT = 14;
    private static final int BEGINS = (1 << 9) - 1;
    private static final int IN_DAYS_AT = 23;
    private static final int EVENT_AT = 24;
    private static final int EVENT = 7;
    private static final int STATE_AT = 27;

    private final int[] rules = new int[KEYS];
    private final int asOf;

    private final int[] rule = new int[BLOCK];
    private final int[] on = new int[BLOCK];
    private final int[] days = new int[BLOCK];
    private final int[] ends = new int[BLOCK];
    private final byte[] kinds = new byte[BLOCK];
    private final int[] day = new int[BLOCK];
    private final int[] year = new int[BLOCK];
    private final int[] state = new int[BLOCK];

    BlockKernel(Schedule schedule, LocalDate asOf) {
        this.asOf = (int) asOf.toEpochDay();
        Arrays.fill(rules, OPEN << STATE_AT);
        for (int row = 0; row < schedule.rows().size(); row++) {
            rules[row << 1] = packed(schedule.rows().get(row).electronic());
            rules[row << 1 | 1] = packed(schedule.rows().get(row).paper());
        }
    }

    private static int packed(Schedule.Floor floor) {
        int inDays = floor.way() == Way.NEXT_DAY ? 1 : 0;
        int begins = switch (floor.way()) {
            case NEXT_DAY -> 0;
            case NEXT_JANUARY_1 -> 306;
            case FISCAL_YEAR_END -> 31;
        };
        return floor.years() + 1 - inDays
                | begins << BEGINS_AT
                | inDays << IN_DAYS_AT
                | floor.event().column() << EVENT_AT
                | (floor.permanent() ? PERMANENT : UNTIL) << STATE_AT;
    }

    /** The last day to keep where the state is {@link #UNTIL}, else zero. */
    void decide(short[] key, int[] formed, int[][] events, int[] keepThrough, byte[] states) {
        for (int start = 0; start < key.length; start += BLOCK) {
            int rows = Math.min(BLOCK, key.length - start);
            lookUp(key, start, rows);
            System.arraycopy(formed, start, on, 0, rows);
            for (int event = 1; event < events.length; event++) {
                System.arraycopy(events[event], start, days, 0, rows);
                select(event, rows);
            }
            begin(rows);
            splitYears(rows);
            splitDays(rows);
            end(rows);
            finish(rows);
            System.arraycopy(ends, 0, keepThrough, start, rows);
            kinds(rows);
            System.arraycopy(kinds, 0, states, start, rows);
        }
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private void lookUp(short[] key, int start, int rows) {
        int[] rules = this.rules;
        int[] rule = this.rule;
        for (int i = 0; i < rows; i++) {
            rule[i] = rules[key[start + i] & (KEYS - 1)];
        }
    }

    /** The day of this event, for the rows that count from it. */
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private void select(int event, int rows) {
        int[] days = this.days;
        int[] rule = this.rule;
        int[] on = this.on;
        for (int i = 0; i < rows; i++) {
            int other = ((rule[i] >> EVENT_AT) & EVENT) ^ event;
            on[i] ^= (on[i] ^ days[i]) & ((other - 1) >> 31);
        }
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private void begin(int rows) {
        int[] rule = this.rule;
        int[] on = this.on;
        int[] day = this.day;
        int[] state = this.state;
        int asOf = this.asOf;
        for (int i = 0; i < rows; i++) {
            state[i] = (rule[i] >> STATE_AT) | (((asOf - on[i]) >> 31) & OPEN);
            day[i] = on[i] + EPOCH - ((rule[i] >> BEGINS_AT) & BEGINS);
        }
    }

    /** The year of a day: from 128 days the year or the one after it, and one back where that begins later. */
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private void splitYears(int rows) {
        int[] day = this.day;
        int[] year = this.year;
        for (int i = 0; i < rows; i++) {
            int guess = ((day[i] >> 7) * 22_967 + 30_000) >> 16;
            year[i] = guess + ((day[i] - firstDay(guess)) >> 31);
        }
    }

    /** The day in its year, where the rule counts in days; else the first. */
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private void splitDays(int rows) {
        int[] rule = this.rule;
        int[] day = this.day;
        int[] year = this.year;
        for (int i = 0; i < rows; i++) {
            day[i] = (day[i] - firstDay(year[i])) & -(rule[i] >> IN_DAYS_AT & 1);
        }
    }

    /** The corresponding day of the last year, and where there is none the last day of February. */
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private void end(int rows) {
        int[] rule = this.rule;
        int[] day = this.day;
        int[] year = this.year;
        for (int i = 0; i < rows; i++) {
            int last = year[i] + (rule[i] & YEARS);
            int first = firstDay(last);
            int beyond = day[i] + first + 1 - firstDay(last + 1);
            day[i] += first - (beyond & (-beyond >> 31));
        }
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private void finish(int rows) {
        int[] ends = this.ends;
        int[] rule = this.rule;
        int[] day = this.day;
        int[] state = this.state;
        for (int i = 0; i < rows; i++) {
            int back = (rule[i] >> BEGINS_AT & BEGINS) + (rule[i] >> IN_DAYS_AT & 1) - 1 - EPOCH;
            ends[i] = (day[i] + back) & ((state[i] - 1) >> 31);
        }
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private void kinds(int rows) {
        byte[] kinds = this.kinds;
        int[] state = this.state;
        for (int i = 0; i < rows; i++) {
            kinds[i] = (byte) state[i];
        }
    }

    /** On which day a year begins, counted from 0000-03-01. */
    private static int firstDay(int year) {
        int century = (year * 5_243) >> 19;
        return year * 365 + (year >> 2) - century + (century >> 2);
    }
}
