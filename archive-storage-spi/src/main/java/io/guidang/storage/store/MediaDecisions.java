package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

import io.guidang.core.item.Item;
import io.guidang.core.medium.Medium;
import io.guidang.rules.decision.Decision;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was decided of each medium of an item.
 *
 * @param item      the item
 * @param decisions one for each of its media and for no other, all as of the same day; in the order of the media
 */
public record MediaDecisions(Item item, Map<Medium, Decision> decisions) {

    public MediaDecisions {
        requireNonNull(item, "item");
        if (!decisions.keySet().equals(item.media())) {
            throw new IllegalArgumentException("%s is decided on each of its media %s, but found decisions on %s"
                    .formatted(item, item.media(), decisions.keySet()));
        }
        decisions = Collections.unmodifiableMap(new EnumMap<>(decisions));
        if (decisions.values().stream().map(Decision::asOf).distinct().count() > 1) {
            throw new IllegalArgumentException("%s is decided on each of its media as of one day, but found %s"
                    .formatted(
                            item,
                            decisions.values().stream().map(Decision::asOf).toList()));
        }
    }

    /** The decision for the item: it keeps as long as the longest of its media. */
    public Decision longest() {
        return Decision.longest(decisions.values());
    }
}
