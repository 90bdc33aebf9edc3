package io.guidang.storage.custody;

import io.guidang.core.medium.Medium;
import io.guidang.rules.arrangement.ArrangementRules;
import io.guidang.rules.arrangement.SortKey;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.rulebook.Term;
import io.guidang.storage.ledger.BatchLeaf;
import io.guidang.storage.ledger.CanonicalWriter;
import io.guidang.storage.ledger.CommandKind;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.ledger.LedgerSubject;
import io.guidang.storage.ledger.MerkleTree;
import io.guidang.storage.ledger.RecordedCommand;
import io.guidang.storage.store.DestroyedItem;
import io.guidang.storage.store.DestructionReceipt;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.store.StoreTurn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Appraisal, approval, destruction: each in one turn, each with its entry, each refused as long as anything stands against it. */
final class Destructions {

    private static final String REGISTER = "register";
    private static final String APPRAISAL = "appraisal";
    private static final String APPROVAL = "approval";

    private final ArrangementRules rules;
    private final Custodian custodian;
    private final Chronicle chronicle;
    private final Description description;

    Destructions(ArrangementRules rules, Custodian custodian) {
        this.rules = rules;
        this.custodian = custodian;
        this.chronicle = new Chronicle(custodian);
        this.description = new Description(custodian);
    }

    AppraisalOutcome appraise(StoreTurn turn, RegisterNumber register, LocalDate day, Collection<FiledItem> read) {
        List<Appraisal.Line> lines = Appraisal.sorted(
                register,
                read.stream()
                        .map(item -> new Appraisal.Line(item.code(), item.version()))
                        .toList());
        custodian.requireBegun(day);
        requireUnused(turn, register);
        List<Obstacle> obstacles = new ArrayList<>();
        for (Appraisal.Line line : lines) {
            Optional<FiledItem> found = asAppraised(turn, line, obstacles);
            found.ifPresent(item -> {
                obstacleOf(item.decisions().values(), day)
                        .ifPresent(reason -> obstacles.add(new Obstacle(line.code(), reason)));
                held(turn, item, day, obstacles);
            });
        }
        if (!obstacles.isEmpty()) {
            return new AppraisalOutcome.Refused(obstacles);
        }
        RecordedCommand command = chronicle
                .command(CommandKind.APPRAISED, day, LedgerSubject.batch(root(lines), lines.size()))
                .with(REGISTER, register.value());
        LedgerEntry entry = chronicle.append(turn, command);
        turn.commit();
        return new AppraisalOutcome.Appraised(new Appraisal(register, day, lines, entry.sequence()));
    }

    Approval approve(StoreTurn turn, Appraisal appraisal, LocalDate day) {
        custodian.requireBegun(day);
        requireInLedger(turn, appraisal);
        requireUnused(turn, appraisal.register());
        LedgerSubject subject =
                LedgerSubject.batch(root(appraisal.lines()), appraisal.lines().size());
        RecordedCommand command = chronicle
                .command(CommandKind.APPROVED, day, subject)
                .with(REGISTER, appraisal.register().value())
                .with(APPRAISAL, Long.toString(appraisal.entry()));
        LedgerEntry next = chronicle.entry(turn.lastEntry(), command);
        Approval approval = new Approval(appraisal, day, next.sequence());
        turn.append(next, List.of());
        turn.commit();
        return approval;
    }

    DestructionOutcome destroy(
            StoreTurn turn,
            DestructionPermit permit,
            LocalDate day,
            Function<FiledItem, Map<Medium, Decision>> decide) {
        Optional<DestructionReceipt> before = turn.destruction(permit.register());
        if (before.isPresent()) {
            requireByIt(turn, before.get(), permit);
            return new DestructionOutcome.AlreadyDestroyed(before.get());
        }
        custodian.requireBegun(day);
        Approval approval = permit.approval();
        requireInLedger(turn, approval.appraisal());
        requireInLedger(turn, approval);
        if (day.isBefore(approval.day())) {
            throw new IllegalArgumentException("Register '%s' was approved on %s and cannot be destroyed on %s"
                    .formatted(permit.register(), approval.day(), day));
        }
        List<Obstacle> obstacles = new ArrayList<>();
        List<Doomed> doomed = new ArrayList<>();
        for (Appraisal.Line line : approval.appraisal().lines()) {
            asAppraised(turn, line, obstacles).ifPresent(item -> {
                obstaclesOf(turn, item, day, decide, obstacles);
                doomed.add(doomed(item, permit.register()));
            });
        }
        if (!obstacles.isEmpty()) {
            return new DestructionOutcome.Refused(obstacles);
        }
        return destroyed(turn, permit, day, doomed);
    }

