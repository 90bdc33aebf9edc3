package io.guidang.rules.decision;

import io.guidang.rules.calendar.EpochDays;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Decides columns, a block at a time: one short sweep for each step of the arithmetic, none of which branches on a record,
 * so that several records are reckoned at once. Records whose rules are not so simple are asked one by one afterwards. It
 * belongs to one thread; beyond a few arrays of its own it makes no object for any record.
 *
 * <p>Years are taken to begin on 1 March or, where the year only counts, on 1 January: the day of the year on which a plan
 * begins is subtracted first and added last.
 */
public final class ColumnWorker {

    private static final int BLOCK = 1024;

    /** From 0000-03-01 to 1970-01-01. */
    private static final int EPOCH = 719_468;

    private static final int FIRST_NEAR = (int) LocalDate.of(1000, 1, 1).toEpochDay();
    private static final int LAST_NEAR = (int) LocalDate.of(9999, 12, 31).toEpochDay();

    private final ColumnDecider decider;
    private final int[] plan = new int[BLOCK];
    private final int[] on = new int[BLOCK];
    private final int[] day = new int[BLOCK];
    private final int[] year = new int[BLOCK];
    private final int[] unknown = new int[BLOCK];
    private final long[] ends;

    ColumnWorker(ColumnDecider decider) {
        this.decider = decider;
        this.ends = new long[decider.mostTerms()];
        Arrays.fill(unknown, Signs.UNKNOWN);
    }

    /**
     * Decides all records of the columns.
     *
     * @param columns what is known of the records
     * @param asOf    the day of the question, in days from 1970-01-01
     * @param into    for each record the last day to keep, or one of the {@link Signs}
     */
    public void decide(RecordColumns columns, int asOf, int[] into) {
        decide(columns, asOf, into, 0, columns.size());
    }

    /**
     * Decides the records from one place to another, so that several threads can share the columns.
     *
     * @param columns what is known of the records
     * @param asOf    the day of the question, in days from 1970-01-01
     * @param into    for each record the last day to keep, or one of the {@link Signs}; at least as long as the columns
     * @param from    the first record
     * @param to      the one after the last
     */
    public void decide(RecordColumns columns, int asOf, int[] into, int from, int to) {
        if (from < 0 || to > columns.size() || into.length < columns.size() || from > to) {
            throw new IndexOutOfBoundsException("Records %s to %s of %s into %s cannot be decided"
                    .formatted(from, to, columns.size(), into.length));
        }
        ColumnEvidence evidence = new ColumnEvidence(decider, columns, asOf);
        int[][] events = events(columns);
        boolean near = EpochDays.isNear(asOf);
        for (int start = from; start < to; start += BLOCK) {
            int records = Math.min(BLOCK, to - start);
            int sign = lookUp(columns.keys(), start, records);
            System.arraycopy(columns.formed(), start, on, 0, records);
            for (int i = 0; i < events.length; i++) {
                select(decider.planned()[i], events[i], events[i] == unknown ? 0 : start, records);
            }
            sign |= begin(asOf, records);
            splitYears(records);
            splitDays(records);
            last(records);
            write(into, asOf, start, records);
            if (sign < 0 || !near) {
                ask(columns, evidence, near, into, start, records);
            }
        }
    }

    /** The columns of the triggers from which a plan counts. */
    private int[][] events(RecordColumns columns) {
        return Arrays.stream(decider.planned())
                .mapToObj(decider.triggers().types()::get)
                .map(type -> columns.events(type).orElse(unknown))
                .toArray(int[][]::new);
    }

    /** The plan of each record, that of a number which is no key among them; negative if one of them is to be asked. */
    private int lookUp(short[] keys, int start, int records) {
        int[] plans = decider.plans();
        int[] plan = this.plan;
        int all = 0;
        for (int i = 0; i < records; i++) {
            int key = keys[start + i];
            int beyond = key & -plans.length;
            plan[i] = plans[key & (plans.length - 1)] | ((beyond | -beyond) & Plan.ASK);
            all |= plan[i];
        }
        return all;
    }

    /** The day of this event, for the records that are counted from it. */
    private void select(int trigger, int[] days, int start, int records) {
        int[] plan = this.plan;
        int[] on = this.on;
        for (int i = 0; i < records; i++) {
            int other = ((plan[i] >> Plan.TRIGGER_AT) & Plan.TRIGGER) ^ trigger;
            on[i] ^= (on[i] ^ days[start + i]) & ((other - 1) >> 31);
        }
    }

