package io.guidang.examples.store;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.ItemId;
import io.guidang.rules.arrangement.ClassState;
import io.guidang.rules.arrangement.Fingerprint;
import io.guidang.rules.arrangement.SortKey;
import io.guidang.rules.decision.Decision;
import io.guidang.storage.ledger.KeyedHash;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.BoxPlace;
import io.guidang.storage.store.DestroyedItem;
import io.guidang.storage.store.DestructionReceipt;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldId;
import io.guidang.storage.store.Loan;
import io.guidang.storage.store.LoanId;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.Query;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.store.Registered;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Everything in the archive, or a copy of it that somebody changes. What is on the shelves is never changed itself. */
class Shelves {

    Optional<Fingerprint> arrangement = Optional.empty();
    final Map<BatchId, BatchReceipt> batches;
    final Map<SortKey, ClassState> classes;
    final NavigableMap<Place, Registered> lines;
    final Map<ArchivalCode, Place> byCode;
    final Map<ItemId, ArchivalCode> byId;
    final Map<KeyedHash, ArchivalCode> gone;
    final Map<RegisterNumber, DestructionReceipt> destructions;
    final NavigableMap<HoldId, PlacedHold> holds;
    final NavigableMap<LoanId, Loan> loans;
    final Map<ArchivalCode, BoxPlace> places;
    final NavigableMap<Long, byte[]> entries;
    final Map<Long, List<ArchivalCode>> about;

    Shelves() {
        batches = new LinkedHashMap<>();
        classes = new HashMap<>();
        lines = new TreeMap<>();
        byCode = new HashMap<>();
        byId = new HashMap<>();
        gone = new HashMap<>();
        destructions = new HashMap<>();
        holds = new TreeMap<>();
        loans = new TreeMap<>();
        places = new HashMap<>();
        entries = new TreeMap<>();
        about = new HashMap<>();
    }

    Shelves(Shelves from) {
        arrangement = from.arrangement;
        batches = new LinkedHashMap<>(from.batches);
        classes = new HashMap<>(from.classes);
        lines = new TreeMap<>(from.lines);
        byCode = new HashMap<>(from.byCode);
        byId = new HashMap<>(from.byId);
        gone = new HashMap<>(from.gone);
        destructions = new HashMap<>(from.destructions);
        holds = new TreeMap<>(from.holds);
        loans = new TreeMap<>(from.loans);
        places = new HashMap<>(from.places);
        entries = new TreeMap<>(from.entries);
        about = new HashMap<>(from.about);
    }

    Optional<Registered> line(ArchivalCode code) {
        return Optional.ofNullable(byCode.get(code)).map(lines::get);
    }

    public Optional<FiledItem> find(ArchivalCode code) {
        return line(code).filter(FiledItem.class::isInstance).map(FiledItem.class::cast);
    }

    Optional<FiledItem> find(ItemId id) {
        return Optional.ofNullable(byId.get(id)).flatMap(this::find);
    }

    public Optional<PlacedHold> hold(HoldId id) {
        return Optional.ofNullable(holds.get(id));
    }

    public List<PlacedHold> holdsOn(FiledItem filed) {
        return holds.values().stream()
                .filter(hold -> hold.scope().covers(filed))
                .toList();
    }

    public Optional<Loan> openLoan(ArchivalCode code) {
        return loans.values().stream()
                .filter(loan -> loan.isOpen() && loan.code().equals(code))
                .findFirst();
    }

    public Optional<BoxPlace> boxPlace(ArchivalCode box) {
        return Optional.ofNullable(places.get(box));
    }

    public Optional<DestructionReceipt> destruction(RegisterNumber register) {
        return Optional.ofNullable(destructions.get(register));
    }

    /** What may be appraised one day, by that day; what is permanent, open or in conflict is not there. */
    NavigableMap<Place, Registered> byDay() {
        NavigableMap<Place, Registered> byDay = new TreeMap<>();
        lines.forEach((place, line) -> {
            if (line instanceof FiledItem filed) {
                filed.decision()
                        .outcome()
                        .appraiseFrom()
                        .ifPresent(day -> byDay.put(new Place(day.toEpochDay(), place.key(), place.number()), line));
            }
        });
        return byDay;
    }

    boolean matches(Query query, Registered line) {
        return line instanceof FiledItem filed
                && query.contract()
                        .map(number -> filed.item().parties().contracts().contains(number))
                        .orElse(true)
                && query.person()
                        .map(number -> filed.item().parties().persons().contains(number))
                        .orElse(true)
                && query.employer()
                        .map(number -> filed.item().parties().employers().contains(number))
                        .orElse(true)
                && query.category()
                        .map(filed.lowestClass().category().code()::equals)
                        .orElse(true)
                && query.year().map(year -> year == filed.lowestClass().year()).orElse(true)
                && query.dueOn().map(day -> isDue(filed, day)).orElse(true);
    }

    private boolean isDue(FiledItem filed, LocalDate day) {
        Decision decision = filed.decision();
        return decision.outcome().hasRunOutOn(day)
                && decision.activeHolds().stream().noneMatch(hold -> hold.isActiveOn(day))
                && holds.values().stream().noneMatch(hold -> hold.liesOn(filed, day));
    }

    /** A line takes the place it has, or a new one; the one that stood there goes, and the id it had. */
    void put(Place place, Registered line) {
        Registered before = lines.put(place, line);
        byCode.put(line.code(), place);
        if (line instanceof FiledItem filed) {
            byId.put(filed.item().id(), line.code());
        } else if (line instanceof DestroyedItem destroyed) {
            gone.put(destroyed.id(), line.code());
            if (before instanceof FiledItem filed) {
                byId.remove(filed.item().id());
            }
        }
    }
}
