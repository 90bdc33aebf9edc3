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
import io.guidang.rules.arrangement.Fingerprint;
import io.guidang.rules.decision.Decision;
import io.guidang.storage.ledger.ArchiveId;
import io.guidang.storage.ledger.CommandKind;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.ledger.LedgerHead;
import io.guidang.storage.ledger.LedgerSubject;
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
import io.guidang.storage.store.Page;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.Query;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.store.StaleVersionException;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.store.StoreTurn;
import io.guidang.storage.store.StoredBatch;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
    private final Custodian custodian;
    private final Fingerprint arrangement;
    private final Chronicle chronicle;
    private final Description description;

    private Archive(ArchiveStore store, ArrangementRules rules, Custodian custodian) {
        this.store = store;
        this.rules = rules;
        this.custodian = custodian;
        this.arrangement = rules.fingerprint();
        this.chronicle = new Chronicle(custodian);
        this.description = new Description(custodian);
    }

    /**
     * Opens the door.
     *
     * @param store the store, which this archive closes
     * @param rules how its items are arranged
     * @param custodian who acts on it, and under which name and key its ledger is written
     * @throws IllegalArgumentException if the store cannot do safely what an archive needs, naming what is missing; or if
     *                                  what it holds was filed by other rules, saying what differs. Only the pages that
     *                                  a box takes may be others. If its ledger is that of another archive, or was begun
     *                                  with another key
     * @throws StoreException if the store cannot be read
     */
    public static Archive over(ArchiveStore store, ArrangementRules rules, Custodian custodian) {
        Capabilities can = store.capabilities();
        if (!can.atomicBatch()) {
            throw new IllegalArgumentException(
                    "Store '%s' cannot file a batch wholly or not at all, and an archive needs that"
                            .formatted(can.name()));
        }
        Archive archive = new Archive(store, rules, custodian);
        store.arrangement()
                .ifPresent(recorded -> archive.arrangement.requireSameAs(recorded, "Store '%s'".formatted(can.name())));
        if (!custodian.archive().fonds().equals(rules.fonds().number())) {
            throw new IllegalArgumentException("The rules are those of fonds '%s' and the custodian's archive is '%s'"
                    .formatted(rules.fonds().number(), custodian.archive()));
        }
        archive.requireOwnLedger(can);
        return archive;
    }

    /** The same archive, for somebody else who acts on it; closing one closes both. */
    public Archive as(String actor) {
        return new Archive(store, rules, custodian.as(actor));
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
            BatchIntake intake = new BatchIntake(batch, description);
            for (Filing filing : filings) {
                requireDecided(asOf, filing);
                intake.take(ordered(filing));
            }
            intake.finish();
            FilingRecord record = new FilingRecord(rules, description, chronicle, id, asOf);
            return new BatchOutcome.Filed(batch.commit(asOf, record, record), intake.refused(), intake.destroyed());
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
     * that: what is due is still to be appraised.
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

    /**
     * One page of what a query asks for, for a list that people turn the pages of.
     *
     * @param after where to go on; absent to begin
     * @param limit how many items at most, from 1 to the store's {@link Capabilities#largestPage()}
     * @throws IllegalArgumentException if the cursor was made by another store or for another query, or the limit is out of
     *                                  bounds
     * @throws StoreException if the store cannot read it
     */
    public Page page(Query query, Optional<Cursor> after, int limit) {
        return store.read(query, after, limit);
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
     * @throws StaleVersionException if somebody else changed the item since it was read
     * @throws NoSuchElementException if there is no item of its code, or it was destroyed
     * @throws StoreException if somebody else is still writing, or the store cannot
     */
    public long redecide(FiledItem read, Map<Medium, Decision> decisions) {
        return inTurn("redecide item " + read.code(), turn -> {
            FiledItem found = turn.find(read.code())
                    .orElseThrow(
                            () -> new NoSuchElementException("The archive has no item '%s'".formatted(read.code())));
            if (found.version() != read.version()) {
                throw new StaleVersionException(read.code(), read.version(), found.version());
            }
            // Whatever was handed in with them: only the decisions are new.
            FiledItem anew = found.redecided(decisions);
            turn.redecide(anew);
            LocalDate asOf = anew.decision().asOf();
            chronicle.append(
                    turn,
                    chronicle
                            .command(CommandKind.REDECIDED, asOf, LedgerSubject.of(read.code()))
                            .with(Verification.VERSION, Long.toString(anew.version()))
                            .with(
                                    Verification.DESCRIPTION,
                                    description
                                            .of(anew.item(), anew.decisions())
                                            .toString()));
            turn.commit();
            return anew.version();
        });
    }

    /**
     * Places a hold: nothing that it covers is due or destroyed while it binds, whether it is in the archive already or is
     * filed later. It moves no date.
     *
     * @param day the day of the command, for the ledger
     * @return whether it was placed now; nothing changed if the same hold was placed before
     * @throws IllegalStateException if another hold has its id
     * @throws StoreException if somebody else is still writing, or the store cannot
     */
    public boolean hold(PlacedHold hold, LocalDate day) {
        return inTurn("place hold " + hold.id(), turn -> {
            Optional<PlacedHold> before = turn.hold(hold.id());
            if (before.isPresent()) {
                if (!before.get().equals(hold)) {
                    throw new IllegalStateException(
                            "Another hold has the id '%s'; give this one an id of its own".formatted(hold.id()));
                }
                return false;
            }
            turn.put(hold);
            chronicle.append(
                    turn,
                    chronicle
                            .command(CommandKind.HELD, day, LedgerSubject.whole())
                            .with(HoldCheck.HOLD, hold.id().value())
                            .with(HoldCheck.SCOPE, HoldCheck.scope(hold.scope(), custodian.key()))
                            .with(HoldCheck.DAYS, HoldCheck.days(hold.hold())));
            turn.commit();
            return true;
        });
    }

    /**
     * Gives a hold its last day, or a later one.
     *
     * @param read the hold as it was read
     * @param last the last day on which it binds
     * @param day  the day of the command, for the ledger
     * @return the hold as it is now
     * @throws IllegalArgumentException if that day is before its first
     * @throws IllegalStateException if somebody else changed it since it was read
     * @throws NoSuchElementException if there is no hold of its id
     * @throws StoreException if somebody else is still writing, or the store cannot
     */
    public PlacedHold release(PlacedHold read, LocalDate last, LocalDate day) {
        PlacedHold released = read.releasedAfter(last);
        return inTurn("release hold " + read.id(), turn -> {
            PlacedHold before = turn.hold(read.id())
                    .orElseThrow(() -> new NoSuchElementException("The archive has no hold '%s'".formatted(read.id())));
            if (before.equals(released)) {
                return released;
            }
            if (!before.equals(read)) {
                throw new IllegalStateException(
                        "Hold '%s' was changed since it was read; read it again".formatted(read.id()));
            }
            turn.put(released);
            chronicle.append(
                    turn,
                    chronicle
                            .command(CommandKind.RELEASED, day, LedgerSubject.whole())
                            .with(HoldCheck.HOLD, read.id().value())
                            .with(HoldCheck.UNTIL, last.toString()));
            turn.commit();
            return released;
        });
    }

    /** The hold of this id, binding or not. */
    public Optional<PlacedHold> hold(HoldId id) {
        return store.hold(id);
    }

    /** The holds that cover an item and bind on a day. */
    public List<PlacedHold> holdsOn(FiledItem filed, LocalDate asOf) {
        return store.holdsOn(filed).stream()
                .filter(hold -> hold.hold().isActiveOn(asOf))
                .toList();
    }

    /**
     * Lends an item 借阅.
     *
     * @return whether it went out now; nothing changed if the same loan was made before
     * @throws IllegalStateException if it is out already, or another loan has its id
     * @throws IllegalArgumentException if the loan has ended
     * @throws NoSuchElementException if there is no item of its code, or it was destroyed
     * @throws StoreException if somebody else is still writing, or the store cannot
     */
    public boolean lend(Loan loan) {
        if (!loan.isOpen()) {
            throw new IllegalArgumentException(
                    "Loan '%s' has ended; an item goes out before it comes back".formatted(loan.id()));
        }
        return inTurn("lend item " + loan.code(), turn -> {
            Optional<Loan> before = turn.loan(loan.id());
            if (before.isPresent()) {
                if (!before.get().equals(loan)) {
                    throw new IllegalStateException(
                            "Another loan has the id '%s'; give this one an id of its own".formatted(loan.id()));
                }
                return false;
            }
            if (turn.find(loan.code()).isEmpty()) {
                throw new NoSuchElementException("The archive has no item '%s'".formatted(loan.code()));
            }
            if (turn.openLoan(loan.code()).isPresent()) {
                throw new IllegalStateException("Item '%s' is out already".formatted(loan.code()));
            }
            turn.put(loan);
            chronicle.append(
                    turn,
                    chronicle
                            .command(CommandKind.LENT, loan.lentOn(), LedgerSubject.of(loan.code()))
                            .with("loan", loan.id().value())
                            .with("dueBack", loan.dueBack().toString())
                            .with("borrower", chronicle.person(loan.borrower())));
            turn.commit();
            return true;
        });
    }

    /**
     * Takes an item back 归还.
     *
     * @param read the loan as it was read
     * @param day  the day on which it came back
     * @return the loan as it is now
     * @throws IllegalArgumentException if that is before it went out
     * @throws IllegalStateException if it came back on another day
     * @throws NoSuchElementException if there is no such loan
     * @throws StoreException if somebody else is still writing, or the store cannot
     */
    public Loan takeBack(Loan read, LocalDate day) {
        Loan back = read.returnedOn(day);
        return inTurn("take back item " + read.code(), turn -> {
            Loan before = turn.loan(read.id())
                    .orElseThrow(() -> new NoSuchElementException("The archive has no loan '%s'".formatted(read.id())));
            if (before.equals(back)) {
                return back;
            }
            if (!before.isOpen() || !before.equals(read)) {
                throw new IllegalStateException(
                        "Loan '%s' was changed since it was read; read it again".formatted(read.id()));
            }
            turn.put(back);
            chronicle.append(
                    turn,
                    chronicle
                            .command(CommandKind.RETURNED, day, LedgerSubject.of(read.code()))
                            .with("loan", read.id().value()));
            turn.commit();
            return back;
        });
    }

    /** The loan that an item is out on; nothing if it is in. */
    public Optional<Loan> openLoan(ArchivalCode code) {
        return store.openLoan(code);
    }

    /**
     * Says where a box stands 上架.
     *
     * @param box  the code of the box
     * @param read where it stood when it was read; absent if nobody had said so
     * @param place as the storeroom names it
     * @param day  the day of the command, for the ledger
     * @return where it stands now
     * @throws IllegalStateException if somebody else has put it elsewhere since it was read
     * @throws StoreException if somebody else is still writing, or the store cannot
     */
    public BoxPlace shelve(ArchivalCode box, Optional<BoxPlace> read, String place, LocalDate day) {
        BoxPlace anew = new BoxPlace(box, place, read.map(BoxPlace::version).orElse(0L) + 1);
        return inTurn("shelve box " + box, turn -> {
            Optional<BoxPlace> before = turn.boxPlace(box);
            if (!before.equals(read)) {
                throw new IllegalStateException(
                        "Box '%s' was put elsewhere since it was read; read it again".formatted(box));
            }
            turn.put(anew);
            chronicle.append(
                    turn,
                    chronicle
                            .command(CommandKind.SHELVED, day, LedgerSubject.of(box))
                            .with("place", place));
            turn.commit();
            return anew;
        });
    }

    /** Where a box stands; nothing if nobody has said so. */
    public Optional<BoxPlace> boxPlace(ArchivalCode box) {
        return store.boxPlace(box);
    }

    /**
     * Appraises 鉴定 items for destruction. Nothing is destroyed by it.
     *
     * @param register the number of the destruction register
     * @param day      the day of the appraisal, as of which the items were decided
     * @param items    as they were read, 1 to {@link Appraisal#MOST}, none twice
     * @return the appraisal, or everything that stands against it
     * @throws IllegalStateException if something was destroyed under this register number
     * @throws StoreException if somebody else is still writing, or the store cannot
     */
    public AppraisalOutcome appraise(RegisterNumber register, LocalDate day, Collection<FiledItem> items) {
        return inTurn(
                "appraise for register " + register, turn -> destructions().appraise(turn, register, day, items));
    }

    /**
     * Approves 批准 an appraisal, in the name of whoever acts on this archive ({@link #as}).
     *
     * @throws IllegalArgumentException if the ledger has no such appraisal, or the day is before it
     * @throws IllegalStateException if its register has been destroyed
     * @throws StoreException if somebody else is still writing, or the store cannot
     */
    public Approval approve(Appraisal appraisal, LocalDate day) {
        return inTurn(
                "approve register " + appraisal.register(),
                turn -> destructions().approve(turn, appraisal, day));
    }

    /**
     * Destroys 销毁 what a permit names: all of it, or nothing as long as anything stands against one of its items. In one
     * turn each item is read again, looked for under holds and on loan, decided once more, and destroyed; a hold that is placed
     * meanwhile comes before or after, never between. It cannot be undone. What stays is a line in the register.
     *
     * @param day    the day of the destruction, not before the approval
     * @param decide decides an item as of that day, with all that is known by now; one decision for each of its media
     * @return what became of it
     * @throws IllegalArgumentException if the ledger has no such appraisal or approval, or the day is before it
     * @throws StoreException if somebody else is still writing, or the store cannot; nothing was destroyed then, or all of it
     *                        if the store says that it may have been done
     */
    public DestructionOutcome destroy(
            DestructionPermit permit, LocalDate day, Function<FiledItem, Map<Medium, Decision>> decide) {
        return inTurn(
                "destroy by register " + permit.register(),
                turn -> destructions().destroy(turn, permit, day, decide));
    }

    /** What was destroyed under a register number; nothing if nothing was. */
    public Optional<DestructionReceipt> destruction(RegisterNumber register) {
        return store.destruction(register);
    }

    /** What stays of a destroyed item; nothing if no item of this code was destroyed. */
    public Optional<DestroyedItem> destroyed(ArchivalCode code) {
        return store.destroyed(code);
    }

    /**
     * Everything that was done to the archive, in order, read page by page: for audits, and as a change feed.
     *
     * @param after the place after which to go on; 0 to begin
     * @throws IllegalArgumentException if it is below 0; while the stream is walked, if what stands there is no entry: {@link #verify} names it
     */
    public Stream<LedgerEntry> changes(long after) {
        if (after < 0) {
            throw new IllegalArgumentException("Entries are counted from 1, but found the place " + after);
        }
        return Entries.after(store, after).map(LedgerEntry::decode);
    }

    /** Everything that was done to one item, box or volume, after the batch that filed it. */
    public Stream<LedgerEntry> history(ArchivalCode code) {
        return Entries.about(store, code);
    }

    /**
     * How far the ledger has come; to be signed and kept where whoever writes the store cannot write.
     *
     * @param day the day, as whoever exports it gives it
     */
    public LedgerHead head(LocalDate day) {
        return inTurn("read the head of the ledger", StoreTurn::lastEntry)
                .map(last -> LedgerHead.of(last, day))
                .orElseGet(() -> LedgerHead.genesis(custodian.archive(), custodian.algorithm(), day));
    }

    /**
     * Reads the ledger and everything that was filed, and names what does not fit: an entry that was changed, removed or moved;
     * an item that is not what the ledger says was filed, decided or destroyed, or is not found by it; holds, loans, places of
     * boxes and receipts that are not those of the ledger. Memory grows with the batches, the registers and the holds, not
     * with the items. Others may write meanwhile: of what they write about the next verification will tell.
     *
     * @param day      the day, for the head that a sound ledger gives
     * @param exported heads that were exported before, their signatures verified
     * @throws StoreException if the store cannot be read
     */
    public ArchiveFinding verify(LocalDate day, LedgerHead... exported) {
        return new Verification(store, rules, custodian).verify(day, List.of(exported));
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

    private BatchIntake.Ordered ordered(Filing filing) {
        Item ordered = rules.documentOrder().order(filing.item());
        return new BatchIntake.Ordered(
                ordered, rules.place(ordered, filing.decision().retention()), filing.decisions());
    }

    private Destructions destructions() {
        return new Destructions(rules, custodian);
    }

    private <T> T inTurn(String what, Function<StoreTurn, T> command) {
        try (StoreTurn turn = store.turn(what)) {
            return command.apply(turn);
        }
    }

    private void requireOwnLedger(Capabilities can) {
        Optional<byte[]> first = store.entries(0, 1).stream().findFirst();
        Optional<ArchiveId> recorded = first.flatMap(Entries::decoded).map(LedgerEntry::archive);
        // A ledger that cannot be read is opened all the same, to be verified; nothing is written after it.
        if (recorded.isPresent() && !recorded.get().equals(custodian.archive())) {
            throw new IllegalArgumentException("Store '%s' holds archive '%s' and not '%s'"
                    .formatted(can.name(), recorded.get(), custodian.archive()));
        }
        first.flatMap(Entries::decoded)
                .map(entry -> entry.command().details().get(Chronicle.KEY))
                .filter(mark -> !mark.equals(custodian.keyMark().toString()))
                .ifPresent(mark -> {
                    throw new IllegalArgumentException(
                            "Archive '%s' was begun with another key than '%s' is; open it with that one: by another, what was destroyed comes back unnoticed"
                                    .formatted(
                                            custodian.archive(), custodian.key().name()));
                });
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
