package io.guidang.storage.memory;

import io.guidang.core.party.Parties;
import io.guidang.rules.decision.Decision;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.Query;
import java.time.LocalDate;
import java.util.Collection;

/** Whether an item is among those that a query asks for. */
final class Matching {

    private Matching() {}

    static boolean matches(Query query, FiledItem filed, Collection<PlacedHold> holds) {
        return query.year().map(year -> year == filed.lowestClass().year()).orElse(true)
                && query.category()
                        .map(code -> code.equals(filed.lowestClass().category().code()))
                        .orElse(true)
                && query.dueOn().map(day -> isDueOn(filed, day, holds)).orElse(true)
                && isAbout(query, filed);
    }

    private static boolean isAbout(Query query, FiledItem filed) {
        if (query.contract().isEmpty()
                && query.person().isEmpty()
                && query.employer().isEmpty()) {
            return true;
        }
        Parties parties = filed.item().parties();
        return query.contract()
                        .map(number -> parties.contracts().contains(number))
                        .orElse(true)
                && query.person()
                        .map(number -> parties.persons().contains(number))
                        .orElse(true)
                && query.employer()
                        .map(number -> parties.employers().contains(number))
                        .orElse(true);
    }

    private static boolean isDueOn(FiledItem filed, LocalDate day, Collection<PlacedHold> holds) {
        Decision decision = filed.decision();
        return decision.outcome().hasRunOutOn(day)
                && decision.activeHolds().stream().noneMatch(hold -> hold.isActiveOn(day))
                && holds.stream().noneMatch(hold -> hold.liesOn(filed, day));
    }
}