    private DestructionOutcome destroyed(StoreTurn turn, DestructionPermit permit, LocalDate day, List<Doomed> doomed) {
        List<DestroyedItem> gone = doomed.stream()
                .sorted(Comparator.comparing(Doomed::classKey).thenComparing(Doomed::number))
                .map(Doomed::line)
                .toList();
        MerkleTree tree = MerkleTree.by(custodian.algorithm());
        gone.forEach(each -> tree.add(leaf(each, custodian.algorithm())));
        RecordedCommand command = chronicle
                .command(CommandKind.DESTROYED, day, LedgerSubject.batch(tree.root(), tree.size()))
                .with(REGISTER, permit.register().value())
                .with(APPROVAL, Long.toString(permit.approval().entry()))
                .with("firstWitness", chronicle.person(permit.first()))
                .with("secondWitness", chronicle.person(permit.second()));
        LedgerEntry entry = chronicle.entry(turn.lastEntry(), command);
        DestructionReceipt receipt = new DestructionReceipt(permit.register(), day, gone.size(), entry.sequence());
        turn.destroy(receipt, gone);
        turn.append(entry, gone.stream().map(DestroyedItem::code).toList());
        turn.commit();
        return new DestructionOutcome.Destroyed(receipt);
    }

    /** What the ledger proves of a destroyed item: its code, and the keyed hash of its id. */
    static BatchLeaf leaf(DestroyedItem gone, DigestAlgorithm algorithm) {
        CanonicalWriter to =
                new CanonicalWriter("guidang-destroyed", 1).text(gone.id().toString());
        return new BatchLeaf(gone.code(), algorithm.digest(to.written()));
    }

    private static void obstaclesOf(
            StoreTurn turn,
            FiledItem item,
            LocalDate day,
            Function<FiledItem, Map<Medium, Decision>> decide,
            List<Obstacle> obstacles) {
        Collection<Decision> today =
                item.redecided(decide.apply(item)).decisions().values();
        obstacleOf(today, day).ifPresent(reason -> obstacles.add(new Obstacle(item.code(), reason)));
        // What was decided at appraisal still stands: its period ran out then, and its holds may not have ended.
        if (item.decisions().values().stream()
                .flatMap(decision -> decision.activeHolds().stream())
                .anyMatch(hold -> !hasEnded(hold.until(), day))) {
            obstacles.add(new Obstacle(item.code(), Obstacle.Reason.HELD));
        }
        held(turn, item, day, obstacles);
        if (turn.openLoan(item.code()).isPresent()) {
            obstacles.add(new Obstacle(item.code(), Obstacle.Reason.LENT));
        }
    }

    private static Optional<FiledItem> asAppraised(StoreTurn turn, Appraisal.Line line, List<Obstacle> obstacles) {
        Optional<FiledItem> found = turn.find(line.code());
        if (found.isEmpty()) {
            obstacles.add(new Obstacle(line.code(), Obstacle.Reason.NOT_THERE));
        } else if (found.get().version() != line.version()) {
            obstacles.add(new Obstacle(line.code(), Obstacle.Reason.CHANGED));
            return Optional.empty();
        }
        return found;
    }

    private static Optional<Obstacle.Reason> obstacleOf(Collection<Decision> decisions, LocalDate day) {
        if (!decisions.stream().allMatch(decision -> decision.asOf().equals(day))) {
            return Optional.of(Obstacle.Reason.DECIDED_ON_ANOTHER_DAY);
        }
        Decision longest = Decision.longest(decisions);
        if (!longest.outcome().hasRunOutOn(day) || !decisions.stream().allMatch(each -> hasRunOut(each, day))) {
            return Optional.of(Obstacle.Reason.NOT_DUE);
        }
        return longest.activeHolds().isEmpty() ? Optional.empty() : Optional.of(Obstacle.Reason.HELD);
    }

    /** A decision made by hand may say less than the obligations in it: whatever binds has to have run out, and something has to bind. */
    private static boolean hasRunOut(Decision decision, LocalDate day) {
        return decision.decidedBy().isPresent()
                && decision.obligations().stream()
                        .filter(each -> each.binds() && each.kind() == Term.Kind.FLOOR)
                        .allMatch(each -> each.outcome()
                                .filter(outcome -> outcome.hasRunOutOn(day))
                                .isPresent());
    }

