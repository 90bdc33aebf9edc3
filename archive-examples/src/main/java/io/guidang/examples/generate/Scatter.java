package io.guidang.examples.generate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Scatters rows: each waits among others until chance sends it on. With the parts taken in a scattered order too, the
 * rows of an item lie thousands of lines apart, and memory does not grow with the file.
 */
final class Scatter {

    private static final int WAITING = 16_384;

    private final List<List<String>> waiting = new ArrayList<>(WAITING);
    private final Dice dice;
    private final CsvLines into;

    Scatter(Dice dice, CsvLines into) {
        this.dice = dice;
        this.into = into;
    }

    void add(List<String> row) throws IOException {
        if (waiting.size() < WAITING) {
            waiting.add(row);
        } else {
            into.write(waiting.set(dice.below(WAITING), row));
        }
    }

    void finish() throws IOException {
        while (!waiting.isEmpty()) {
            int last = waiting.size() - 1;
            List<String> sent = waiting.set(dice.below(last + 1), waiting.get(last));
            waiting.remove(last);
            into.write(sent);
        }
    }

    /** A number without a common divisor with the count, about 0.618 of it: its multiples go everywhere. */
    static long stride(long count) {
        long stride = Math.max(1, Math.round(count * 0.618_033_988_749));
        while (gcd(stride, count) != 1) {
            stride++;
        }
        return stride;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
