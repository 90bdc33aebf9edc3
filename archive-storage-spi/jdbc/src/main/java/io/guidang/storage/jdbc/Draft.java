package io.guidang.storage.jdbc;

import io.guidang.core.item.Direction;
import io.guidang.core.item.ItemId;
import io.guidang.core.party.Parties;
import io.guidang.core.retention.Outcome;
import io.guidang.rules.arrangement.ArrangementRules.Numbered;
import io.guidang.rules.arrangement.ArrangementRules.Placed;
import io.guidang.rules.decision.Decision;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.store.StagedItem;
import java.util.Optional;
import java.util.Set;

/**
 * An item on its way into the tables: what stands in their columns, and no more, so that many can wait in memory.
 *
 * @param id          its id
 * @param placed      where it stands
 * @param paperPages  the pages that it puts into a box
 * @param direction   income, expenditure or neither
 * @param outcome     until when it is kept
 * @param held        the days on which a hold of its decisions lies on it
 * @param parties     whom it is about
 * @param description the digest of it
 * @param value       the item as JSON in UTF-8
 * @param decisions   its decisions so
 * @param numbered    its number, code and box, if it has them already
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares drafts, and nobody changes their bytes.
record Draft(
        ItemId id,
        Placed placed,
        long paperPages,
        Direction direction,
        Outcome outcome,
        Set<Writing.Days> held,
        Parties parties,
        Digest description,
        byte[] value,
        byte[] decisions,
        Optional<Numbered> numbered) {

    /** About what it takes beside its bytes. */
    private static final int ROOM = 1_500;

    static Draft of(StagedItem staged, byte[] value, byte[] decisions) {
        return new Draft(
                staged.item().id(),
                staged.placed(),
                staged.item().paperPages(),
                staged.item().direction(),
                Decision.longest(staged.decisions().values()).outcome(),
                Writing.held(staged.decisions()),
                staged.item().parties(),
                staged.description(),
                value,
                decisions,
                Optional.empty());
    }

    /** About how many bytes of memory it takes. */
    long room() {
        return (long) ROOM + value.length + decisions.length;
    }

    Draft numbered(Numbered given) {
        return new Draft(
                id,
                placed,
                paperPages,
                direction,
                outcome,
                held,
                parties,
                description,
                value,
                decisions,
                Optional.of(given));
    }
}
