package io.guidang.examples.store;

import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import io.guidang.rules.arrangement.ArrangementRules.Numbered;
import io.guidang.rules.arrangement.ClassState;
import io.guidang.rules.arrangement.Fingerprint;
import io.guidang.rules.arrangement.SortKey;
import io.guidang.storage.ledger.KeyedHash;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.BoxPlace;
import io.guidang.storage.store.DestroyedItem;
import io.guidang.storage.store.DestructionReceipt;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.Loan;
import io.guidang.storage.store.LoanId;
import io.guidang.storage.store.Numbering;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.Recording;
import io.guidang.storage.store.StagedItem;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.store.StoreTurn;
import io.guidang.storage.store.StoredBatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** A turn, or a batch: a copy of the shelves to work on. Only a commit shows it to anybody. */
final class OneTurn extends Shelves implements StoreTurn, StoredBatch {

    private final OneFileStore store;
    private final Runnable done;
    private final List<StagedItem> staged = new ArrayList<>();
    private final Set<ItemId> ids = new HashSet<>();
    private Optional<BatchId> batch = Optional.empty();
    private boolean open = true;

    OneTurn(Shelves now, OneFileStore store, Runnable done) {
        super(now);
        this.store = store;
        this.done = done;
    }

    OneTurn filing(BatchId id, Fingerprint by) {
        batch = Optional.of(id);
        arrangement = Optional.of(by);
        return this;
    }

    @Override
    public Optional<Loan> loan(LoanId id) {
        return Optional.ofNullable(loans.get(id));
    }

    @Override
    public Optional<byte[]> entry(long sequence) {
        return Optional.ofNullable(entries.get(sequence)).map(byte[]::clone);
    }

    @Override
    public Optional<LedgerEntry> lastEntry() {
        return Optional.ofNullable(entries.lastEntry()).map(last -> LedgerEntry.decode(last.getValue()));
    }

    @Override
    public void redecide(FiledItem anew) {
        requireOpen();
        put(placeOf(anew.code()), anew);
    }

    @Override
    public void put(PlacedHold hold) {
        requireOpen();
        holds.put(hold.id(), hold);
    }

    @Override
    public void put(Loan loan) {
        requireOpen();
        loans.put(loan.id(), loan);
    }

    @Override
    public void put(BoxPlace place) {
        requireOpen();
        places.put(place.box(), place);
    }

    @Override
    public void destroy(DestructionReceipt receipt, List<DestroyedItem> items) {
        requireOpen();
        destructions.put(receipt.register(), receipt);
        items.forEach(item -> put(placeOf(item.code()), item));
    }

    @Override
    public void append(LedgerEntry entry, List<ArchivalCode> about) {
        requireOpen();
        entries.put(entry.sequence(), entry.encode());
        this.about.put(entry.sequence(), List.copyOf(about));
    }

    @Override
    public void commit() {
        requireOpen();
        try {
            store.commit(new Shelves(this));
        } finally {
            close();
        }
    }

    @Override
    public boolean holds(ItemId id) {
        requireOpen();
        return byId.containsKey(id) || ids.contains(id);
    }

    @Override
    public boolean wasDestroyed(KeyedHash id) {
        return gone.containsKey(id);
    }

    @Override
    public boolean anyDestroyed() {
        return !gone.isEmpty();
    }

    @Override
    public void stage(StagedItem item) {
        if (holds(item.item().id())) {
            throw new IllegalArgumentException("Item '%s' is in the archive already; ask holds() first"
                    .formatted(item.item().id()));
        }
        ids.add(item.item().id());
        staged.add(item);
    }

    @Override
    public BatchReceipt commit(LocalDate asOf, Numbering numbering, Recording recording) {
        requireOpen();
        long documents = 0;
        staged.sort(Comparator.comparing(StagedItem::placed)); // filing order
        for (StagedItem each : staged) {
            SortKey key = each.placed().classKey();
            LowestClass lowest = each.placed().lowestClass();
            Item item = each.item();
            Numbered given = numbering.number(
                    lowest,
                    classes.getOrDefault(key, ClassState.EMPTY),
                    item.paperPages(),
                    item.direction(),
                    each.description());
            Place place = new Place(0, key, given.number());
            if (byCode.containsKey(given.code()) || lines.containsKey(place)) {
                close();
                throw new StoreException(
                        "The code '%s' or its number is given already; number by the rules of the archive"
                                .formatted(given.code()));
            }
            classes.put(key, given.after());
            put(place, filed(each, given));
            documents += item.documents().size();
        }
        BatchReceipt receipt =
                new BatchReceipt(batch.orElseThrow(), batches.size() + 1, asOf, staged.size(), documents);
        batches.put(receipt.id(), receipt);
        append(recording.after(lastEntry()), List.of());
        commit();
        return receipt;
    }

    private FiledItem filed(StagedItem staged, Numbered given) {
        return new FiledItem(
                given.code(),
                given.number(),
                given.box(),
                given.oversized(),
                staged.placed().lowestClass(),
                staged.item(),
                staged.decisions(),
                batch.orElseThrow(),
                1,
                Optional.of(staged.description()));
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            done.run();
        }
    }

    private Place placeOf(ArchivalCode code) {
        return Optional.ofNullable(byCode.get(code))
                .orElseThrow(() -> new NoSuchElementException("The archive has no item '%s'".formatted(code)));
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("This turn is over; take another one");
        }
    }
}