    /** Whoever knows of a hold that begins next week does not destroy today. */
    private static void held(StoreTurn turn, FiledItem item, LocalDate day, List<Obstacle> obstacles) {
        for (PlacedHold placed : turn.holdsOn(item)) {
            if (!hasEnded(placed.hold().until(), day)) {
                obstacles.add(new Obstacle(item.code(), Obstacle.Reason.HELD));
                return;
            }
        }
    }

    private static boolean hasEnded(Optional<LocalDate> until, LocalDate day) {
        return until.filter(last -> last.isBefore(day)).isPresent();
    }

    private Doomed doomed(FiledItem item, RegisterNumber register) {
        SortKey classKey =
                rules.place(item.item(), item.lowestClass().retention()).classKey();
        return new Doomed(
                classKey,
                item.number(),
                new DestroyedItem(
                        item.code(),
                        item.box(),
                        item.batch(),
                        item.description(),
                        description.hashed(item.item()),
                        register));
    }

    /** What was destroyed under a register was destroyed by this permit, and not by another approval of the same number. */
    private static void requireByIt(StoreTurn turn, DestructionReceipt receipt, DestructionPermit permit) {
        String approval =
                recorded(turn, receipt.entry(), "destruction").details().get(APPROVAL);
        if (!Long.toString(permit.approval().entry()).equals(approval)) {
            throw new IllegalStateException(
                    "Register '%s' is used up: it was destroyed by another approval, and nothing of this one was"
                            .formatted(permit.register()));
        }
    }

    private static void requireUnused(StoreTurn turn, RegisterNumber register) {
        if (turn.destruction(register).isPresent()) {
            throw new IllegalStateException("Register '%s' is used up: it was destroyed".formatted(register));
        }
    }

    private void requireInLedger(StoreTurn turn, Appraisal appraisal) {
        RecordedCommand command = recorded(turn, appraisal.entry(), "appraisal");
        requireSame(
                appraisal.register(),
                command.kind().equals(CommandKind.APPRAISED)
                        && command.day().equals(appraisal.day())
                        && isOf(command, appraisal),
                "appraisal");
    }

    private void requireInLedger(StoreTurn turn, Approval approval) {
        RecordedCommand command = recorded(turn, approval.entry(), "approval");
        requireSame(
                approval.appraisal().register(),
                command.kind().equals(CommandKind.APPROVED)
                        && command.day().equals(approval.day())
                        && Long.toString(approval.appraisal().entry())
                                .equals(command.details().get(APPRAISAL))
                        && isOf(command, approval.appraisal()),
                "approval");
    }

    private boolean isOf(RecordedCommand command, Appraisal appraisal) {
        return appraisal.register().value().equals(command.details().get(REGISTER))
                && command.subject() instanceof LedgerSubject.Batch batch
                && batch.count() == appraisal.lines().size()
                && custodian
                        .algorithm(batch.root().algorithm())
                        .filter(algorithm -> batch.root().equals(root(appraisal.lines(), algorithm)))
                        .isPresent();
    }

    private static RecordedCommand recorded(StoreTurn turn, long sequence, String what) {
        return turn.entry(sequence)
                .map(LedgerEntry::decode)
                .map(LedgerEntry::command)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The ledger has no entry %d, so this is no %s of this archive".formatted(sequence, what)));
    }

    private static void requireSame(RegisterNumber register, boolean same, String what) {
        if (!same) {
            throw new IllegalArgumentException(
                    "The ledger has another %s for register '%s' than this one; nothing was done"
                            .formatted(what, register));
        }
    }

    private Digest root(List<Appraisal.Line> lines) {
        return root(lines, custodian.algorithm());
    }

    private static Digest root(List<Appraisal.Line> lines, DigestAlgorithm algorithm) {
        MerkleTree tree = MerkleTree.by(algorithm);
        for (Appraisal.Line line : lines) {
            CanonicalWriter to = new CanonicalWriter("guidang-appraised", 1).i64(line.version());
            tree.add(new BatchLeaf(line.code(), algorithm.digest(to.written())));
        }
        return tree.root();
    }

    /** What stays of an item, and where it stands; not the item, of which a register may have ten thousand. */
    private record Doomed(SortKey classKey, int number, DestroyedItem line) {}
}
