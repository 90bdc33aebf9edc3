package io.guidang.storage.memory;

import io.guidang.rules.arrangement.SortKey;
import io.guidang.storage.store.Cursor;
import java.util.Comparator;

/**
 * The place of an item among all: by its class, then by its number.
 *
 * @param classKey the place of its class
 * @param number   its number
 */
record Standing(SortKey classKey, int number) implements Comparable<Standing> {

    private static final Comparator<Standing> FILING_ORDER =
            Comparator.comparing(Standing::classKey).thenComparing(Standing::number);

    static Standing of(Cursor cursor) {
        String token = cursor.token();
        int dot = token.indexOf('.');
        try {
            return new Standing(
                    new SortKey(token.substring(dot + 1)), Integer.parseInt(token.substring(0, Math.max(0, dot))));
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException(
                    "This cursor was not made by this store; begin again without one", unreadable);
        }
    }

    Cursor cursor() {
        return new Cursor(number + "." + classKey.value());
    }

    @Override
    public int compareTo(Standing other) {
        return FILING_ORDER.compare(this, other);
    }
}
