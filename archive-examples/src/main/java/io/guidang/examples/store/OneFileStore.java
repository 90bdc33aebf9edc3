package io.guidang.examples.store;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.ItemId;
import io.guidang.rules.arrangement.Fingerprint;
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
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * An archive in one small file. A turn or a batch changes a copy of everything; its commit writes the copy to a new file, forces it
 * to the disk, gives it the name of the old one, and only then shows it. Good for thousands of items, not for millions; for one
 * process at a time.
 */
public final class OneFileStore implements ArchiveStore {

    private static final int WAIT_SECONDS = 30;

    private final Path file;
    private final FileChannel guard;
    private final Semaphore writing = new Semaphore(1, true);
    private volatile Shelves seen;
    private volatile boolean closed;

    private OneFileStore(Path file, FileChannel guard, Shelves seen) {
        this.file = file;
        this.guard = guard;
        this.seen = seen;
    }

    /**
     * Opens the archive in a file, or begins one.
     *
     * @throws StoreException if it is open already, or is no archive of this kind, or is damaged
     */
    public static OneFileStore open(Path file) {
        try {
            FileChannel guard =
                    FileChannel.open(Path.of(file + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (guard.tryLock() == null) {
                    throw new IOException("Another process has it open");
                }
                return new OneFileStore(
                        file, guard, Files.exists(file) ? ShelfFile.read(Files.readAllBytes(file)) : new Shelves());
            } catch (IOException | RuntimeException cannot) {
                guard.close();
                throw cannot;
            }
        } catch (IOException | IllegalArgumentException | OverlappingFileLockException cannot) {
            throw new StoreException(
                    "Archive '%s' could not be opened: it is open elsewhere, or damaged".formatted(file), cannot);
        }
    }

    void commit(Shelves changed) {
        seen();
        Path next = Path.of(file + ".next");
        try (FileChannel to = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (ByteBuffer bytes = ByteBuffer.wrap(ShelfFile.written(changed)); bytes.hasRemaining(); ) {
                to.write(bytes);
            }
            to.force(true);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cannot) {
            throw new StoreException("Archive '%s' could not be written; nothing was done".formatted(file), cannot);
        }
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().resolveSibling("."))) {
            folder.force(true);
        } catch (IOException unsure) {
            closed = true;
            throw new StoreException("Archive '%s': it may have been done; open it again".formatted(file), unsure);
        }
        seen = changed;
    }

    private Shelves seen() {
        if (closed) {
            throw new IllegalStateException("The archive is closed; open it again");
        }
        return seen;
    }

    private OneTurn begun(String what, Function<Shelves, OneTurn> begin) {
        enter(what);
        boolean begun = false;
        try {
            OneTurn turn = begin.apply(seen());
            begun = true;
            return turn;
        } finally {
            if (!begun) {
                writing.release();
            }
        }
    }

    private void enter(String what) {
        try {
            if (!writing.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new StoreException("Could not %s: somebody else is still writing; try again".formatted(what));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while waiting to " + what, interrupted);
        }
    }

    @Override
    public StoreTurn turn(String what) {
        return begun(what, now -> new OneTurn(now, this, writing::release));
    }

    @Override
    public StoredBatch begin(BatchId id, Fingerprint arrangement) {
        return begun("begin batch " + id, now -> {
            if (now.batches.containsKey(id)) {
                throw new IllegalStateException("Batch '%s' was filed before".formatted(id));
            }
            now.arrangement.ifPresent(recorded -> arrangement.requireSameAs(recorded, "Archive '" + file + "'"));
            return new OneTurn(now, this, writing::release).filing(id, arrangement);
        });
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities("one file", true, true, false, Pages.LARGEST);
    }

    @Override
    public Optional<Fingerprint> arrangement() {
        return seen().arrangement;
    }

    @Override
    public List<BatchReceipt> batches() {
        return List.copyOf(seen().batches.values());
    }

    @Override
    public Optional<BatchReceipt> batch(BatchId id) {
        return Optional.ofNullable(seen().batches.get(id));
    }

    @Override
    public Optional<FiledItem> find(ArchivalCode code) {
        return seen().find(code);
    }

    @Override
    public Optional<FiledItem> find(ItemId id) {
        return seen().find(id);
    }

    @Override
    public Page read(Query query, Optional<Cursor> after, int limit) {
        Shelves now = seen();
        boolean byDay = query.dueOn().isPresent();
        if (after.map(Place::of).filter(last -> byDay == (last.day() == 0)).isPresent()) {
            throw new IllegalArgumentException("This cursor is one of another query; begin again without one");
        }
        NavigableMap<Place, Registered> places = byDay ? now.byDay() : now.lines;
        List<Map.Entry<Place, Registered>> page = Pages.page(places, after, limit, line -> now.matches(query, line));
        return new Page(
                page.stream()
                        .limit(limit)
                        .map(each -> (FiledItem) each.getValue())
                        .toList(),
                Pages.next(page, limit));
    }

    @Override
    public RegisterPage register(Optional<Cursor> after, int limit) {
        List<Map.Entry<Place, Registered>> page = Pages.page(seen().lines, after, limit, line -> true);
        return new RegisterPage(
                page.stream().limit(limit).map(Map.Entry::getValue).toList(), Pages.next(page, limit));
    }

    @Override
    public Optional<PlacedHold> hold(HoldId id) {
        return seen().hold(id);
    }

    @Override
    public List<PlacedHold> holds(Optional<HoldId> after, int limit) {
        return Pages.some(seen().holds, after, limit);
    }

    @Override
    public List<PlacedHold> holdsOn(FiledItem filed) {
        return seen().holdsOn(filed);
    }

    @Override
    public Optional<Loan> openLoan(ArchivalCode code) {
        return seen().openLoan(code);
    }

    @Override
    public List<Loan> loans(Optional<LoanId> after, int limit) {
        return Pages.some(seen().loans, after, limit);
    }

    @Override
    public Optional<BoxPlace> boxPlace(ArchivalCode box) {
        return seen().boxPlace(box);
    }

    @Override
    public Optional<DestructionReceipt> destruction(RegisterNumber register) {
        return seen().destruction(register);
    }

    @Override
    public Optional<DestroyedItem> destroyed(ArchivalCode code) {
        return seen().line(code).filter(DestroyedItem.class::isInstance).map(DestroyedItem.class::cast);
    }

    @Override
    public List<byte[]> entries(long after, int limit) {
        return Pages.some(seen().entries, Optional.of(after), limit).stream()
                .map(byte[]::clone)
                .toList();
    }

    @Override
    public List<byte[]> entriesAbout(ArchivalCode code, long after, int limit) {
        Pages.requirePage(limit);
        Shelves now = seen();
        return now.entries.tailMap(after, false).entrySet().stream()
                .filter(each -> now.about.getOrDefault(each.getKey(), List.of()).contains(code))
                .limit(limit)
                .map(each -> each.getValue().clone())
                .toList();
    }

    @Override
    public void close() {
        if (!closed) {
            enter("close it");
            closed = true;
            try {
                guard.close();
            } catch (IOException cannot) {
                throw new StoreException("Archive '%s' could not let go of its lock".formatted(file), cannot);
            } finally {
                writing.release();
            }
        }
    }
}
