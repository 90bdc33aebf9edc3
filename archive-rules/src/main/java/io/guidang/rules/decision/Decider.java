package io.guidang.rules.decision;

import io.guidang.core.hold.Hold;
import io.guidang.core.item.ClassCode;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides records under a stack of rulebooks. A pure function, safe to share between threads; the stack is compiled once,
 * and deciding looks up nothing but the class of the record.
 */
public final class Decider {

    private final Map<ClassCode, List<BoundRow>> byClass;

    private Decider(Map<ClassCode, List<BoundRow>> byClass) {
        this.byClass = byClass;
    }

    /** Compiles the stack. */
    public static Decider of(RulebookStack stack) {
        Map<ClassCode, List<BoundRow>> byClass = new HashMap<>();
        for (Rulebook rulebook : stack.rulebooks()) {
            for (Row row : rulebook.rows()) {
                BoundRow bound = BoundRow.compile(stack, rulebook, stack.standing(rulebook, row));
                if (bound.asksNothing()) {
                    continue;
                }
                for (RowKey key : rulebook.boundBy(row)) {
                    if (stack.rulebook(key.rulebook()).isPresent()) {
                        byClass.computeIfAbsent(key.row(), code -> new ArrayList<>())
                                .add(bound);
                    }
                }
            }
        }
        byClass.replaceAll((code, rows) -> List.copyOf(rows));
        return new Decider(Map.copyOf(byClass));
    }

    /** What the rulebooks say of this record on this day. */
    public Decision decide(Facts facts, LocalDate asOf) {
        List<Obligation> considered = new ArrayList<>();
        for (BoundRow row : byClass.getOrDefault(facts.classCode(), List.of())) {
            row.consider(facts, asOf, considered);
        }
        List<Hold> active = facts.holds().isEmpty()
                ? List.of()
                : facts.holds().stream().filter(hold -> hold.isActiveOn(asOf)).toList();
        return Decision.conclude(asOf, considered, active);
    }
}
