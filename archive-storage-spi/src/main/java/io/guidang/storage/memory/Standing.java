package io.guidang.storage.memory;

import io.guidang.rules.arrangement.SortKey;
import io.guidang.storage.store.Cursor;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * The place of an item among all: by its class, then by its number; before both by the day from which it may be appraised,
 * where items come by that.
 *
 * @param day      that day, counted from 1970-01-01; the lowest number where items come in filing order
 * @param classKey the place of its class
 * @param number   its number
 */
record Standing(long day, SortKey classKey, int number) implements Comparable<Standing> {

    private static final Comparator<Standing> ORDER = Comparator.comparing(Standing::day)
            .thenComparing(Standing::classKey)
            .thenComparing(Standing::number);

    Standing(SortKey classKey, int number) {
        this(Long.MIN_VALUE, classKey, number);
    }

    static Standing of(Cursor cursor) {
        String token = cursor.token();
        int at = token.indexOf('@');
        int dot = token.indexOf('.');
        try {
            return new Standing(
                    Long.parseLong(token.substring(at + 1, Math.max(at + 1, dot))),
                    new SortKey(token.substring(dot + 1)),
                    Integer.parseInt(token.substring(0, Math.max(0, at))));
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException(
                    "This cursor was not made by this store; begin again without one", unreadable);
        }
    }

    /** The same where items come by the day from which they may be appraised. */
    Standing on(LocalDate appraiseFrom) {
        return new Standing(appraiseFrom.toEpochDay(), classKey, number);
    }

    /** Whether items come by the day from which they may be appraised. */
    boolean isByDay() {
        return day != Long.MIN_VALUE;
    }

    Cursor cursor() {
        return new Cursor(number + "@" + day + "." + classKey.value());
    }

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }
}
