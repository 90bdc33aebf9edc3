package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

import io.guidang.core.item.Item;
import io.guidang.core.medium.Medium;
import io.guidang.rules.arrangement.ArrangementRules.Placed;
import io.guidang.rules.decision.Decision;
import io.guidang.storage.ledger.Digest;
import java.util.Map;

/**
 * An item of a batch before it has a number.
 *
 * @param item      the item, its documents in order
 * @param placed    where it stands, in a class of its own year and category
 * @param decisions what was decided of each of its media, all as of the same day
 * @param description the digest of the item and its decisions, which the store keeps beside it
 */
public record StagedItem(Item item, Placed placed, Map<Medium, Decision> decisions, Digest description) {
    public StagedItem {
        requireNonNull(item, "item");
        requireNonNull(placed, "placed");
        requireNonNull(description, "description");
        decisions = new MediaDecisions(item, decisions).decisions();
        if (!placed.lowestClass().category().equals(item.category())
                || placed.lowestClass().year() != item.year()) {
            throw new IllegalArgumentException("%s stands in a class of its year and category, but found %s"
                    .formatted(item, placed.lowestClass()));
        }
    }
}
