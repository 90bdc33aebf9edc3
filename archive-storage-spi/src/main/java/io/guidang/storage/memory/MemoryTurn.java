package io.guidang.storage.memory;

import io.guidang.core.code.ArchivalCode;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.store.BoxPlace;
import io.guidang.storage.store.DestroyedItem;
import io.guidang.storage.store.DestructionReceipt;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldId;
import io.guidang.storage.store.Loan;
import io.guidang.storage.store.LoanId;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.store.StoreTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A turn: what it changes is written down and done all at once when it is committed. */
final class MemoryTurn implements StoreTurn {

    private final MemoryStore store;
    private final String what;
    private final Runnable done;
    private final List<Runnable> changes = new ArrayList<>();
    private boolean open = true;

    /** @param done is run once, when the turn is committed or undone */
    MemoryTurn(MemoryStore store, String what, Runnable done) {
        this.store = store;
        this.what = what;
        this.done = done;
    }

    @Override
    public Optional<FiledItem> find(ArchivalCode code) {
        requireOpen();
        return store.find(code);
    }

    @Override
    public Optional<PlacedHold> hold(HoldId id) {
        requireOpen();
        return store.hold(id);
    }

    @Override
    public List<PlacedHold> holdsOn(FiledItem filed) {
        requireOpen();
        return store.holdsOn(filed);
    }

    @Override
    public Optional<Loan> loan(LoanId id) {
        requireOpen();
        return store.loan(id);
    }

    @Override
    public Optional<Loan> openLoan(ArchivalCode code) {
        requireOpen();
        return store.openLoan(code);
    }

    @Override
    public Optional<BoxPlace> boxPlace(ArchivalCode box) {
        requireOpen();
        return store.boxPlace(box);
    }

    @Override
    public Optional<DestructionReceipt> destruction(RegisterNumber register) {
        requireOpen();
        return store.destruction(register);
    }

    @Override
    public Optional<byte[]> entry(long sequence) {
        requireOpen();
        return store.entries(sequence - 1, 1).stream().findFirst();
    }

    @Override
    public Optional<LedgerEntry> lastEntry() {
        requireOpen();
        return store.lastEntry();
    }

    @Override
    public void redecide(FiledItem anew) {
        change(() -> store.replace(anew));
    }

    @Override
    public void put(PlacedHold hold) {
        change(() -> store.keep(hold));
    }

    @Override
    public void put(Loan loan) {
        change(() -> store.keep(loan));
    }

    @Override
    public void put(BoxPlace place) {
        change(() -> store.keep(place));
    }

    @Override
    public void destroy(DestructionReceipt receipt, List<DestroyedItem> items) {
        List<DestroyedItem> all = List.copyOf(items);
        change(() -> store.destroy(receipt, all));
    }

    @Override
    public void append(LedgerEntry entry, List<ArchivalCode> about) {
        List<ArchivalCode> all = List.copyOf(about);
        change(() -> store.append(entry, all));
    }

    @Override
    public void commit() {
        requireOpen();
        store.allAtOnce(changes);
        finish();
    }

    @Override
    public void close() {
        if (open) {
            finish();
        }
    }

    private void change(Runnable change) {
        requireOpen();
        changes.add(change);
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("The turn to %s is over; take another one".formatted(what));
        }
    }

    private void finish() {
        open = false;
        done.run();
    }
}
