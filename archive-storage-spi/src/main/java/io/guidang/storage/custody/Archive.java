package io.guidang.storage.custody;

import io.guidang.core.box.Box;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.PersonNumber;
import io.guidang.rules.arrangement.ArrangementRules;
import io.guidang.rules.arrangement.ArrangementRules.Placed;
import io.guidang.rules.arrangement.Fingerprint;
import io.guidang.rules.decision.Decision;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.Capabilities;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.Query;
import io.guidang.storage.store.StagedItem;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.store.StoredBatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An archive in custody, the one door to it. It arranges what is filed by the rules of its fonds and keeps it in a store;
 * it never decides: decisions come with the items, made by {@link io.guidang.rules.decision.Decider}.
 *
 * <p>Safe to share between threads if the store is.
 */
public final class Archive implements AutoCloseable {

    private final ArchiveStore store;
    private final ArrangementRules rules;
    private final Fingerprint arrangement;

    private Archive(ArchiveStore store, ArrangementRules rules) {
        this.store = store;
        this.rules = rules;
        this.arrangement = rules.fingerprint();
    }

    /**
     * Opens the door.
     *
     * @param store the store, which this archive closes
     * @param rules how its items are arranged
     * @throws IllegalArgumentException if the store cannot do safely what an archive needs, naming what is missing; or if
     *                                  what it holds was filed by other rules, saying what differs. Only the pages that
     *                                  a box takes may be others
     * @throws StoreException if the store cannot be read
     */
    public static Archive over(ArchiveStore store, ArrangementRules rules) {
        Capabilities can = store.capabilities();
        if (!can.atomicBatch()) {
            throw new IllegalArgumentException(
                    "Store '%s' cannot file a batch wholly or not at all, and an archive needs that"
                            .formatted(can.name()));
        }
        Archive archive = new Archive(store, rules);
        store.arrangement()
                .ifPresent(recorded -> archive.arrangement.requireSameAs(recorded, "Store '%s'".formatted(can.name())));
        return archive;
    }

    /**
     * Files a batch: wholly or not at all, and only once. The items may come in any order; they are ordered, numbered and
     * boxed after what the archive holds already, and nothing that has a number is renumbered.
     *
     * @param id      names the batch; the same id again changes nothing
     * @param asOf    the day as of which the items were decided
     * @param filings read once, one at a time; memory does not grow with their number if the store can help it
     * @throws IllegalArgumentException if a filing was decided as of another day, or the scheme has no place for its item;
     *                                  nothing is filed then
     * @throws IllegalStateException if the archive is closed
     * @throws StoreException if the store cannot, or somebody else is still writing; nothing is filed then
     */
    public BatchOutcome file(BatchId id, LocalDate asOf, Iterable<Filing> filings) {
        Optional<BatchReceipt> before = store.batch(id);
        if (before.isPresent()) {
            return new BatchOutcome.AlreadyFiled(before.get());
        }
        StoredBatch begun;
        try {
            begun = store.begin(id, arrangement);
        } catch (IllegalStateException notBegun) {
            // Somebody filed it since we looked, or it is another matter.
            return new BatchOutcome.AlreadyFiled(store.batch(id).orElseThrow(() -> notBegun));
        }
        try (StoredBatch batch = begun) {
            List<ItemId> refused = new ArrayList<>();
            for (Filing filing : filings) {
                requireDecided(asOf, filing);
                if (batch.holds(filing.item().id())) {
                    refused.add(filing.item().id());
                } else {
                    batch.stage(staged(filing));
                }
            }
            return new BatchOutcome.Filed(batch.commit(asOf, rules::number), refused);
        }
    }

    /** The item of this code; nothing if none was filed. */
    public Optional<FiledItem> find(ArchivalCode code) {
        return store.find(code);
    }

    /** The item of this id; nothing if none was filed. */
    public Optional<FiledItem> find(ItemId id) {
        return store.find(id);
    }

    /** Everything about one contract, in filing order; nothing for a contract that no item is about. */
    public Stream<FiledItem> about(ContractNumber contract) {
        return read(Query.ALL.about(contract));
    }

    /** Everything about one person, over all lines and years, in filing order (R30). */
    public Stream<FiledItem> about(PersonNumber person) {
        return read(Query.ALL.about(person));
    }

    /** Everything about one employer, in filing order. */
    public Stream<FiledItem> about(EmployerNumber employer) {
        return read(Query.ALL.about(employer));
    }

    /**
     * What is open for appraisal on a day: the period has run out and no hold of its decision is active. Never more than
     * that; nothing here destroys.
     */
    public Stream<FiledItem> dueOn(LocalDate asOf) {
        return read(Query.ALL.dueOn(asOf));
    }

    /** Everything, in filing order. */
    public Stream<FiledItem> all() {
        return read(Query.ALL);
    }

    /**
     * What a query asks for, in filing order, read page by page: memory does not grow with the answer. While a batch is
     * being written the stream goes on over what was committed before; of a batch that is committed meanwhile it may hold
     * what stands after the page read last.
     *
     * @throws StoreException when a page cannot be read, while the stream is walked too
     */
    public Stream<FiledItem> read(Query query) {
        return Pages.stream(store, query);
    }

    /** Every box, in filing order, made from the items in it. */
    public void boxes(Consumer<Box> each) {
        BoxList.read(all(), each);
    }

    /** The batches filed so far. */
    public List<BatchReceipt> batches() {
        return store.batches();
    }

    /**
     * Puts new decisions in the place of those that were read, when a fact behind them has changed. Code, number and box
     * stay.
     *
     * @return the new version
     * @throws IllegalArgumentException if the decisions are not on each of its media, or not all as of the same day
     * @throws io.guidang.storage.store.StaleVersionException if somebody else changed the item since it was read
     * @throws StoreException if somebody else is still writing, or the store cannot
     */
    public long redecide(FiledItem read, Map<Medium, Decision> decisions) {
        return store.redecide(read.code(), read.version(), decisions);
    }

    /** How its items are arranged. */
    public ArrangementRules rules() {
        return rules;
    }

    /** Closes its store. */
    @Override
    public void close() {
        store.close();
    }

    private StagedItem staged(Filing filing) {
        Item ordered = rules.documentOrder().order(filing.item());
        Placed placed = rules.place(ordered, filing.decision().retention());
        return new StagedItem(ordered, placed, filing.decisions());
    }

    private static void requireDecided(LocalDate asOf, Filing filing) {
        for (Decision decision : filing.decisions().values()) {
            if (!decision.asOf().equals(asOf)) {
                throw new IllegalArgumentException(
                        "Item '%s' was decided as of %s, but its batch is as of %s; decide it as of the day of the batch"
                                .formatted(filing.item().id(), decision.asOf(), asOf));
            }
        }
    }
}
