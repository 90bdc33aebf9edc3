package io.guidang.storage.memory;

import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.ItemId;
import io.guidang.rules.arrangement.ClassState;
import io.guidang.rules.arrangement.Fingerprint;
import io.guidang.storage.ledger.KeyedHash;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.BoxPlace;
import io.guidang.storage.store.Capabilities;
import io.guidang.storage.store.Cursor;
import io.guidang.storage.store.DestroyedItem;
import io.guidang.storage.store.DestructionReceipt;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldId;
import io.guidang.storage.store.Loan;
import io.guidang.storage.store.LoanId;
import io.guidang.storage.store.Page;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.Query;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.store.RegisterPage;
import io.guidang.storage.store.Registered;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.store.StoreTurn;
import io.guidang.storage.store.StoredBatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * An archive in memory, for tests of an embedder's own rules and for what is thrown away. It answers as every other store
 * does and forgets everything when it is closed. An item with its decisions takes some 20 KiB: 50,000 fit into a gigabyte.
 */
public final class MemoryStore implements ArchiveStore {

    /** How long a writer waits for another one, as the durable stores do. */
    private static final Duration WAIT = Duration.ofSeconds(30);

    private static final int LARGEST_PAGE = 5_000;

    private final Semaphore writing = new Semaphore(1, true);
    private final ReadWriteLock committed = new ReentrantReadWriteLock();
    private final List<BatchReceipt> batches = new ArrayList<>();
    private final NavigableMap<Standing, FiledItem> items = new TreeMap<>();
    private final NavigableMap<Standing, DestroyedItem> destroyed = new TreeMap<>();
    private final Set<KeyedHash> destroyedIds = new HashSet<>();
    private final Map<RegisterNumber, DestructionReceipt> destructions = new HashMap<>();
    private final Map<ArchivalCode, Standing> byCode = new HashMap<>();
    private final Map<ItemId, Standing> byId = new HashMap<>();
    private final NavigableMap<HoldId, PlacedHold> holds = new TreeMap<>();
    private final NavigableMap<LoanId, Loan> loans = new TreeMap<>();
    private final Map<ArchivalCode, Loan> openLoans = new HashMap<>();
    private final Map<ArchivalCode, BoxPlace> boxPlaces = new HashMap<>();
    private final MemoryLedger ledger = new MemoryLedger();
    private final Map<LowestClass, ClassState> classes = new HashMap<>();
    private Optional<Fingerprint> arrangement = Optional.empty();
    private volatile boolean closed;

    /** Begins with nothing in it. */
    public MemoryStore() {}

    @Override
    public Capabilities capabilities() {
        return new Capabilities("memory", false, true, false, LARGEST_PAGE);
    }

    @Override
    public Optional<Fingerprint> arrangement() {
        return reading(() -> arrangement);
    }

    @Override
    public List<BatchReceipt> batches() {
        return reading(() -> List.copyOf(batches));
    }

    @Override
    public Optional<BatchReceipt> batch(BatchId id) {
        return reading(() ->
                batches.stream().filter(receipt -> receipt.id().equals(id)).findFirst());
    }

    @Override
    public StoredBatch begin(BatchId id, Fingerprint by) {
        enter("begin batch " + id);
        boolean begun = false;
        try {
            batch(id).ifPresent(before -> {
                throw new IllegalStateException(
                        "Batch '%s' was filed before, as number %d".formatted(id, before.sequence()));
            });
            arrangement().ifPresent(recorded -> by.requireSameAs(recorded, "Archive in memory"));
            StoredBatch batch = new MemoryBatch(this, id, by, writing::release);
            begun = true;
            return batch;
        } finally {
            if (!begun) {
                writing.release();
            }
        }
    }

    @Override
    public Optional<FiledItem> find(ArchivalCode code) {
        return reading(() -> Optional.ofNullable(byCode.get(code)).map(items::get));
    }

    @Override
    public Optional<FiledItem> find(ItemId id) {
        return reading(() -> Optional.ofNullable(byId.get(id)).map(items::get));
    }

