package io.guidang.storage.store;

import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.Direction;
import io.guidang.rules.arrangement.ClassState;
import java.util.Optional;

/** Gives a staged item its number, code and box. The store calls it for each item of a batch, in filing order. */
@FunctionalInterface
public interface Numbering {

    /**
     * The place of the next item.
     *
     * @param lowestClass the class of the item
     * @param before      how far the class has been filled
     * @param paperPages  the pages that the item puts into a box
     * @param direction   income, expenditure or neither
     */
    Numbered number(LowestClass lowestClass, ClassState before, long paperPages, Direction direction);

    /**
     * The place that an item was given.
     *
     * @param after     how far the class is filled with the item in it
     * @param number    the item's number
     * @param code      its archival code
     * @param box       its box, if it has paper
     * @param oversized whether it is larger than a box
     */
    record Numbered(ClassState after, int number, ArchivalCode code, Optional<ArchivalCode> box, boolean oversized) {}
}
