package io.guidang.rules.decision;

import io.guidang.core.item.ClassCode;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns a stack into the terms that bind each class. */
final class Compiler {

    private final RulebookStack stack;
    private final Map<TriggerType, Wording> words;
    private final Triggers triggers = new Triggers();
    private final Conditions conditions = new Conditions();
    private final Map<ClassCode, List<BoundTerm>> byClass = new LinkedHashMap<>();

    Compiler(RulebookStack stack) {
        this.stack = stack;
        this.words = stack.declaredTriggers().stream()
                .collect(Collectors.toUnmodifiableMap(DeclaredTrigger::type, DeclaredTrigger::words));
    }

    Map<ClassCode, List<BoundTerm>> compile() {
        for (Rulebook rulebook : stack.rulebooks()) {
            for (Row row : rulebook.rows()) {
                for (RowKey key : rulebook.boundBy(row)) {
                    if (stack.rulebook(key.rulebook()).isPresent()) {
                        bind(rulebook, row, byClass.computeIfAbsent(key.row(), code -> new ArrayList<>()));
                    }
                }
            }
        }
        for (DeclaredTrigger trigger : stack.reckonedTriggers()) {
            triggers.number(trigger.type());
            triggers.number(trigger.after().orElseThrow().other());
        }
        return byClass;
    }

    /** What the triggers that the stack declares are called. */
    Map<TriggerType, Wording> words() {
        return words;
    }

    Triggers triggers() {
        return triggers;
    }

    Conditions conditions() {
        return conditions;
    }

    private void bind(Rulebook rulebook, Row row, List<BoundTerm> into) {
        int seat = into.isEmpty() ? 0 : into.get(into.size() - 1).seat().row() + 1;
        RuleRef rule = ref(rulebook, row);
        Reach reach = Reach.of(stack, rulebook, row);
        for (Term term : stack.standing(rulebook, row).terms()) {
            BoundTerm.Seat place = new BoundTerm.Seat(seat, 0, Condition.ALWAYS, Conditions.NOT_ASKED);
            into.add(bound(rule, Optional.empty(), term, place, reach));
        }
        if (row.deferral().isPresent()) {
            Deferral deferral = row.deferral().get();
            boolean last = false;
            for (int part = 0; !last; part++) {
                defer(rule, reach, deferral, part, seat, into);
                last = deferral.parts().get(part).condition().equals(Condition.ALWAYS);
            }
        }
    }

    private void defer(RuleRef rule, Reach reach, Deferral deferral, int part, int seat, List<BoundTerm> into) {
        Condition condition = deferral.parts().get(part).condition();
        BoundTerm.Seat place = new BoundTerm.Seat(seat, part, condition, number(condition));
        int before = into.size();
        for (ClassCode code : deferral.parts().get(part).rows()) {
            Rulebook other = stack.rulebook(deferral.rulebook()).orElseThrow();
            Row target = stack.row(new RowKey(other.id(), code)).orElseThrow();
            for (Term term : stack.standing(other, target).terms()) {
                into.add(bound(
                        rule, Optional.of(ref(other, target)), term, place, Reach.of(stack, other, target), reach));
            }
            for (RulebookStack.Placed taking : stack.replacing(other, target)) {
                Rulebook book = taking.rulebook();
                for (Term term : taking.row().terms()) {
                    into.add(bound(
                            rule,
                            Optional.of(ref(book, taking.row())),
                            term,
                            place,
                            Reach.of(stack, book, taking.row()),
                            reach));
                }
            }
        }
        if (into.size() == before) {
            into.add(bound(rule, Optional.empty(), Term.undetermined(), place, reach));
        }
    }

    private BoundTerm bound(RuleRef rule, Optional<RuleRef> via, Term term, BoundTerm.Seat seat, Reach... reaches) {
        Clockwork clockwork = term.clock()
                .map(clock -> Clockwork.of(stack, triggers, words, clock))
                .orElse(null);
        return new BoundTerm(rule, via, term, seat, number(term.condition()), clockwork, reaches);
    }

    /** The number of a condition; the events that it asks for are numbered too. */
    private int number(Condition condition) {
        if (condition instanceof Condition.Happened happened) {
            triggers.number(happened.event());
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(this::number);
        }
        return conditions.number(condition);
    }

    private static RuleRef ref(Rulebook rulebook, Row row) {
        return new RuleRef(rulebook.id(), rulebook.edition(), rulebook.layer(), row.code(), row.name(), row.source());
    }
}
