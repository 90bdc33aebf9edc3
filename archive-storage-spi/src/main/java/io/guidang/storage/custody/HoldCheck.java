package io.guidang.storage.custody;

import io.guidang.core.hold.Hold;
import io.guidang.core.party.Parties;
import io.guidang.storage.ledger.CommandKind;
import io.guidang.storage.ledger.HashingKey;
import io.guidang.storage.ledger.RecordedCommand;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldId;
import io.guidang.storage.store.HoldScope;
import io.guidang.storage.store.PlacedHold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the holds of a store against its ledger, and against the items that they cover. */
final class HoldCheck {

    static final String HOLD = "hold";
    static final String SCOPE = "scope";
    static final String DAYS = "days";
    static final String UNTIL = "until";

    private final ArchiveStore store;
    private final HashingKey key;
    private final Differences differences;
    private final Map<String, Told> told = new TreeMap<>();
    private final Map<HoldScope, List<HoldId>> onParties = new HashMap<>();

    HoldCheck(ArchiveStore store, HashingKey key, Differences differences) {
        this.store = store;
        this.key = key;
        this.differences = differences;
    }

    /** On what a hold lies, as the ledger keeps it: people and contracts as keyed hashes. */
    static String scope(HoldScope scope, HashingKey key) {
        if (scope instanceof HoldScope.OfItem item) {
            return "item " + item.code();
        } else if (scope instanceof HoldScope.OfContract of) {
            return key.contract(of.contract()).toString();
        } else if (scope instanceof HoldScope.OfPerson of) {
            return key.person(of.person()).toString();
        } else if (scope instanceof HoldScope.OfEmployer of) {
            return key.employer(of.employer()).toString();
        }
        HoldScope.OfCategory of = (HoldScope.OfCategory) scope;
        return "category %s, year %s"
                .formatted(
                        of.category().orElse("any"),
                        of.year().map(String::valueOf).orElse("any"));
    }

    /** From when to when it binds: the first and the last day, with a slash between; left out where there is none. */
    static String days(Hold hold) {
        return day(hold.from()) + "/" + day(hold.until());
    }

    void expect(RecordedCommand command) {
        Map<String, String> details = command.details();
        String id = details.getOrDefault(HOLD, "");
        if (command.kind().equals(CommandKind.HELD)) {
            told.put(id, new Told(details.getOrDefault(SCOPE, ""), details.getOrDefault(DAYS, "")));
        } else if (command.kind().equals(CommandKind.RELEASED)) {
            told.computeIfPresent(id, (same, before) -> before.until(details.getOrDefault(UNTIL, "")));
        }
    }

    /** Each hold is as the ledger says, and all are there that it tells of. */
    void compare() {
        Set<String> missing = new HashSet<>(told.keySet());
        int limit = Math.min(Verification.PAGE, store.capabilities().largestPage());
        Optional<HoldId> after = Optional.empty();
        List<PlacedHold> page;
        do {
            page = store.holds(after, limit);
            for (PlacedHold hold : page) {
                after = Optional.of(hold.id());
                missing.remove(hold.id().value());
                if (!new Told(scope(hold.scope(), key), days(hold.hold()))
                        .equals(told.get(hold.id().value()))) {
                    differ(hold.id().value());
                }
                if (isParty(hold.scope())) {
                    onParties
                            .computeIfAbsent(hold.scope(), first -> new ArrayList<>())
                            .add(hold.id());
                }
            }
        } while (page.size() == limit);
        missing.stream().sorted().forEach(this::differ);
    }

    /** Whoever asks for the holds on an item about a party under a hold gets that hold. */
    void compare(FiledItem item) {
        if (onParties.isEmpty()) {
            return;
        }
        Parties parties = item.item().parties();
        List<HoldId> expected = Stream.of(
                        parties.contracts().stream().map(HoldScope::about),
                        parties.persons().stream().map(HoldScope::about),
                        parties.employers().stream().map(HoldScope::about))
                .flatMap(scopes -> scopes)
                .flatMap(scope -> onParties.getOrDefault(scope, List.of()).stream())
                .toList();
        if (!expected.isEmpty()
                && !store.holdsOn(item).stream()
                        .map(PlacedHold::id)
                        .collect(Collectors.toSet())
                        .containsAll(expected)) {
            differences.differ(
                    Differences.ITEM,
                    item.code(),
                    "%s应受冻结，库中却未列明",
                    "item %s is under a hold that the store does not find");
        }
    }

    private void differ(String id) {
        differences.differ(Differences.HOLD, id, "冻结%s与台账不符", "hold %s is not what the ledger says");
    }

    private static boolean isParty(HoldScope scope) {
        return !(scope instanceof HoldScope.OfItem) && !(scope instanceof HoldScope.OfCategory);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /** A hold as the ledger tells it. */
    private record Told(String scope, String days) {
        Told until(String last) {
            return new Told(scope, days.substring(0, days.indexOf('/') + 1) + last);
        }
    }
}