    /**
     * The day from the day on which its year begins. The result is negative if a day that is to be counted from lies outside
     * the years 1000 to 9999, or its event can no longer happen.
     */
    private int begin(int asOf, int records) {
        int[] plan = this.plan;
        int[] on = this.on;
        int[] day = this.day;
        int sign = 0;
        for (int i = 0; i < records; i++) {
            int capped = Math.min(on[i], LAST_NEAR + 1);
            int told = -((plan[i] >> Plan.TRIGGER_AT) & Plan.TRIGGER) >> 31;
            int open = ((asOf - capped) >> 31) & told;
            sign |= (capped - FIRST_NEAR) | ((LAST_NEAR - capped) & ~open);
            day[i] = capped + EPOCH - ((plan[i] >> Plan.BEGINS_AT) & Plan.BEGINS);
        }
        return sign;
    }

    /** The year of a day: from 128 days the year or the one after it, and one back where that begins later. */
    private void splitYears(int records) {
        int[] day = this.day;
        int[] year = this.year;
        for (int i = 0; i < records; i++) {
            int guess = ((day[i] >> 7) * 22_967 + 30_000) >> 16;
            year[i] = guess + ((day[i] - firstDay(guess)) >> 31);
        }
    }

    /** The day in its year, where the plan counts in days; else the first. */
    private void splitDays(int records) {
        int[] plan = this.plan;
        int[] day = this.day;
        int[] year = this.year;
        for (int i = 0; i < records; i++) {
            day[i] = (day[i] - firstDay(year[i])) & -((plan[i] >> Plan.IN_DAYS_AT) & 1);
        }
    }

    /** The corresponding day of the last year, and where there is none the last day of February. */
    private void last(int records) {
        int[] plan = this.plan;
        int[] day = this.day;
        int[] year = this.year;
        for (int i = 0; i < records; i++) {
            int last = year[i] + (plan[i] & Plan.YEARS);
            int first = firstDay(last);
            int beyond = day[i] + first + 1 - firstDay(last + 1);
            day[i] += first - (beyond & (-beyond >> 31));
        }
    }

    private void write(int[] into, int asOf, int start, int records) {
        int[] plan = this.plan;
        int[] day = this.day;
        int[] on = this.on;
        for (int i = 0; i < records; i++) {
            int back = ((plan[i] >> Plan.BEGINS_AT) & Plan.BEGINS) + ((plan[i] >> Plan.IN_DAYS_AT) & 1) - 1 - EPOCH;
            int told = -((plan[i] >> Plan.TRIGGER_AT) & Plan.TRIGGER) >> 31;
            int open = ((asOf - Math.min(on[i], LAST_NEAR + 1)) >> 31) & told;
            int sign = Math.min(Math.max(on[i], Signs.PENDING), Signs.UNKNOWN);
            int permanent = -((plan[i] >> Plan.PERMANENT_AT) & 1);
            into[start + i] = ((day[i] + back) & ~(open | permanent)) | (sign & open) | (Signs.PERMANENT & permanent);
        }
    }

    /** On which day a year begins, counted from 0000-03-01. */
    private static int firstDay(int year) {
        int century = (year * 5_243) >> 19;
        return year * 365 + (year >> 2) - century + (century >> 2);
    }

    /** Those that the sweeps could not decide: their rules are asked one by one. */
    private void ask(RecordColumns columns, ColumnEvidence evidence, boolean near, int[] into, int start, int records) {
        short[] keys = columns.keys();
        for (int i = 0; i < records; i++) {
            boolean counted = ((plan[i] >> Plan.TRIGGER_AT) & Plan.TRIGGER) == Triggers.FORMED;
            if (!near || plan[i] < 0 || on[i] < FIRST_NEAR || (counted && on[i] > LAST_NEAR)) {
                evidence.moveTo(start + i);
                into[start + i] = asked(keys[start + i], evidence);
            }
        }
    }

    private int asked(int key, ColumnEvidence evidence) {
        ClassRules rules = decider.rules(key);
        rules.ends(evidence, ColumnDecider.medium(key), ends);
        return Signs.of(rules.concluded(rules.deciding(ends), ends));
    }
}
