package io.guidang.rules.bench;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Answers as one int each: the last day to keep, counted from 1970-01-01, or one of two marks above every day. */
final class Answers {

    static final int OPEN = Integer.MAX_VALUE - 1;
    static final int PERMANENT = Integer.MAX_VALUE;

    private Answers() {}

    static int of(@Nullable LocalDate keepThrough) {
        if (keepThrough == null) {
            return OPEN;
        }
        return keepThrough.equals(ByHand.PERMANENT) ? PERMANENT : (int) keepThrough.toEpochDay();
    }

    /** Nobody is timed who answers otherwise. */
    static void requireEqual(int[] found, int[] expected, String contestant) {
        if (found.length != expected.length) {
            throw new IllegalStateException(
                    "%s answers %d records, but expected %d".formatted(contestant, found.length, expected.length));
        }
        for (int i = 0; i < found.length; i++) {
            if (found[i] != expected[i]) {
                throw new IllegalStateException("%s, record %d: found %s, but the look-up by hand says %s"
                        .formatted(contestant, i, words(found[i]), words(expected[i])));
            }
        }
    }

    private static String words(int answer) {
        return switch (answer) {
            case OPEN -> "open";
            case PERMANENT -> "permanent";
            default -> LocalDate.ofEpochDay(answer).toString();
        };
    }
}
