package io.guidang.storage.custody;

import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import io.guidang.core.medium.Medium;
import io.guidang.rules.arrangement.ArrangementRules.Placed;
import io.guidang.rules.decision.Decision;
import io.guidang.storage.ledger.KeyedHash;
import io.guidang.storage.store.StagedItem;
import io.guidang.storage.store.StoredBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes the items of a batch in, some hundred at a time, and leaves out those that are there already or were destroyed. */
final class BatchIntake {

    /** So many are looked for together. */
    private static final int STEP = 500;

    /**
     * An item whose documents are in order.
     *
     * @param item      the item
     * @param placed    where it stands
     * @param decisions what was decided of each of its media
     */
    record Ordered(Item item, Placed placed, Map<Medium, Decision> decisions) {}

    private final StoredBatch batch;
    private final Description description;
    private final boolean anyDestroyed;
    private final List<Ordered> waiting = new ArrayList<>();
    private final List<ItemId> refused = new ArrayList<>();
    private final List<ItemId> destroyed = new ArrayList<>();

    BatchIntake(StoredBatch batch, Description description) {
        this.batch = batch;
        this.description = description;
        this.anyDestroyed = batch.anyDestroyed();
    }

    void take(Ordered item) {
        waiting.add(item);
        if (waiting.size() == STEP) {
            finish();
        }
    }

    /** Stages what waits. */
    void finish() {
        Set<ItemId> held =
                batch.held(waiting.stream().map(each -> each.item().id()).toList());
        for (Ordered each : waiting) {
            ItemId id = each.item().id();
            KeyedHash hashed = description.hashed(each.item());
            // Of two of one id in this step the second is seen when the first has been staged.
            if (held.contains(id)) {
                refused.add(id);
            } else if (anyDestroyed && batch.wasDestroyed(hashed)) {
                destroyed.add(id);
            } else {
                batch.stage(new StagedItem(
                        each.item(),
                        each.placed(),
                        each.decisions(),
                        description.of(hashed, each.item(), each.decisions())));
                held.add(id);
            }
        }
        waiting.clear();
    }

    List<ItemId> refused() {
        return refused;
    }

    List<ItemId> destroyed() {
        return destroyed;
    }
}
