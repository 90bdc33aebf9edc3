package io.guidang.rules.diff;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A count for each kind of change.
 *
 * @param byKind the kinds that were found, in their order; no count of zero among them
 */
public record Counts(Map<Change.Kind, Count> byKind) {

    public Counts {
        EnumMap<Change.Kind, Count> found = new EnumMap<>(Change.Kind.class);
        byKind.forEach((kind, count) -> {
            if (count.records() > 0) {
                found.put(kind, count);
            }
        });
        byKind = Collections.unmodifiableMap(found);
    }

    /** How many records changed so; {@link Count#NONE} where none did. */
    public Count of(Change.Kind kind) {
        return byKind.getOrDefault(kind, Count.NONE);
    }

    /** All records, changed or not. */
    public long records() {
        return sum(Count::records);
    }

    /** The records of every kind that is {@linkplain Change.Kind#isShorter() shorter}. */
    public long shorter() {
        return byKind.entrySet().stream()
                .filter(entry -> entry.getKey().isShorter())
                .mapToLong(entry -> entry.getValue().records())
                .sum();
    }

    /** The records whose appraisal the new edition opens. */
    public long becameDue() {
        return sum(Count::becameDue);
    }

    /** The records whose appraisal the new edition closes. */
    public long noLongerDue() {
        return sum(Count::noLongerDue);
    }

    private long sum(ToLongFunction<Count> part) {
        return byKind.values().stream().mapToLong(part).sum();
    }
}
