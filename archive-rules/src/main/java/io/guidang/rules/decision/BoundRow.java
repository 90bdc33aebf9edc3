package io.guidang.rules.decision;

import io.guidang.core.item.ClassCode;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.wording.Wording;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.Obligation.Start;
import io.guidang.rules.obligation.Obligation.Status;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row of a stack, compiled: its terms, or those of the rows it defers to, with their clocks and reaches. */
final class BoundRow {

    /** A term with the row that fixed it; it reaches what that row reaches and, by reference, the row that defers to it. */
    private record BoundTerm(Term term, Optional<RuleRef> via, Optional<TermClock> clock, List<Reach> reaches) {}

    /** Terms that stand together under one condition; a row that defers has several, of which the first that holds counts. */
    private record Part(Condition condition, List<BoundTerm> terms) {}

    private final RuleRef rule;
    private final List<Part> parts;

    private BoundRow(RuleRef rule, List<Part> parts) {
        this.rule = rule;
        this.parts = parts;
    }

    static BoundRow compile(RulebookStack stack, Rulebook rulebook, Row row) {
        RuleRef rule = ref(rulebook, row);
        if (row.deferral().isEmpty()) {
            List<BoundTerm> terms = bind(stack, row, Optional.empty(), List.of(Reach.of(stack, rulebook, row)));
            return new BoundRow(rule, terms.isEmpty() ? List.of() : List.of(new Part(Condition.ALWAYS, terms)));
        }
        List<Part> parts = new ArrayList<>();
        for (Deferral.Part part : row.deferral().get().parts()) {
            List<BoundTerm> terms = new ArrayList<>();
            for (ClassCode code : part.rows()) {
                RowKey key = new RowKey(row.deferral().get().rulebook(), code);
                Rulebook other = stack.rulebook(key.rulebook()).orElseThrow();
                Row target = stack.row(key).orElseThrow();
                List<Reach> reaches = List.of(Reach.of(stack, other, target), Reach.of(stack, rulebook, row));
                terms.addAll(bind(stack, target, Optional.of(ref(other, target)), reaches));
            }
            parts.add(new Part(part.condition(), List.copyOf(terms)));
        }
        return new BoundRow(rule, List.copyOf(parts));
    }

    boolean asksNothing() {
        return parts.isEmpty();
    }

    /** Of the parts, the first whose condition holds; and every one before it of which a fact is missing. */
    void consider(Facts facts, LocalDate asOf, List<Obligation> into) {
        for (Part part : parts) {
            Condition.Answer answer = part.condition().test(facts, asOf);
            if (answer != Condition.Answer.NO) {
                for (BoundTerm term : part.terms()) {
                    if (term.term().media().contains(facts.medium())) {
                        into.add(consider(term, facts, asOf, answer));
                    }
                }
            }
            if (answer == Condition.Answer.YES) {
                return;
            }
        }
    }

    private Obligation consider(BoundTerm bound, Facts facts, LocalDate asOf, Condition.Answer part) {
        List<Wording> reasons = new ArrayList<>(2);
        Condition.Answer answer = bound.term().condition().test(facts, asOf);
        boolean lapses = answer == Condition.Answer.MISSING && bound.term().whenMissing() == Term.WhenMissing.LAPSES;
        if (answer == Condition.Answer.NO || lapses) {
            return unbound(bound, Status.CONDITION_NOT_MET);
        }
        if (answer == Condition.Answer.MISSING || part == Condition.Answer.MISSING) {
            reasons.add(Wording.of("条件所需的事实缺失，按较长者处理", "a fact of its condition is missing; the longer way is taken"));
        }
        if (bound.clock().isEmpty()) {
            return unclocked(bound, facts, reasons);
        }
        TermClock.Reading reading = bound.clock().get().read(facts, asOf, reasons);
        Reach.Answer reach = Reach.ofAll(bound.reaches(), facts, reading.start().map(Start::on), reasons);
        if (reach == Reach.Answer.NO) {
            return unbound(bound, Status.NOT_IN_FORCE);
        }
        if (reading.state() instanceof TriggerState.Never) {
            return unbound(bound, Status.FELL_AWAY);
        }
        boolean ceiling = bound.term().kind() == Term.Kind.CEILING;
        if (ceiling && !(reading.state() instanceof TriggerState.Happened)) {
            return unbound(bound, Status.WITHOUT_DATE);
        }
        Outcome outcome = reach == Reach.Answer.NOBODY_CHOSE
                ? Openings.CHOICE_MISSING
                : bound.term().period() instanceof RetentionPeriod.Fixed fixed
                        ? reading.outcome(fixed, bound.clock().get())
                        : flat(bound.term().period());
        return binds(bound, outcome, reading.start(), reasons);
    }

    private Obligation unclocked(BoundTerm bound, Facts facts, List<Wording> reasons) {
        return switch (Reach.ofAll(bound.reaches(), facts, Optional.empty(), reasons)) {
            case NO -> unbound(bound, Status.NOT_IN_FORCE);
            case NOBODY_CHOSE -> binds(bound, Openings.CHOICE_MISSING, Optional.empty(), reasons);
            case YES -> binds(bound, flat(bound.term().period()), Optional.empty(), reasons);
        };
    }

    private static Outcome flat(RetentionPeriod period) {
        return period instanceof RetentionPeriod.Permanent ? Outcome.PERMANENT : Openings.PERIOD_NOT_KNOWN;
    }

    private Obligation binds(BoundTerm bound, Outcome outcome, Optional<Start> start, List<Wording> reasons) {
        return new Obligation(
                rule,
                bound.via(),
                bound.term().kind(),
                bound.term().period(),
                Status.BINDS,
                Optional.of(outcome),
                start,
                conventionOf(bound),
                reasons);
    }

    /** What does not bind is told by its status; what was read into it no longer matters. */
    private Obligation unbound(BoundTerm bound, Status status) {
        return new Obligation(
                rule,
                bound.via(),
                bound.term().kind(),
                bound.term().period(),
                status,
                Optional.empty(),
                Optional.empty(),
                conventionOf(bound),
                List.of());
    }

    private static String conventionOf(BoundTerm bound) {
        return bound.clock().map(clock -> clock.convention().name()).orElse("");
    }

    private static List<BoundTerm> bind(RulebookStack stack, Row row, Optional<RuleRef> via, List<Reach> reaches) {
        List<BoundTerm> terms = new ArrayList<>();
        for (Term term : row.terms()) {
            Optional<TermClock> clock = term.clock().map(read -> TermClock.of(stack, read));
            terms.add(new BoundTerm(term, via, clock, reaches));
        }
        return List.copyOf(terms);
    }

    private static RuleRef ref(Rulebook rulebook, Row row) {
        return new RuleRef(rulebook.id(), rulebook.edition(), rulebook.layer(), row.code(), row.name(), row.source());
    }
}
