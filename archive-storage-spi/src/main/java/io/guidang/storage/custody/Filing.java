package io.guidang.storage.custody;

import static java.util.Objects.requireNonNull;

import io.guidang.core.item.Item;
import io.guidang.core.medium.Medium;
import io.guidang.rules.decision.Decision;
import io.guidang.storage.store.MediaDecisions;
import java.util.Map;

/**
 * An item to be filed, with what was decided of each of its media.
 *
 * @param item      the item, its documents in any order
 * @param decisions one for each of its media, all as of the same day
 */
public record Filing(Item item, Map<Medium, Decision> decisions) {

    public Filing {
        requireNonNull(item, "item");
        decisions = new MediaDecisions(item, decisions).decisions();
    }

    /** The decision for the item: it keeps as long as the longest of its media. */
    public Decision decision() {
        return Decision.longest(decisions.values());
    }
}
