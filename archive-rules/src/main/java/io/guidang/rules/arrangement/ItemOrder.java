package io.guidang.rules.arrangement;

import io.guidang.core.item.Item;

/** The named orders of items inside the lowest class. A rulebook lists those it uses, first the one that counts most. */
public enum ItemOrder {
    /** By employer; items of no employer come first. */
    EMPLOYER {
        @Override
        String keyOf(Item item) {
            var employers = item.parties().employers();
            return employers.isEmpty() ? "" : employers.first().value();
        }
    },
    /** By the day on which the item was formed. */
    DATE {
        @Override
        String keyOf(Item item) {
            return item.formedOn().toString();
        }
    },
    /** By the work-flow or case number, the order of processing. */
    ITEM_ID {
        @Override
        String keyOf(Item item) {
            return item.id().value();
        }
    };

    abstract String keyOf(Item item);
}
