package io.guidang.rules.decision;

import io.guidang.rules.calendar.EpochDays;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Decides columns, a block at a time: one short sweep for each step of the arithmetic, none of which branches on a record,
 * over arrays of its own, so that several records are reckoned at once. Records whose rules are not so simple are asked one by one afterwards. It
 * belongs to one thread; beyond a few arrays of its own it makes no object for any record.
 *
 * <p>The sweeps read and write at one index of arrays of their own, and take no {@link Math#min}: so the JIT of Java 17 makes
 * vector code of them. Years are taken to begin on 1 March or, where the year only counts, on 1 January: the day of the year on which a plan
 * begins is subtracted first and added last.
 */
public final class ColumnWorker {

    private static final int BLOCK = 512;

    /** From 0000-03-01 to 1970-01-01. */
    private static final int EPOCH = 719_468;

    /** Half of the first and of the last day of the years 1000 to 9999: what is halved can be subtracted from anything. */
    private static final int HALF_FIRST = (int) LocalDate.of(1000, 1, 1).toEpochDay() >> 1;

    private static final int HALF_LAST = (int) LocalDate.of(9999, 12, 31).toEpochDay() >> 1;

    /** From pending to unknown, the greatest sign that a record can have for its event. */
    private static final int MOST = Signs.UNKNOWN - Signs.PENDING;

    private final ColumnDecider decider;
    private final int[] plan = new int[BLOCK];
    private final int[] on = new int[BLOCK];
    private final int[] day = new int[BLOCK];
    private final int[] year = new int[BLOCK];
    private final int[] unknown = new int[BLOCK];
    private final int[] days = new int[BLOCK];
    private final int[] open = new int[BLOCK];
    private final int[] ask = new int[BLOCK];
    private final int[] sign = new int[BLOCK];
    private final int[] ends = new int[BLOCK];
    private final long[] termEnds;

    ColumnWorker(ColumnDecider decider) {
        this.decider = decider;
        this.termEnds = new long[decider.mostTerms()];
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
            lookUp(columns.keys(), start, records);
            System.arraycopy(columns.formed(), start, on, 0, records);
            for (int i = 0; i < events.length; i++) {
                System.arraycopy(events[i], events[i] == unknown ? 0 : start, days, 0, records);
                select(decider.planned()[i], records);
            }
            open(asOf, records);
            toAsk(records);
            begin(records);
            splitYears(records);
            splitDays(records);
            last(records);
            sign(records);
            end(records);
            System.arraycopy(ends, 0, into, start, records);
            if (!near || anyToAsk(records)) {
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

    /** The plan of each record; a number that is no key is to be asked. */
    private void lookUp(short[] keys, int start, int records) {
        int[] plans = decider.plans();
        int[] plan = this.plan;
        int all = 0;
        for (int i = 0; i < records; i++) {
            int key = keys[start + i];
            all |= key;
            plan[i] = plans[key & (plans.length - 1)];
        }
        if ((all & -plans.length) != 0) {
            for (int i = 0; i < records; i++) {
                plan[i] = (keys[start + i] & -plans.length) == 0 ? plan[i] : Plan.ASK;
            }
        }
    }

    /** The day of this event, for the records that are counted from it. */
    private void select(int trigger, int records) {
        int[] plan = this.plan;
        int[] on = this.on;
        int[] days = this.days;
        for (int i = 0; i < records; i++) {
            int other = ((plan[i] >> Plan.TRIGGER_AT) & Plan.TRIGGER) ^ trigger;
            on[i] ^= (on[i] ^ days[i]) & ((other - 1) >> 31);
        }
    }

    /** Where the event has no day, or one that lies ahead. */
    private void open(int asOf, int records) {
        int[] plan = this.plan;
        int[] on = this.on;
        int[] open = this.open;
        for (int i = 0; i < records; i++) {
            int told = -((plan[i] >> Plan.TRIGGER_AT) & Plan.TRIGGER) >> 31;
            int tooLate = (HALF_LAST - (on[i] >> 1)) >> 31;
            open[i] = (((asOf - on[i]) >> 31) | tooLate) & told;
        }
    }

    /**
     * Negative where the rules have to be asked, where the day that is counted from lies outside the years 1000 to 9999, and
     * where its event can no longer happen.
     */
    private void toAsk(int records) {
        int[] plan = this.plan;
        int[] on = this.on;
        int[] ask = this.ask;
        for (int i = 0; i < records; i++) {
            int told = -((plan[i] >> Plan.TRIGGER_AT) & Plan.TRIGGER) >> 31;
            int tooEarly = ((on[i] >> 1) - HALF_FIRST) >> 31;
            int tooLate = (HALF_LAST - (on[i] >> 1)) >> 31;
            ask[i] = plan[i] | tooEarly | (tooLate & ~told);
        }
    }

    /** The day, from the day on which its year begins. */
    private void begin(int records) {
        int[] plan = this.plan;
        int[] on = this.on;
        int[] day = this.day;
        for (int i = 0; i < records; i++) {
            day[i] = on[i] + EPOCH - ((plan[i] >> Plan.BEGINS_AT) & Plan.BEGINS);
        }
    }

    private boolean anyToAsk(int records) {
        int all = 0;
        for (int i = 0; i < records; i++) {
            all |= ask[i];
        }
        return all < 0;
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

    /** Pending, disputed or unknown, where it is open. */
    private void sign(int records) {
        int[] on = this.on;
        int[] open = this.open;
        int[] sign = this.sign;
        for (int i = 0; i < records; i++) {
            int above = on[i] - Signs.PENDING;
            int atLeast = above & ~(above >> 31) & ~(on[i] >> 31);
            int most = atLeast - MOST;
            sign[i] = (Signs.PENDING + MOST + (most & (most >> 31))) & open[i];
        }
    }

    /** The last day, or the sign. */
    private void end(int records) {
        int[] plan = this.plan;
        int[] day = this.day;
        int[] open = this.open;
        int[] sign = this.sign;
        int[] ends = this.ends;
        for (int i = 0; i < records; i++) {
            int back = ((plan[i] >> Plan.BEGINS_AT) & Plan.BEGINS) + ((plan[i] >> Plan.IN_DAYS_AT) & 1) - 1 - EPOCH;
            int permanent = -((plan[i] >> Plan.PERMANENT_AT) & 1);
            ends[i] = ((day[i] + back) & ~(open[i] | permanent)) | sign[i] | (Signs.PERMANENT & permanent);
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
            if (!near || ask[i] < 0) {
                evidence.moveTo(start + i);
                into[start + i] = asked(keys[start + i], evidence);
            }
        }
    }

    private int asked(int key, ColumnEvidence evidence) {
        if (!evidence.isFormed()) {
            return Signs.UNKNOWN;
        }
        ClassRules rules = decider.rules(key);
        rules.ends(evidence, ColumnDecider.medium(key), termEnds);
        return Signs.of(rules.concluded(rules.deciding(termEnds), termEnds));
    }
}
