package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.Item;
import io.guidang.core.medium.Medium;
import io.guidang.rules.decision.Decision;
import io.guidang.storage.ledger.Digest;
import java.util.Map;
import java.util.Optional;

/**
 * An item in custody.
 *
 * @param code        its archival code, which never changes
 * @param number      its number inside its class, from 1
 * @param box         its box; none for an item without paper
 * @param oversized   whether it is larger than a box and has one of its own
 * @param lowestClass its class
 * @param item        the item, its documents in order
 * @param decisions   what was decided of each of its media, all as of the same day
 * @param batch       the batch that filed it
 * @param version     counts the changes of its decisions, from 1: for optimistic writes
 * @param description the digest of what was filed, by which the ledger proves it; absent if it was filed before there was
 *                    a ledger
 */
public record FiledItem(
        ArchivalCode code,
        int number,
        Optional<ArchivalCode> box,
        boolean oversized,
        LowestClass lowestClass,
        Item item,
        Map<Medium, Decision> decisions,
        BatchId batch,
        long version,
        Optional<Digest> description)
        implements Registered {

    public FiledItem {
        requireNonNull(code, "code");
        requireNonNull(box, "box");
        requireNonNull(lowestClass, "lowestClass");
        requireNonNull(item, "item");
        requireNonNull(batch, "batch");
        requireNonNull(description, "description");
        decisions = new MediaDecisions(item, decisions).decisions();
        if (number < 1 || version < 1) {
            throw new IllegalArgumentException(
                    "%s is numbered and versioned from 1, but found %d, %d".formatted(item, number, version));
        }
    }

    /** The decision for the item: it keeps as long as the longest of its media. */
    public Decision decision() {
        return Decision.longest(decisions.values());
    }

    /**
     * The same item decided anew: one version more. Code, number, box and batch stay.
     *
     * @throws IllegalArgumentException if the decisions are not on each of its media, all as of the same day
     */
    public FiledItem redecided(Map<Medium, Decision> anew) {
        return new FiledItem(code, number, box, oversized, lowestClass, item, anew, batch, version + 1, description);
    }
}