    @Override
    public Page read(Query query, Optional<Cursor> after, int limit) {
        requirePage(limit);
        Optional<Standing> from = after.map(Standing::of);
        if (from.isPresent() && from.get().isByDay() != query.dueOn().isPresent()) {
            throw new IllegalArgumentException("This cursor is one of another query; begin again without one");
        }
        return reading(() -> {
            List<FiledItem> page = new ArrayList<>();
            Optional<Standing> last = Optional.empty();
            for (Map.Entry<Standing, FiledItem> entry :
                    rest(ordered(query), from).entrySet()) {
                if (Matching.matches(query, entry.getValue(), holds.values())) {
                    if (page.size() == limit) {
                        return new Page(page, last.map(Standing::cursor));
                    }
                    page.add(entry.getValue());
                    last = Optional.of(entry.getKey());
                }
            }
            return new Page(page, Optional.empty());
        });
    }

    /** What is due comes by the day from which it may be appraised, all else in filing order. */
    private NavigableMap<Standing, FiledItem> ordered(Query query) {
        if (query.dueOn().isEmpty()) {
            return items;
        }
        NavigableMap<Standing, FiledItem> byDay = new TreeMap<>();
        items.forEach((standing, item) ->
                item.decision().outcome().appraiseFrom().ifPresent(day -> byDay.put(standing.on(day), item)));
        return byDay;
    }

    private static <T> NavigableMap<Standing, T> rest(NavigableMap<Standing, T> all, Optional<Standing> after) {
        return after.isPresent() ? all.tailMap(after.get(), false) : all;
    }

    @Override
    public StoreTurn turn(String what) {
        enter(what);
        boolean begun = false;
        try {
            requireOpen();
            StoreTurn turn = new MemoryTurn(this, what, writing::release);
            begun = true;
            return turn;
        } finally {
            if (!begun) {
                writing.release();
            }
        }
    }

    @Override
    public Optional<PlacedHold> hold(HoldId id) {
        return reading(() -> Optional.ofNullable(holds.get(id)));
    }

    @Override
    public List<PlacedHold> holds(Optional<HoldId> after, int limit) {
        requirePage(limit);
        return reading(() -> after.map(id -> holds.tailMap(id, false)).orElse(holds).values().stream()
                .limit(limit)
                .toList());
    }

    @Override
    public List<PlacedHold> holdsOn(FiledItem filed) {
        return reading(() -> holds.values().stream()
                .filter(hold -> hold.scope().covers(filed))
                .toList());
    }

    @Override
    public Optional<Loan> openLoan(ArchivalCode code) {
        return reading(() -> Optional.ofNullable(openLoans.get(code)));
    }

    @Override
    public List<Loan> loans(Optional<LoanId> after, int limit) {
        requirePage(limit);
        return reading(() -> after.map(id -> loans.tailMap(id, false)).orElse(loans).values().stream()
                .limit(limit)
                .toList());
    }

    @Override
    public Optional<BoxPlace> boxPlace(ArchivalCode box) {
        return reading(() -> Optional.ofNullable(boxPlaces.get(box)));
    }

    @Override
    public Optional<DestructionReceipt> destruction(RegisterNumber register) {
        return reading(() -> Optional.ofNullable(destructions.get(register)));
    }

    @Override
    public Optional<DestroyedItem> destroyed(ArchivalCode code) {
        return reading(() -> Optional.ofNullable(byCode.get(code)).map(destroyed::get));
    }

    @Override
    public RegisterPage register(Optional<Cursor> after, int limit) {
        requirePage(limit);
        Optional<Standing> from = after.map(Standing::of);
        return reading(() -> {
            NavigableMap<Standing, Registered> lines = new TreeMap<>();
            firstOf(items, from, limit + 1, lines);
            firstOf(destroyed, from, limit + 1, lines);
            List<Registered> page = new ArrayList<>();
            Optional<Standing> last = Optional.empty();
            for (Map.Entry<Standing, Registered> line : lines.entrySet()) {
                if (page.size() == limit) {
                    return new RegisterPage(page, last.map(Standing::cursor));
                }
                page.add(line.getValue());
                last = Optional.of(line.getKey());
            }
            return new RegisterPage(page, Optional.empty());
        });
    }

    @Override
    public List<byte[]> entries(long after, int limit) {
        requirePage(limit);
        return reading(() -> ledger.entries(after, limit));
    }

