package io.guidang.storage.jdbc;

import io.guidang.rules.arrangement.ArrangementRules.Numbered;
import io.guidang.storage.store.StagedItem;
import java.util.Optional;

/**
 * An item on its way into the tables.
 *
 * @param staged    the item
 * @param value     the item as JSON in UTF-8
 * @param decisions its decisions so
 * @param numbered  its number, code and box, if it has them already
 */
record Draft(StagedItem staged, byte[] value, byte[] decisions, Optional<Numbered> numbered) {

    /** What an item takes beside its bytes, as long as it waits in memory. */
    private static final int ROOM = 4_000;

    /** About how many bytes of memory it takes. */
    long room() {
        return ROOM + value.length + decisions.length;
    }

    Draft numbered(Numbered given) {
        return new Draft(staged, value, decisions, Optional.of(given));
    }
}
