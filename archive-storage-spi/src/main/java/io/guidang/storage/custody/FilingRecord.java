package io.guidang.storage.custody;

import io.guidang.core.category.LowestClass;
import io.guidang.core.item.Direction;
import io.guidang.rules.arrangement.ArrangementRules;
import io.guidang.rules.arrangement.ArrangementRules.Numbered;
import io.guidang.rules.arrangement.ClassState;
import io.guidang.storage.ledger.CommandKind;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.ledger.LedgerSubject;
import io.guidang.storage.ledger.MerkleTree;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.Numbering;
import io.guidang.storage.store.Recording;
import java.time.LocalDate;
import java.util.Optional;

/** Numbers the items of a batch and makes of them, one after the other, the one entry of the batch. */
final class FilingRecord implements Numbering, Recording {

    private final ArrangementRules rules;
    private final Description description;
    private final Chronicle chronicle;
    private final BatchId batch;
    private final LocalDate asOf;
    private final MerkleTree tree;

    FilingRecord(ArrangementRules rules, Description description, Chronicle chronicle, BatchId batch, LocalDate asOf) {
        this.rules = rules;
        this.description = description;
        this.chronicle = chronicle;
        this.batch = batch;
        this.asOf = asOf;
        this.tree = MerkleTree.by(chronicle.custodian().algorithm());
    }

    @Override
    public Numbered number(
            LowestClass lowestClass, ClassState before, long paperPages, Direction direction, Digest described) {
        Numbered numbered = rules.number(lowestClass, before, paperPages, direction);
        tree.add(description.leaf(numbered.code(), numbered.box(), described));
        return numbered;
    }

    @Override
    public LedgerEntry after(Optional<LedgerEntry> last) {
        LedgerSubject subject =
                tree.size() == 0 ? LedgerSubject.whole() : LedgerSubject.batch(tree.root(), tree.size());
        return chronicle.entry(
                last, chronicle.command(CommandKind.FILED, asOf, subject).with(Verification.BATCH, batch.value()));
    }
}