    @Override
    public List<byte[]> entriesAbout(ArchivalCode code, long after, int limit) {
        requirePage(limit);
        return reading(() -> ledger.entriesAbout(code, after, limit));
    }

    @Override
    public void close() {
        if (!closed) {
            enter("close it");
            closed = true;
            writing.release();
        }
    }

    boolean holds(ItemId id) {
        return byId.containsKey(id);
    }

    boolean holds(ArchivalCode code) {
        return byCode.containsKey(code);
    }

    ClassState state(LowestClass lowestClass) {
        return classes.getOrDefault(lowestClass, ClassState.EMPTY);
    }

    boolean wasDestroyed(KeyedHash id) {
        return destroyedIds.contains(id);
    }

    boolean anyDestroyed() {
        return !destroyed.isEmpty();
    }

    Optional<Loan> loan(LoanId id) {
        return reading(() -> Optional.ofNullable(loans.get(id)));
    }

    Optional<LedgerEntry> lastEntry() {
        return reading(ledger::last);
    }

    void replace(FiledItem anew) {
        items.put(standing(anew.code()), anew);
    }

    void keep(PlacedHold hold) {
        holds.put(hold.id(), hold);
    }

    void keep(Loan loan) {
        loans.put(loan.id(), loan);
        if (loan.isOpen()) {
            openLoans.put(loan.code(), loan);
        } else {
            openLoans.remove(loan.code());
        }
    }

    void keep(BoxPlace place) {
        boxPlaces.put(place.box(), place);
    }

    void destroy(DestructionReceipt receipt, List<DestroyedItem> gone) {
        destructions.put(receipt.register(), receipt);
        for (DestroyedItem each : gone) {
            Standing standing = standing(each.code());
            FiledItem was = items.remove(standing);
            if (was != null) {
                byId.remove(was.item().id());
            }
            destroyed.put(standing, each);
            destroyedIds.add(each.id());
        }
    }

    void append(LedgerEntry entry, List<ArchivalCode> about) {
        ledger.append(entry, about);
    }

    /** Changes of a turn, while nobody reads. Only for the one that writes. */
    void allAtOnce(List<Runnable> changes) {
        committed.writeLock().lock();
        try {
            requireOpen();
            changes.forEach(Runnable::run);
        } finally {
            committed.writeLock().unlock();
        }
    }

    int nextSequence() {
        return batches.size() + 1;
    }

    /** Everything of a batch at once. Only for the one that writes. */
    void add(
            Fingerprint by,
            BatchReceipt receipt,
            Map<Standing, FiledItem> filed,
            Map<LowestClass, ClassState> filled,
            LedgerEntry entry) {
        committed.writeLock().lock();
        try {
            ledger.append(entry, List.of());
            arrangement = Optional.of(by);
            batches.add(receipt);
            classes.putAll(filled);
            filed.forEach((standing, item) -> {
                items.put(standing, item);
                byCode.put(item.code(), standing);
                byId.put(item.item().id(), standing);
            });
        } finally {
            committed.writeLock().unlock();
        }
    }

    private static void requirePage(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "A page has from 1 to %d lines, but found %d".formatted(LARGEST_PAGE, limit));
        }
    }

    private Standing standing(ArchivalCode code) {
        Standing standing = byCode.get(code);
        if (standing == null) {
            throw new NoSuchElementException("The archive has no item '%s'".formatted(code));
        }
        return standing;
    }

    private static void firstOf(
            NavigableMap<Standing, ? extends Registered> all,
            Optional<Standing> from,
            int most,
            Map<Standing, Registered> into) {
        int taken = 0;
        for (Map.Entry<Standing, ? extends Registered> each : rest(all, from).entrySet()) {
            if (taken++ == most) {
                return;
            }
            into.put(each.getKey(), each.getValue());
        }
    }

    private <T> T reading(Supplier<T> question) {
        committed.readLock().lock();
        try {
            requireOpen();
            return question.get();
        } finally {
            committed.readLock().unlock();
        }
    }

    private void enter(String what) {
        try {
            if (!writing.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreException(
                        "Archive in memory: could not %s: somebody else is writing to it, and %s ms were not enough; try again"
                                .formatted(what, WAIT.toMillis()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while waiting to " + what, interrupted);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The archive is closed; open it again");
        }
    }
}
