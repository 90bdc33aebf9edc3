package io.guidang.examples.store;

import io.guidang.rules.arrangement.SortKey;
import io.guidang.storage.store.Cursor;
import java.util.Comparator;

/**
 * The place of a line: by class, then by number; before both by the day from which it may be appraised, where lines come by that.
 *
 * @param day    that day, counted from 1970-01-01; 0 where it does not matter
 * @param key    the place of the class in its scheme
 * @param number inside the class
 */
record Place(long day, SortKey key, int number) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::day).thenComparing(Place::key).thenComparing(Place::number);

    static Place of(Cursor cursor) {
        String[] parts = cursor.token().split("/", 3);
        try {
            return new Place(Long.parseLong(parts[0]), new SortKey(parts[2]), Integer.parseInt(parts[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            throw new IllegalArgumentException("This cursor was not made by this store; begin again", unreadable);
        }
    }

    Cursor cursor() {
        return new Cursor(day + "/" + number + "/" + key.value());
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
