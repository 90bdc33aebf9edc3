package io.guidang.storage.testkit.adversary;

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
import java.util.List;
import java.util.Optional;

/** A turn with an adversary. */
final class TroubledTurn implements StoreTurn {

    private final StoreTurn turn;
    private final Trouble trouble;

    TroubledTurn(StoreTurn turn, Trouble trouble) {
        this.turn = turn;
        this.trouble = trouble;
    }

    @Override
    public Optional<FiledItem> find(ArchivalCode code) {
        return trouble.around("turn.find", () -> turn.find(code));
    }

    @Override
    public Optional<PlacedHold> hold(HoldId id) {
        return trouble.around("turn.hold", () -> turn.hold(id));
    }

    @Override
    public List<PlacedHold> holdsOn(FiledItem filed) {
        return trouble.around("turn.holdsOn", () -> turn.holdsOn(filed));
    }

    @Override
    public Optional<Loan> loan(LoanId id) {
        return trouble.around("turn.loan", () -> turn.loan(id));
    }

    @Override
    public Optional<Loan> openLoan(ArchivalCode code) {
        return trouble.around("turn.openLoan", () -> turn.openLoan(code));
    }

    @Override
    public Optional<BoxPlace> boxPlace(ArchivalCode box) {
        return trouble.around("turn.boxPlace", () -> turn.boxPlace(box));
    }

    @Override
    public Optional<DestructionReceipt> destruction(RegisterNumber register) {
        return trouble.around("turn.destruction", () -> turn.destruction(register));
    }

    @Override
    public Optional<byte[]> entry(long sequence) {
        return trouble.around("turn.entry", () -> turn.entry(sequence));
    }

    @Override
    public Optional<LedgerEntry> lastEntry() {
        return trouble.around("turn.lastEntry", turn::lastEntry);
    }

    @Override
    public void redecide(FiledItem anew) {
        trouble.around("turn.redecide", () -> turn.redecide(anew));
    }

    @Override
    public void put(PlacedHold hold) {
        trouble.around("turn.put", () -> turn.put(hold));
    }

    @Override
    public void put(Loan loan) {
        trouble.around("turn.put", () -> turn.put(loan));
    }

    @Override
    public void put(BoxPlace place) {
        trouble.around("turn.put", () -> turn.put(place));
    }

    @Override
    public void destroy(DestructionReceipt receipt, List<DestroyedItem> items) {
        trouble.around("turn.destroy", () -> turn.destroy(receipt, items));
    }

    @Override
    public void append(LedgerEntry entry, List<ArchivalCode> about) {
        trouble.around("turn.append", () -> turn.append(entry, about));
    }

    @Override
    public void commit() {
        trouble.around("turn.commit", turn::commit);
    }

    @Override
    public void close() {
        trouble.closing("turn.close", turn::close);
    }

    void letGo() {
        turn.close();
    }
}
