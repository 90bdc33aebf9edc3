package io.guidang.rules.diff;

import io.guidang.core.medium.Medium;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts under a key and a medium while they are made. Not safe to share. */
final class CountTable<K extends Comparable<K>> {

    private final Map<K, Map<Medium, Map<Change.Kind, Count>>> cells = new HashMap<>();

    void add(K key, Medium medium, Change.Kind kind, Count count) {
        cells.computeIfAbsent(key, k -> new EnumMap<>(Medium.class))
                .computeIfAbsent(medium, m -> new EnumMap<>(Change.Kind.class))
                .merge(kind, count, Count::plus);
    }

    void addAll(Map<K, Map<Medium, Counts>> other) {
        other.forEach((key, media) -> media.forEach(
                (medium, counts) -> counts.byKind().forEach((kind, count) -> add(key, medium, kind, count))));
    }

    /** As it is now, by key and by medium. */
    SortedMap<K, Map<Medium, Counts>> counted() {
        SortedMap<K, Map<Medium, Counts>> counted = new TreeMap<>();
        cells.forEach((key, media) -> {
            Map<Medium, Counts> byMedium = new EnumMap<>(Medium.class);
            media.forEach((medium, kinds) -> byMedium.put(medium, new Counts(kinds)));
            counted.put(key, Collections.unmodifiableMap(byMedium));
        });
        return Collections.unmodifiableSortedMap(counted);
    }
}
