package io.guidang.core.box;

import static java.util.Objects.requireNonNull;

import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.ItemId;
import io.guidang.core.retention.Outcome;

/**
 * A box 盒 as its label and its list show it. The spine must show year, retention, class and box number; first and last
 * item and the count are optional (DA/T 36-2007, 6.2.3.5.3); until when it must stay, and because of which item, is
 * ours.
 *
 * @param code         the box number 盒号, unique in the fonds
 * @param lowestClass  the class whose items it holds; a box never crosses it
 * @param first        the code of its first item
 * @param last         the code of its last item
 * @param items        how many items it holds, from 1; electronic items between first and last are not in it
 * @param pages        the pages of paper in it, from 1
 * @param keep         until when it must stay: the longest outcome of its items
 * @param blockingItem the item that determines {@code keep}
 */
public record Box(
        ArchivalCode code,
        LowestClass lowestClass,
        ArchivalCode first,
        ArchivalCode last,
        int items,
        long pages,
        Outcome keep,
        ItemId blockingItem) {

    public Box {
        requireNonNull(code, "code");
        requireNonNull(lowestClass, "lowestClass");
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        requireNonNull(keep, "keep");
        requireNonNull(blockingItem, "blockingItem");
        if (items < 1 || pages < items) {
            throw new IllegalArgumentException(
                    "Box '%s' holds at least one item and a page for each, but found %s items, %s pages"
                            .formatted(code, items, pages));
        }
    }

    @Override
    public String toString() {
        return "Box[%s, %s items, %s pages]".formatted(code, items, pages);
    }
}
