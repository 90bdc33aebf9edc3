package io.guidang.storage.memory;

import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.ItemId;
import io.guidang.core.medium.Medium;
import io.guidang.rules.arrangement.ClassState;
import io.guidang.rules.arrangement.Fingerprint;
import io.guidang.rules.decision.Decision;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.Capabilities;
import io.guidang.storage.store.Cursor;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.Page;
import io.guidang.storage.store.Query;
import io.guidang.storage.store.StaleVersionException;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.store.StoredBatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
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
    private final Map<ArchivalCode, Standing> byCode = new HashMap<>();
    private final Map<ItemId, Standing> byId = new HashMap<>();
    private final Map<LowestClass, ClassState> classes = new HashMap<>();
    private Optional<Fingerprint> arrangement = Optional.empty();
    private volatile boolean closed;

    /** Begins with nothing in it. */
    public MemoryStore() {}

    @Override
    public Capabilities capabilities() {
        return new Capabilities("memory", false, true, LARGEST_PAGE);
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
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "A page has from 1 to %d items, but found %d".formatted(LARGEST_PAGE, limit));
        }
        Optional<Standing> from = after.map(Standing::of);
        return reading(() -> {
            NavigableMap<Standing, FiledItem> rest = from.isPresent() ? items.tailMap(from.get(), false) : items;
            List<FiledItem> page = new ArrayList<>();
            Optional<Standing> last = Optional.empty();
            for (Map.Entry<Standing, FiledItem> entry : rest.entrySet()) {
                if (Matching.matches(query, entry.getValue())) {
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

    @Override
    public long redecide(ArchivalCode code, long version, Map<Medium, Decision> decisions) {
        enter("redecide item " + code);
        try {
            FiledItem found = find(code)
                    .orElseThrow(() -> new NoSuchElementException("The archive has no item '%s'".formatted(code)));
            if (found.version() != version) {
                throw new StaleVersionException(code, version, found.version());
            }
            FiledItem anew = found.redecided(decisions);
            committed.writeLock().lock();
            try {
                items.put(byCode.get(code), anew);
            } finally {
                committed.writeLock().unlock();
            }
            return anew.version();
        } finally {
            writing.release();
        }
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

    int nextSequence() {
        return batches.size() + 1;
    }

    /** Everything of a batch at once. Only for the one that writes. */
    void add(
            Fingerprint by, BatchReceipt receipt, Map<Standing, FiledItem> filed, Map<LowestClass, ClassState> filled) {
        committed.writeLock().lock();
        try {
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
