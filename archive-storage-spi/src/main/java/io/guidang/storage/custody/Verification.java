package io.guidang.storage.custody;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.wording.Wording;
import io.guidang.rules.arrangement.ArrangementRules;
import io.guidang.storage.ledger.CommandKind;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import io.guidang.storage.ledger.LedgerCheck;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.ledger.LedgerFinding;
import io.guidang.storage.ledger.LedgerHead;
import io.guidang.storage.ledger.LedgerSubject;
import io.guidang.storage.ledger.RecordedCommand;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.Cursor;
import io.guidang.storage.store.DestroyedItem;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.RegisterPage;
import io.guidang.storage.store.Registered;
import io.guidang.storage.store.UnreadableItemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Holds everything in a store against its ledger. */
final class Verification {

    static final String BATCH = "batch";
    static final String REGISTER = "register";
    static final String VERSION = "version";
    static final String DESCRIPTION = "description";

    static final int PAGE = 500;

    private final ArchiveStore store;
    private final ArrangementRules rules;
    private final Custodian custodian;
    private final Description description;
    private final Differences differences = new Differences();
    private final HoldCheck holds;
    private final CustodyCheck custody;
    private final TogetherCheck together;

    Verification(ArchiveStore store, ArrangementRules rules, Custodian custodian) {
        this.store = store;
        this.rules = rules;
        this.custodian = custodian;
        this.description = new Description(custodian);
        this.holds = new HoldCheck(store, custodian.key(), differences);
        this.custody = new CustodyCheck(store, new Chronicle(custodian), differences);
        this.together = new TogetherCheck(store, custodian, custody, differences);
    }

    ArchiveFinding verify(LocalDate day, List<LedgerHead> exported) {
        LedgerCheck check = LedgerCheck.of(custodian.archive(), custodian.algorithms());
        for (LedgerHead head : exported) {
            check = check.against(head);
        }
        LedgerFinding ledger = check.checkEncoded(Entries.after(store, 0), day);
        if (ledger instanceof LedgerFinding.Broken broken) {
            return new ArchiveFinding.LedgerBroken(broken);
        }
        LedgerHead head = ((LedgerFinding.Sound) ledger).head();
        for (Iterator<byte[]> all = Entries.after(store, 0).iterator(); all.hasNext(); ) {
            LedgerEntry entry = LedgerEntry.decode(all.next());
            if (entry.sequence() > head.sequence()) {
                // Written since the check began: of it the next one will tell.
                break;
            }
            expect(entry);
        }
        reading("hold", holds::compare);
        reading("loan", () -> custody.loans(head.sequence()));
        reading("item", this::walk);
        reading("batch or register", together::compare);
        List<Wording> left =
                differences.without(Entries.after(store, head.sequence()).map(LedgerEntry::decode));
        return left.isEmpty()
                ? new ArchiveFinding.Sound(head, together.proved(), together.unproved())
                : new ArchiveFinding.Different(left);
    }

    /** What somebody wrote into a row may be nothing that this library reads; its words go no further. */
    private void reading(String what, Runnable check) {
        try {
            check.run();
        } catch (UnreadableItemException unreadable) {
            differ(unreadable.code(), "%s不可读，核验至此为止", "item %s cannot be read; nothing is said of what follows it");
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            differences.differ(
                    "*", what, "有一行不可读：%s", "a row cannot be read, of a %s; nothing is said of what follows it");
        }
    }

    private void expect(LedgerEntry entry) {
        together.expect(entry);
        holds.expect(entry.command());
        custody.expect(entry);
        if (entry.command().kind().equals(CommandKind.REDECIDED)) {
            redecided(entry.command());
        }
    }

    private void walk() {
        int limit = Math.min(PAGE, store.capabilities().largestPage());
        Optional<Cursor> next = Optional.empty();
        do {
            RegisterPage page = store.register(next, limit);
            page.lines().forEach(this::look);
            List<FiledItem> filed = page.lines().stream()
                    .filter(FiledItem.class::isInstance)
                    .map(FiledItem.class::cast)
                    .toList();
            store.misplaced(filed)
                    .forEach(code -> differ(code, "%s按日期、类别或当事人查不到或查错", "item %s is not found by what it says"));
            next = page.next();
        } while (next.isPresent());
    }

    private void look(Registered line) {
        together.add(line);
        if (line instanceof FiledItem item) {
            decided(item);
            placed(item);
            holds.compare(item);
        } else if (line instanceof DestroyedItem gone) {
            together.destroyed(gone);
        }
    }

    /** Class and number are those that its code says. */
    private void placed(FiledItem item) {
        boolean same;
        try {
            same = rules.place(item.item(), item.lowestClass().retention())
                            .lowestClass()
                            .equals(item.lowestClass())
                    && rules.itemCode(item.lowestClass(), item.number()).equals(item.code());
        } catch (IllegalArgumentException nowhere) {
            same = false;
        }
        if (!same) {
            differ(item.code(), "%s的类别、年度或件号与其档号不符", "item %s has another class or number than its code says");
        }
    }

    /** No item has gone back behind a decision of the ledger. */
    private void redecided(RecordedCommand command) {
        if (command.subject() instanceof LedgerSubject.Items items) {
            for (ArchivalCode code : items.codes()) {
                Optional<FiledItem> item = store.find(code);
                boolean behind = item.isPresent()
                        ? item.get().version() < version(command)
                        : store.destroyed(code).isEmpty();
                if (behind) {
                    differ(code, "%s退回到台账所记判定之前", "item %s has gone back behind a decision of the ledger");
                }
            }
        }
    }

    private static long version(RecordedCommand command) {
        try {
            return Long.parseLong(command.details().getOrDefault(VERSION, ""));
        } catch (NumberFormatException none) {
            return Long.MAX_VALUE;
        }
    }

    /** An item is what was filed, or what the last entry says was decided anew. */
    private void decided(FiledItem item) {
        Optional<Digest> written = item.description();
        if (item.version() > 1) {
            Optional<RecordedCommand> last = Entries.about(store, item.code())
                    .map(LedgerEntry::command)
                    .filter(command -> command.kind().equals(CommandKind.REDECIDED))
                    .reduce((earlier, later) -> later);
            if (last.isEmpty() && item.description().isEmpty()) {
                // Decided anew before there was a ledger.
                return;
            }
            if (last.isEmpty()
                    || !Long.toString(item.version())
                            .equals(last.get().details().get(VERSION))) {
                differ(item.code(), "%s的版本不在台账中", "the version of item %s is not in the ledger");
                return;
            }
            written = Optional.of(Digest.parse(last.get().details().getOrDefault(DESCRIPTION, "")));
        }
        if (written.isPresent() && !isOf(item, written.get())) {
            differ(item.code(), "%s不是台账所记的内容", "item %s is not what the ledger says");
        }
    }

    private boolean isOf(FiledItem item, Digest written) {
        Optional<DigestAlgorithm> algorithm = custodian.algorithm(written.algorithm());
        return algorithm.isPresent() && written.equals(description.of(item.item(), item.decisions(), algorithm.get()));
    }

    private void differ(ArchivalCode code, String zh, String en) {
        differences.differ(Differences.ITEM, code, zh, en);
    }
}
