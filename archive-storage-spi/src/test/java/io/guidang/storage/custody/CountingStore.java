package io.guidang.storage.custody;

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

/** Another store, with its pages counted. */
class CountingStore implements ArchiveStore {

    private final ArchiveStore store;
    int pages;

    CountingStore(ArchiveStore store) {
        this.store = store;
    }

    @Override
    public Capabilities capabilities() {
        return store.capabilities();
    }

    @Override
    public Optional<Fingerprint> arrangement() {
        return store.arrangement();
    }

    @Override
    public List<BatchReceipt> batches() {
        return store.batches();
    }

    @Override
    public Optional<BatchReceipt> batch(BatchId id) {
        return store.batch(id);
    }

    @Override
    public StoredBatch begin(BatchId id, Fingerprint arrangement) {
        return store.begin(id, arrangement);
    }

    @Override
    public Optional<FiledItem> find(ArchivalCode code) {
        return store.find(code);
    }

    @Override
    public Optional<FiledItem> find(ItemId id) {
        return store.find(id);
    }

    @Override
    public Page read(Query query, Optional<Cursor> after, int limit) {
        pages++;
        return store.read(query, after, limit);
    }

    @Override
    public StoreTurn turn(String what) {
        return store.turn(what);
    }

    @Override
    public Optional<PlacedHold> hold(HoldId id) {
        return store.hold(id);
    }

    @Override
    public List<PlacedHold> holds(Optional<HoldId> after, int limit) {
        return store.holds(after, limit);
    }

    @Override
    public List<PlacedHold> holdsOn(FiledItem filed) {
        return store.holdsOn(filed);
    }

    @Override
    public Optional<Loan> openLoan(ArchivalCode code) {
        return store.openLoan(code);
    }

    @Override
    public List<Loan> loans(Optional<LoanId> after, int limit) {
        return store.loans(after, limit);
    }

    @Override
    public Optional<BoxPlace> boxPlace(ArchivalCode box) {
        return store.boxPlace(box);
    }

    @Override
    public Optional<DestructionReceipt> destruction(RegisterNumber register) {
        return store.destruction(register);
    }

    @Override
    public Optional<DestroyedItem> destroyed(ArchivalCode code) {
        return store.destroyed(code);
    }

    @Override
    public RegisterPage register(Optional<Cursor> after, int limit) {
        return store.register(after, limit);
    }

    @Override
    public List<byte[]> entries(long after, int limit) {
        return store.entries(after, limit);
    }

    @Override
    public List<byte[]> entriesAbout(ArchivalCode code, long after, int limit) {
        return store.entriesAbout(code, after, limit);
    }

    @Override
    public void close() {
        store.close();
    }
}
