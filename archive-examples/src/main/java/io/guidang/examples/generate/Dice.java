package io.guidang.examples.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same for the same seed, on every platform. */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The dice of one thing among many of its kind: they fall the same whenever it is asked for. */
    static Dice of(long seed, int kind, long index) {
        return new Dice(new SplittableRandom(seed + kind * GOLDEN).nextLong() ^ (index + 1) * GOLDEN);
    }

    /** A number from 0, less than the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(random.nextLong(), bound);
    }

    /** Whether something happens that happens so many times in a hundred thousand. */
    boolean inHundredThousand(int times) {
        return below(100_000) < times;
    }

    boolean percent(int times) {
        return below(100) < times;
    }

    <T> T oneOf(List<T> values) {
        return values.get(below(values.size()));
    }

    /** A day from the first to the last; the first where the last lies before it. */
    LocalDate day(LocalDate first, LocalDate last) {
        int days = (int) Math.max(0, last.toEpochDay() - first.toEpochDay());
        return first.plusDays(below(days + 1));
    }
}
