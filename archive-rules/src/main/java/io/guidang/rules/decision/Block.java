package io.guidang.rules.decision;

import java.time.LocalDate;

/**
 * A block of records and the sweeps over it: one for each step of the arithmetic, none of which branches on a record, so
 * that several records are reckoned at once.
 *
 * <p>The sweeps read and write at one index of arrays of the block, and take no {@link Math#min}: so the JIT of Java 17 makes
 * vector code of them. Years are taken to begin on 1 March or, where the year only counts, on the day that the plan says,
 * which is subtracted first and added last.
 */
final class Block {

    static final int SIZE = 512;

    /** From 0000-03-01 to 1970-01-01. */
    private static final int EPOCH = 719_468;

    /** Half of the first and of the last day of the years 1000 to 9999: what is halved can be subtracted from anything. */
    private static final int HALF_FIRST = (int) LocalDate.of(1000, 1, 1).toEpochDay() >> 1;

    private static final int HALF_LAST = (int) LocalDate.of(9999, 12, 31).toEpochDay() >> 1;

    /** From pending to unknown, the greatest sign that a record can have for its event. */
    private static final int MOST = Signs.UNKNOWN - Signs.PENDING;

    private int asOf;
    private final int[] plan = new int[SIZE];
    private final int[] on = new int[SIZE];
    private final int[] day = new int[SIZE];
    private final int[] year = new int[SIZE];
    private final int[] days = new int[SIZE];
    private final int[] open = new int[SIZE];
    private final int[] sign = new int[SIZE];
    private final int[] ends = new int[SIZE];

    /** The day of the question: not negative, and in the years 1000 to 9999. */
    void asOf(int day) {
        this.asOf = day;
    }

    /** The plan of each record; a number that is no key is to be asked. */
    void lookUp(short[] keys, int[] plans, int start, int records) {
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

    /** The day on which each was formed. */
    void formed(int[] formed, int start, int records) {
        System.arraycopy(formed, start, on, 0, records);
    }

    /** The day of this event, for the records that are counted from it. */
    void select(int[] event, int trigger, int start, int records) {
        System.arraycopy(event, start, days, 0, records);
        int[] plan = this.plan;
        int[] on = this.on;
        int[] days = this.days;
        for (int i = 0; i < records; i++) {
            int other = ((plan[i] >> Plan.TRIGGER_AT) & Plan.TRIGGER) ^ trigger;
            on[i] ^= (on[i] ^ days[i]) & ((other - 1) >> 31);
        }
    }

    /** Nothing was told of this event, for the records that are counted from it. */
    void selectUnknown(int trigger, int records) {
        int[] plan = this.plan;
        int[] on = this.on;
        for (int i = 0; i < records; i++) {
            int other = ((plan[i] >> Plan.TRIGGER_AT) & Plan.TRIGGER) ^ trigger;
            on[i] ^= (on[i] ^ Signs.UNKNOWN) & ((other - 1) >> 31);
        }
    }

    /** Where the event has no day, or one that lies ahead. */
    void open(int records) {
        int asOf = this.asOf;
        int[] plan = this.plan;
        int[] on = this.on;
        int[] open = this.open;
        for (int i = 0; i < records; i++) {
            int told = -((plan[i] >> Plan.TRIGGER_AT) & Plan.TRIGGER) >> 31;
            open[i] = ((asOf - on[i]) >> 31) & told;
        }
    }

    /** Pending, disputed or unknown, where it is open. */
    void sign(int records) {
        int[] on = this.on;
        int[] open = this.open;
        int[] sign = this.sign;
        for (int i = 0; i < records; i++) {
            int above = on[i] - Signs.PENDING;
            int most = (above & ~(above >> 31)) - MOST;
            sign[i] = (Signs.UNKNOWN + (most & (most >> 31))) & open[i];
        }
    }

    /** The day, from the day on which its year begins. */
    void begin(int records) {
        int[] plan = this.plan;
        int[] on = this.on;
        int[] day = this.day;
        for (int i = 0; i < records; i++) {
            day[i] = on[i] + EPOCH - ((plan[i] >> Plan.BEGINS_AT) & Plan.BEGINS);
        }
    }

    /** The year of a day: from 128 days the year or the one after it, and one back where that begins later. */
    void splitYears(int records) {
        int[] day = this.day;
        int[] year = this.year;
        for (int i = 0; i < records; i++) {
            int guess = ((day[i] >> 7) * 22_967 + 30_000) >> 16;
            year[i] = guess + ((day[i] - firstDay(guess)) >> 31);
        }
    }

    /** The day in its year, where the plan counts in days; else the first. */
    void splitDays(int records) {
        int[] plan = this.plan;
        int[] day = this.day;
        int[] year = this.year;
        for (int i = 0; i < records; i++) {
            day[i] = (day[i] - firstDay(year[i])) & -((plan[i] >> Plan.IN_DAYS_AT) & 1);
        }
    }

    /** The corresponding day of the last year, and where there is none the last day of February. */
    void last(int records) {
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

    /** The last day, or the sign. */
    void end(int records) {
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

    /** What they come to. */
    void write(int[] into, int start, int records) {
        System.arraycopy(ends, 0, into, start, records);
    }

    /** Whether the rules of any have to be asked. */
    boolean anyToAsk(int records) {
        int[] plan = this.plan;
        int[] on = this.on;
        int all = 0;
        for (int i = 0; i < records; i++) {
            all |= toAsk(plan[i], on[i]);
        }
        return all < 0;
    }

    /** Whether the rules of one have to be asked. */
    boolean isToAsk(int record) {
        return toAsk(plan[record], on[record]) < 0;
    }

    /**
     * Negative where the rules have to be asked, where the day that is counted from lies outside the years 1000 to 9999, and
     * where its event can no longer happen.
     */
    private static int toAsk(int plan, int on) {
        int told = -((plan >> Plan.TRIGGER_AT) & Plan.TRIGGER) >> 31;
        int tooLate = (HALF_LAST - (on >> 1)) >> 31;
        return plan | ((on >> 1) - HALF_FIRST) | (tooLate & ~told);
    }

    /** On which day a year begins, counted from 0000-03-01. */
    private static int firstDay(int year) {
        int century = (year * 5_243) >> 19;
        return year * 365 + (year >> 2) - century + (century >> 2);
    }
}
