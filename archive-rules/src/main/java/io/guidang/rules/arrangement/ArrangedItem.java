package io.guidang.rules.arrangement;

import static java.util.Objects.requireNonNull;

import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.Item;
import io.guidang.core.retention.Outcome;
import java.util.Optional;

/**
 * An item in its place.
 *
 * @param item        the item, its documents in order
 * @param outcome     until when it is kept
 * @param lowestClass its class
 * @param code        its archival code, which never changes
 * @param box         its box; none for an item without paper
 * @param oversized   whether it is larger than a box and has one of its own
 */
public record ArrangedItem(
        Item item,
        Outcome outcome,
        LowestClass lowestClass,
        ArchivalCode code,
        Optional<ArchivalCode> box,
        boolean oversized) {

    public ArrangedItem {
        requireNonNull(item, "item");
        requireNonNull(outcome, "outcome");
        requireNonNull(lowestClass, "lowestClass");
        requireNonNull(code, "code");
        requireNonNull(box, "box");
    }
}
