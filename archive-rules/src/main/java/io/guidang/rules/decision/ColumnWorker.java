package io.guidang.rules.decision;

import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.calendar.EpochDays;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides columns, a block at a time: one short sweep for each step of the arithmetic, in which several records are reckoned
 * at once. Records whose rules are not so simple are asked one by one afterwards. It belongs to one thread; beyond a few
 * arrays of its own it makes no object for any record.
 */
public final class ColumnWorker {

    /**
     * One step for all records of a block. All are called from one place, where the JIT finds too many to put any of them
     * in line: each is compiled by itself, and only so does it become vector code.
     */
    @FunctionalInterface
    private interface Sweep {
        void over(Block block, int start, int records);
    }

    private final ColumnDecider decider;
    private final Block block = new Block();
    private final long[] termEnds;

    ColumnWorker(ColumnDecider decider) {
        this.decider = decider;
        this.termEnds = new long[decider.mostTerms()];
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
        boolean near = asOf >= 0 && EpochDays.isNear(asOf);
        block.asOf(asOf);
        Sweep[] sweeps = sweeps(columns, into);
        for (int start = from; start < to; start += Block.SIZE) {
            int records = Math.min(Block.SIZE, to - start);
            for (Sweep sweep : sweeps) {
                sweep.over(block, start, records);
            }
            if (!near || block.anyToAsk(records)) {
                ask(columns, evidence, near, into, start, records);
            }
        }
    }

    private Sweep[] sweeps(RecordColumns columns, int[] into) {
        List<Sweep> sweeps = new ArrayList<>();
        int[] plans = decider.plans();
        sweeps.add((block, start, records) -> block.lookUp(columns.keys(), plans, start, records));
        sweeps.add((block, start, records) -> block.formed(columns.formed(), start, records));
        for (int trigger : decider.planned()) {
            TriggerType type = decider.triggers().types().get(trigger);
            sweeps.add(columns.events(type)
                    .<Sweep>map(days -> (block, start, records) -> block.select(days, trigger, start, records))
                    .orElse((block, start, records) -> block.selectUnknown(trigger, records)));
        }
        sweeps.add((block, start, records) -> block.open(records));
        sweeps.add((block, start, records) -> block.sign(records));
        sweeps.add((block, start, records) -> block.begin(records));
        sweeps.add((block, start, records) -> block.splitYears(records));
        sweeps.add((block, start, records) -> block.splitDays(records));
        sweeps.add((block, start, records) -> block.last(records));
        sweeps.add((block, start, records) -> block.end(records));
        sweeps.add((block, start, records) -> block.write(into, start, records));
        return sweeps.toArray(Sweep[]::new);
    }

    /** Those that the sweeps could not decide: their rules are asked one by one. */
    private void ask(RecordColumns columns, ColumnEvidence evidence, boolean near, int[] into, int start, int records) {
        short[] keys = columns.keys();
        for (int i = 0; i < records; i++) {
            if (!near || block.isToAsk(i)) {
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
        rules.ends(evidence, ClassTable.medium(key), termEnds);
        return Signs.of(rules.concluded(rules.deciding(termEnds), termEnds));
    }
}
