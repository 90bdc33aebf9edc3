package io.guidang.storage.custody;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.wording.Wording;
import io.guidang.storage.ledger.BatchLeaf;
import io.guidang.storage.ledger.CommandKind;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import io.guidang.storage.ledger.LedgerCheck;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.ledger.LedgerFinding;
import io.guidang.storage.ledger.LedgerHead;
import io.guidang.storage.ledger.LedgerSubject;
import io.guidang.storage.ledger.MerkleTree;
import io.guidang.storage.ledger.RecordedCommand;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.Cursor;
import io.guidang.storage.store.DestroyedItem;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.RegisterPage;
import io.guidang.storage.store.Registered;
import io.guidang.storage.store.UnreadableItemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds everything in a store against its ledger. */
final class Verification {

    static final String BATCH = "batch";
    static final String REGISTER = "register";
    static final String VERSION = "version";
    static final String DESCRIPTION = "description";

    private static final int PAGE = 500;

    private final ArchiveStore store;
    private final Custodian custodian;
    private final Destructions destructions;
    private final Description description;
    private final Map<String, Expected> batches = new TreeMap<>();
    private final Map<String, Expected> registers = new TreeMap<>();
    private final List<Wording> differences = new ArrayList<>();
    private long proved;
    private long unproved;

    Verification(ArchiveStore store, Custodian custodian, Destructions destructions) {
        this.store = store;
        this.custodian = custodian;
        this.destructions = destructions;
        this.description = new Description(custodian);
    }

    ArchiveFinding verify(LocalDate day, List<LedgerHead> exported) {
        LedgerCheck check = LedgerCheck.of(custodian.archive(), algorithms());
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
            expect(entry.command());
        }
        try {
            walk();
        } catch (UnreadableItemException unreadable) {
            differ("%s不可读，核验至此为止", "item %s cannot be read; nothing is said of what follows it", unreadable.code());
            return new ArchiveFinding.Different(differences);
        }
        batches.forEach((batch, expected) -> expected.compare(Wording.format(
                "批次%s的件与台账不符", "the items of batch %s are not those that the ledger says were filed", batch)));
        registers.forEach((register, expected) -> expected.compare(Wording.format(
                "销毁清册%s的件与台账不符",
                "the items of register %s are not those that the ledger says were destroyed", register)));
        return differences.isEmpty()
                ? new ArchiveFinding.Sound(head, proved, unproved)
                : new ArchiveFinding.Different(differences);
    }

    private List<DigestAlgorithm> algorithms() {
        DigestAlgorithm own = custodian.algorithm();
        return own.name().equals(DigestAlgorithm.SHA_256.name()) ? List.of(own) : List.of(own, DigestAlgorithm.SHA_256);
    }

    private void expect(RecordedCommand command) {
        Map<String, String> details = command.details();
        if (command.kind().equals(CommandKind.FILED)) {
            batches.put(details.getOrDefault(BATCH, ""), new Expected(command.subject()));
        } else if (command.kind().equals(CommandKind.DESTROYED)) {
            registers.put(details.getOrDefault(REGISTER, ""), new Expected(command.subject()));
        } else if (command.kind().equals(CommandKind.REDECIDED)) {
            redecided(command);
        }
    }

    private void walk() {
        int limit = Math.min(PAGE, store.capabilities().largestPage());
        Optional<Cursor> next = Optional.empty();
        do {
            RegisterPage page = store.register(next, limit);
            page.lines().forEach(this::look);
            next = page.next();
        } while (next.isPresent());
    }

    private void look(Registered line) {
        Optional<BatchLeaf> leaf = description.leaf(line);
        if (leaf.isEmpty()) {
            unproved++;
        } else {
            proved++;
            expected(batches, line.batch().value(), "批次%s不在台账中", "batch %s is not in the ledger")
                    .ifPresent(batch -> batch.tree.add(leaf.get()));
        }
        if (line instanceof FiledItem item) {
            decided(item);
        } else if (line instanceof DestroyedItem gone) {
            expected(registers, gone.register().value(), "销毁清册%s不在台账中", "register %s is not in the ledger")
                    .ifPresent(register -> register.tree.add(destructions.leaf(gone)));
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
                    differ("%s退回到台账所记判定之前", "item %s has gone back behind a decision of the ledger", code);
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
                differ("%s的版本不在台账中", "the version of item %s is not in the ledger", item.code());
                return;
            }
            written = Optional.of(Digest.parse(last.get().details().getOrDefault(DESCRIPTION, "")));
        }
        if (written.isPresent() && !written.get().equals(description.of(item.item(), item.decisions()))) {
            differ("%s不是台账所记的内容", "item %s is not what the ledger says", item.code());
        }
    }

    private Optional<Expected> expected(Map<String, Expected> all, String name, String zh, String en) {
        Expected expected = all.get(name);
        if (expected == null) {
            differ(zh, en, name);
        }
        return Optional.ofNullable(expected);
    }

    private void differ(String zh, String en, Object name) {
        differ(Wording.format(zh, en, name));
    }

    private void differ(Wording difference) {
        if (differences.size() < ArchiveFinding.Different.MOST && !differences.contains(difference)) {
            differences.add(difference);
        }
    }

    /** What the ledger says was filed or destroyed together, beside what is there. */
    private final class Expected {
        private final LedgerSubject subject;
        private final MerkleTree tree = MerkleTree.by(custodian.algorithm());

        Expected(LedgerSubject subject) {
            this.subject = subject;
        }

        void compare(Wording difference) {
            boolean same = subject instanceof LedgerSubject.Batch batch
                    ? batch.count() == tree.size() && batch.root().equals(tree.root())
                    : tree.size() == 0;
            if (!same) {
                differ(difference);
            }
        }
    }
}
