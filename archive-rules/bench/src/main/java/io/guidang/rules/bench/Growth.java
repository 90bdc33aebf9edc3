package io.guidang.rules.bench;

import io.guidang.rules.decision.ColumnDecider;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.RecordColumns;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.RulebookStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Columns of a million to a hundred million records, decided anew by one thread and by two: what a record costs, and that the
 * answers are those of the million records over and over. Needs about 4 GiB of heap for a hundred million.
 */
public final class Growth {

    private static final int AS_OF = (int) Records.AS_OF.toEpochDay();
    private static final int ROUNDS = 7;
    private static final int WARM = 300;

    private final Records records = new Records();
    private final ColumnDecider decider = Decider.of(
                    RulebookStack.of(records.schedule.rulebook("benchmark", Layer.NATIONAL)))
            .columns();

    private Growth() {}

    /** Takes the largest number of millions, 100 unless told otherwise. */
    public static void main(String[] args) throws InterruptedException {
        int most = args.length > 0 && args[0].matches("[0-9]{1,3}") ? Integer.parseInt(args[0]) : 100;
        System.out.printf(Locale.ROOT, "%n| records | ns a record, one thread | two threads |%n|--:|--:|--:|%n");
        Growth growth = new Growth();
        int[] million = growth.decided(1, 1, new ArrayList<>());
        for (int i = 0; i < WARM / ROUNDS; i++) {
            growth.decided(1, 1, new ArrayList<>());
        }
        for (int millions = 1; millions <= most; millions *= 10) {
            List<Double> one = new ArrayList<>();
            List<Double> two = new ArrayList<>();
            growth.requireSame(million, growth.decided(millions, 1, one));
            growth.requireSame(million, growth.decided(millions, 2, two));
            System.out.printf(Locale.ROOT, "| %,d | %.2f | %.2f |%n", millions * Records.COUNT, best(one), best(two));
        }
    }

    private static double best(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private int[] decided(int millions, int threads, List<Double> times) throws InterruptedException {
        RecordColumns columns = records.columns(decider, millions);
        int[] ends = new int[columns.size()];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            List<Thread> working = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int from = (int) ((long) columns.size() * i / threads);
                int to = (int) ((long) columns.size() * (i + 1) / threads);
                Thread thread = new Thread(() -> decider.worker().decide(columns, AS_OF, ends, from, to));
                thread.start();
                working.add(thread);
            }
            for (Thread thread : working) {
                thread.join();
            }
            times.add((System.nanoTime() - start) / (double) columns.size());
        }
        return ends;
    }

    private void requireSame(int[] million, int[] found) {
        for (int i = 0; i < found.length; i++) {
            if (found[i] != million[i % million.length]) {
                throw new IllegalStateException("Record %s was decided differently".formatted(i));
            }
        }
    }
}
