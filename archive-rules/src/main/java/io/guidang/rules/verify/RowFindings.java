package io.guidang.rules.verify;

import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the tally tells of single rows and their terms. */
final class RowFindings {

    private static final LocalDate SOME_DAY = LocalDate.of(2020, 1, 1);

    private final RulebookStack stack;
    private final Decider decider;
    private final TriggerNames names;
    private final Tally tally;
    private final List<Finding> findings = new ArrayList<>();

    private RowFindings(RulebookStack stack, Decider decider, TriggerNames names, Tally tally) {
        this.stack = stack;
        this.decider = decider;
        this.names = names;
        this.tally = tally;
    }

    static List<Finding> of(RulebookStack stack, Decider decider, TriggerNames names, Tally tally) {
        RowFindings rows = new RowFindings(stack, decider, names, tally);
        for (Rulebook rulebook : stack.rulebooks()) {
            for (Row row : rulebook.rows()) {
                rows.triggers(rulebook, row);
                rows.reached(rulebook, row);
            }
        }
        return rows.findings;
    }

    private void reached(Rulebook rulebook, Row row) {
        RowKey key = new RowKey(rulebook.id(), row.code());
        List<TermUse> uses = ClassUses.broughtBy(stack, rulebook, row);
        if (uses.isEmpty()) {
            return;
        }
        if (ClassUses.boundIn(stack, rulebook, row).isEmpty()) {
            findings.add(Check.BINDS_NO_CLASS.found(
                    Where.row(key),
                    "该行有期限，但不约束列中任何类别",
                    "it has a period and binds no class of the stack",
                    Optional.empty()));
            return;
        }
        if (!uses.stream().allMatch(use -> tally.wasSeen(use.where()))) {
            return;
        }
        if (uses.stream().noneMatch(tally::appliesOutright)) {
            findings.add(Check.ROW_UNREACHABLE.found(
                    Where.row(key), "没有任何档案能适用该行的期限", "its periods apply to no record at all", doubt(uses)));
            return;
        }
        uses.stream().filter(TermUse::isOwn).forEach(this::reached);
        row.deferral().ifPresent(deferral -> parts(key, deferral));
    }

    private void reached(TermUse use) {
        if (!tally.appliesOutright(use)) {
            findings.add(Check.TERM_UNREACHABLE.found(
                    use.where(),
                    "没有任何档案能适用期限 " + use.words(),
                    "the period " + use.words() + " applies to no record at all",
                    doubt(List.of(use))));
        } else if (use.term().period() instanceof RetentionPeriod.Undetermined) {
            Check check = switch (use.row().source().provenance()) {
                case GAP -> Check.KNOWN_GAP;
                default -> Check.PERIOD_MISSING;
            };
            findings.add(check.found(
                    use.where(),
                    "该行的期限缺失，所约束的档案一直保管",
                    "its period is missing, and what it binds is kept",
                    tally.outright(use).map(spot -> spot.decidedBy(decider))));
        }
    }

    /** A term whose condition nothing can meet may bind all the same where a fact is missing. */
    private Optional<Witness> doubt(List<TermUse> uses) {
        return uses.stream()
                .flatMap(use -> tally.inDoubt(use).stream())
                .findFirst()
                .map(spot -> spot.decidedBy(decider));
    }

    private void parts(RowKey key, Deferral deferral) {
        for (int i = 0; i < deferral.parts().size(); i++) {
            if (!tally.isTaken(Where.part(key, i))) {
                findings.add(Check.PART_UNREACHABLE.found(
                        Where.part(key, i),
                        "前面的部分已包含所有情形，或其条件不可能满足",
                        "the parts before it leave nothing to it, or its condition cannot hold",
                        Optional.empty()));
            }
        }
    }

    private void triggers(Rulebook rulebook, Row row) {
        RowKey key = new RowKey(rulebook.id(), row.code());
        for (int i = 0; i < row.terms().size(); i++) {
            Term term = row.terms().get(i);
            Set<TriggerType> asked = new TreeSet<>(TriggerNames.askedBy(List.of(term.condition())));
            term.clock().ifPresent(clock -> asked.addAll(clock.latestOf()));
            triggers(rulebook, row, Where.term(key, i), asked);
        }
        row.deferral().ifPresent(deferral -> {
            for (int i = 0; i < deferral.parts().size(); i++) {
                Condition condition = deferral.parts().get(i).condition();
                triggers(rulebook, row, Where.part(key, i), TriggerNames.askedBy(List.of(condition)));
            }
        });
    }

    private void triggers(Rulebook rulebook, Row row, Where where, Collection<TriggerType> asked) {
        for (TriggerType trigger : names.withSources(asked)) {
            if (!names.canFire(trigger)) {
                findings.add(Check.UNKNOWN_TRIGGER.found(
                        where,
                        "触发事件 " + trigger + " 既不在词表中，也未经声明，不会发生",
                        "the trigger " + trigger + " is in no vocabulary and nobody declares it: it never fires",
                        ClassUses.boundIn(stack, rulebook, row).stream()
                                .findFirst()
                                .map(this::nothingSaid)));
            }
        }
    }

    private Witness nothingSaid(RowKey key) {
        Facts facts = Facts.of(key.row().value(), Medium.PAPER, SOME_DAY);
        return new Spot(facts, SOME_DAY).decidedBy(decider);
    }
}
