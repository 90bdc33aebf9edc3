package io.guidang.storage.custody;

import io.guidang.storage.ledger.BatchLeaf;
import io.guidang.storage.ledger.CommandKind;
import io.guidang.storage.ledger.DigestAlgorithm;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.ledger.LedgerSubject;
import io.guidang.storage.ledger.MerkleTree;
import io.guidang.storage.ledger.RecordedCommand;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.DestroyedItem;
import io.guidang.storage.store.DestructionReceipt;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.store.Registered;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Holds what was filed together and what was destroyed together against the ledger. */
final class TogetherCheck {

    private final ArchiveStore store;
    private final Custodian custodian;
    private final CustodyCheck custody;
    private final Differences differences;
    private final Map<String, Expected> batches = new LinkedHashMap<>();
    private final Map<String, Expected> registers = new LinkedHashMap<>();
    private long proved;
    private long unproved;

    TogetherCheck(ArchiveStore store, Custodian custodian, CustodyCheck custody, Differences differences) {
        this.store = store;
        this.custodian = custodian;
        this.custody = custody;
        this.differences = differences;
    }

    long proved() {
        return proved;
    }

    long unproved() {
        return unproved;
    }

    void expect(LedgerEntry entry) {
        RecordedCommand command = entry.command();
        Map<String, String> details = command.details();
        if (command.kind().equals(CommandKind.FILED)) {
            batches.put(details.getOrDefault(Verification.BATCH, ""), new Expected(entry));
        } else if (command.kind().equals(CommandKind.DESTROYED)) {
            registers.put(details.getOrDefault(Verification.REGISTER, ""), new Expected(entry));
        }
    }

    /** A line of the register belongs to its batch. */
    void add(Registered line) {
        if (line.description().isEmpty()) {
            unproved++;
            return;
        }
        proved++;
        Optional.ofNullable(batches.get(line.batch().value()))
                .ifPresentOrElse(
                        batch -> batch.add(algorithm -> Description.leaf(
                                line.code(), line.box(), line.description().get(), algorithm)),
                        () -> differences.differ(
                                Differences.BATCH, line.batch(), "批次%s不在台账中", "batch %s is not in the ledger"));
    }

    /** What stays of a destroyed item belongs to its register. */
    void destroyed(DestroyedItem gone) {
        Expected register = registers.get(gone.register().value());
        if (register == null) {
            differences.differ(
                    Differences.REGISTER, gone.register(), "销毁清册%s不在台账中", "register %s is not in the ledger");
            return;
        }
        register.add(algorithm -> Destructions.leaf(gone, algorithm));
        custody.findable(gone.code(), register.entry);
    }

    /** When all lines have been added. */
    void compare() {
        receipts();
        batches.forEach((batch, expected) -> {
            if (!expected.isComplete()) {
                differences.differ(
                        Differences.BATCH,
                        batch,
                        "批次%s的件与台账不符",
                        "the items of batch %s are not those that the ledger says were filed");
            }
        });
        registers.forEach((register, expected) -> {
            if (!expected.isComplete()) {
                differences.differ(
                        Differences.REGISTER,
                        register,
                        "销毁清册%s的件与台账不符",
                        "the items of register %s are not those that the ledger says were destroyed");
            }
            if (!isReceipt(register, expected)) {
                differences.differ(
                        Differences.REGISTER,
                        register,
                        "销毁清册%s的回执与台账不符",
                        "the receipt of register %s is not what the ledger says");
            }
        });
    }

    /** The receipts of batches are those of the ledger, in its order; before them may be older ones than it. */
    private void receipts() {
        Set<String> missing = new HashSet<>(batches.keySet());
        boolean begun = false;
        long last = 0;
        for (BatchReceipt receipt : store.batches()) {
            String batch = receipt.id().value();
            Expected expected = batches.get(batch);
            missing.remove(batch);
            if (expected == null ? begun : !isReceipt(receipt, expected) || expected.entry.sequence() < last) {
                differ(batch);
            }
            begun |= expected != null;
            last = expected == null ? last : expected.entry.sequence();
        }
        missing.forEach(this::differ);
    }

    private void differ(String batch) {
        differences.differ(
                Differences.BATCH, batch, "批次%s的回执与台账不符", "the receipt of batch %s is not what the ledger says");
    }

    private static boolean isReceipt(BatchReceipt receipt, Expected expected) {
        return receipt.asOf().equals(expected.entry.command().day()) && receipt.items() == expected.count();
    }

    private boolean isReceipt(String register, Expected expected) {
        try {
            return store.destruction(RegisterNumber.of(register))
                    .equals(Optional.of(new DestructionReceipt(
                            RegisterNumber.of(register),
                            expected.entry.command().day(),
                            expected.count(),
                            expected.entry.sequence())));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** What the ledger says was filed or destroyed together, beside what is there. */
    private final class Expected {
        private final LedgerEntry entry;
        private final LedgerSubject subject;
        private final Optional<DigestAlgorithm> algorithm;
        private final MerkleTree tree;

        Expected(LedgerEntry entry) {
            this.entry = entry;
            this.subject = entry.command().subject();
            this.algorithm = subject instanceof LedgerSubject.Batch batch
                    ? custodian.algorithm(batch.root().algorithm())
                    : Optional.of(custodian.algorithm());
            this.tree = MerkleTree.by(algorithm.orElse(custodian.algorithm()));
        }

        void add(Function<DigestAlgorithm, BatchLeaf> leaf) {
            algorithm.ifPresent(by -> tree.add(leaf.apply(by)));
        }

        long count() {
            return subject instanceof LedgerSubject.Batch batch ? batch.count() : 0;
        }

        boolean isComplete() {
            return subject instanceof LedgerSubject.Batch batch
                    ? batch.count() == tree.size() && batch.root().equals(tree.root())
                    : tree.size() == 0;
        }
    }
}
