package io.guidang.storage.testkit.adversary;

import static java.util.Objects.requireNonNull;

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
import io.guidang.storage.store.StoreTurn;
import io.guidang.storage.store.StoredBatch;
import java.util.List;
import java.util.Optional;

/**
 * A store with an {@link Adversary} before and after each of its calls, and of those of its turns and batches. Only
 * {@link #capabilities} is always answered; and what is closed lets go of what it held whatever the adversary does, as the
 * transaction of a process that has ended is undone.
 */
public final class TroubledStore implements ArchiveStore {

    private final ArchiveStore store;
    private final Trouble trouble;

    private TroubledStore(ArchiveStore store, Adversary adversary) {
        this.store = requireNonNull(store, "store");
        this.trouble = new Trouble(requireNonNull(adversary, "adversary"));
    }

    /** Trouble over a store. */
    public static TroubledStore over(ArchiveStore store, Adversary adversary) {
        return new TroubledStore(store, adversary);
    }

    @Override
    public Capabilities capabilities() {
        return store.capabilities();
    }

    @Override
    public Optional<Fingerprint> arrangement() {
        return trouble.around("arrangement", store::arrangement);
    }

    @Override
    public List<BatchReceipt> batches() {
        return trouble.around("batches", store::batches);
    }

    @Override
    public Optional<BatchReceipt> batch(BatchId id) {
        return trouble.around("batch", () -> store.batch(id));
    }

    @Override
    public StoredBatch begin(BatchId id, Fingerprint arrangement) {
        return trouble.begun(
                "begin", () -> new TroubledBatch(store.begin(id, arrangement), trouble), TroubledBatch::letGo);
    }

    @Override
    public Optional<FiledItem> find(ArchivalCode code) {
        return trouble.around("find", () -> store.find(code));
    }

    @Override
    public Optional<FiledItem> find(ItemId id) {
        return trouble.around("find", () -> store.find(id));
    }

    @Override
    public Page read(Query query, Optional<Cursor> after, int limit) {
        return trouble.around("read", () -> store.read(query, after, limit));
    }

    @Override
    public StoreTurn turn(String what) {
        return trouble.begun("turn", () -> new TroubledTurn(store.turn(what), trouble), TroubledTurn::letGo);
    }

    @Override
    public Optional<PlacedHold> hold(HoldId id) {
        return trouble.around("hold", () -> store.hold(id));
    }

    @Override
    public List<PlacedHold> holds(Optional<HoldId> after, int limit) {
        return trouble.around("holds", () -> store.holds(after, limit));
    }

    @Override
    public List<PlacedHold> holdsOn(FiledItem filed) {
        return trouble.around("holdsOn", () -> store.holdsOn(filed));
    }

    @Override
    public Optional<Loan> openLoan(ArchivalCode code) {
        return trouble.around("openLoan", () -> store.openLoan(code));
    }

    @Override
    public List<Loan> loans(Optional<LoanId> after, int limit) {
        return trouble.around("loans", () -> store.loans(after, limit));
    }

    @Override
    public Optional<BoxPlace> boxPlace(ArchivalCode box) {
        return trouble.around("boxPlace", () -> store.boxPlace(box));
    }

    @Override
    public Optional<DestructionReceipt> destruction(RegisterNumber register) {
        return trouble.around("destruction", () -> store.destruction(register));
    }

    @Override
    public Optional<DestroyedItem> destroyed(ArchivalCode code) {
        return trouble.around("destroyed", () -> store.destroyed(code));
    }

    @Override
    public RegisterPage register(Optional<Cursor> after, int limit) {
        return trouble.around("register", () -> store.register(after, limit));
    }

    @Override
    public List<byte[]> entries(long after, int limit) {
        return trouble.around("entries", () -> store.entries(after, limit));
    }

    @Override
    public List<byte[]> entriesAbout(ArchivalCode code, long after, int limit) {
        return trouble.around("entriesAbout", () -> store.entriesAbout(code, after, limit));
    }

    @Override
    public void close() {
        trouble.closing("close", store::close);
    }
}
