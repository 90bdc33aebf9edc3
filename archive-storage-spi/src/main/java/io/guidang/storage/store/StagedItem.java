package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

import io.guidang.core.item.Item;
import io.guidang.core.medium.Medium;
import io.guidang.rules.arrangement.ArrangementRules.Placed;
import io.guidang.rules.decision.Decision;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * An item of a batch before it has a number.
 *
 * @param item      the item, its documents in order
 * @param placed    where it stands
 * @param decisions what was decided of each of its media
 */
public record StagedItem(Item item, Placed placed, Map<Medium, Decision> decisions) {
    public StagedItem {
        requireNonNull(item, "item");
        requireNonNull(placed, "placed");
        decisions = Collections.unmodifiableMap(new EnumMap<>(decisions));
    }
}
