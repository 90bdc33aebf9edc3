package io.guidang.examples.store;

import io.guidang.storage.store.Cursor;
import io.guidang.storage.store.Registered;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;

/** What stands after a place, as much as was asked for. */
final class Pages {

    static final int LARGEST = 1_000;

    private Pages() {}

    /** One more than was asked for, if there is one. */
    static List<Map.Entry<Place, Registered>> page(
            NavigableMap<Place, Registered> places, Optional<Cursor> after, int limit, Predicate<Registered> wanted) {
        requirePage(limit);
        return after.map(Place::of).map(last -> places.tailMap(last, false)).orElse(places).entrySet().stream()
                .filter(each -> wanted.test(each.getValue()))
                .limit(limit + 1L)
                .toList();
    }

    static Optional<Cursor> next(List<Map.Entry<Place, Registered>> page, int limit) {
        return page.size() > limit ? Optional.of(page.get(limit - 1).getKey().cursor()) : Optional.empty();
    }

    static void requirePage(int limit) {
        if (limit < 1 || limit > LARGEST) {
            throw new IllegalArgumentException("A page has from 1 to %d lines, but found %d".formatted(LARGEST, limit));
        }
    }

    static <K, V> List<V> some(NavigableMap<K, V> all, Optional<K> after, int limit) {
        requirePage(limit);
        return after.map(last -> all.tailMap(last, false)).orElse(all).values().stream()
                .limit(limit)
                .toList();
    }
}
