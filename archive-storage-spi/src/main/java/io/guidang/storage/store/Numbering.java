package io.guidang.storage.store;

import io.guidang.core.category.LowestClass;
import io.guidang.core.item.Direction;
import io.guidang.rules.arrangement.ArrangementRules;
import io.guidang.rules.arrangement.ArrangementRules.Numbered;
import io.guidang.rules.arrangement.ClassState;
import io.guidang.storage.ledger.Digest;

/**
 * Gives a staged item its number, code and box, as {@link ArrangementRules#number} does. The store calls it for each item
 * of a batch, in filing order.
 */
@FunctionalInterface
public interface Numbering {

    /**
     * The place of the next item.
     *
     * @param lowestClass the class of the item
     * @param before      how far the class has been filled
     * @param paperPages  the pages that the item puts into a box
     * @param direction   income, expenditure or neither
     * @param description the digest of what is filed, as it was staged
     */
    Numbered number(
            LowestClass lowestClass, ClassState before, long paperPages, Direction direction, Digest description);
}
