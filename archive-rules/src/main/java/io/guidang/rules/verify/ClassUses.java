package io.guidang.rules.verify;

import io.guidang.core.item.ClassCode;
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
import java.util.OptionalInt;

/**
 * A class with every term that a row of the stack brings to it.
 *
 * @param key  the class, as the row that stands for it
 * @param uses the terms, in the order of the stack
 */
record ClassUses(RowKey key, List<TermUse> uses) {

    /** Every class that a row of the stack binds, in the order of the stack. */
    static List<ClassUses> of(RulebookStack stack) {
        Map<ClassCode, RowKey> keys = new LinkedHashMap<>();
        Map<ClassCode, List<TermUse>> uses = new LinkedHashMap<>();
        for (Rulebook rulebook : stack.rulebooks()) {
            for (Row row : rulebook.rows()) {
                List<TermUse> brought = broughtBy(stack, rulebook, row);
                for (RowKey bound : boundIn(stack, rulebook, row)) {
                    keys.putIfAbsent(bound.row(), bound);
                    uses.computeIfAbsent(bound.row(), code -> new ArrayList<>()).addAll(brought);
                }
            }
        }
        List<ClassUses> classes = new ArrayList<>();
        uses.forEach((code, terms) ->
                classes.add(new ClassUses(keys.getOrDefault(code, new RowKey("-", code)), terms)));
        return classes;
    }

    /** The classes of the stack that a row binds. */
    static List<RowKey> boundIn(RulebookStack stack, Rulebook rulebook, Row row) {
        return rulebook.boundBy(row).stream()
                .filter(key -> stack.rulebook(key.rulebook()).isPresent())
                .toList();
    }

    /** The terms of a row as it stands in the stack, or those of the rows it defers to. */
    static List<TermUse> broughtBy(RulebookStack stack, Rulebook rulebook, Row row) {
        List<TermUse> uses = new ArrayList<>();
        List<Term> standing = stack.standing(rulebook, row).terms();
        for (int i = 0; i < row.terms().size(); i++) {
            if (standing.contains(row.terms().get(i))) {
                uses.add(new TermUse(rulebook, row, OptionalInt.empty(), rulebook, row, i));
            }
        }
        row.deferral().ifPresent(deferral -> deferred(stack, rulebook, row, deferral, uses));
        return uses;
    }

    private static void deferred(
            RulebookStack stack, Rulebook rulebook, Row row, Deferral deferral, List<TermUse> into) {
        Rulebook other = stack.rulebook(deferral.rulebook()).orElseThrow();
        for (int part = 0; part < deferral.parts().size(); part++) {
            for (ClassCode code : deferral.parts().get(part).rows()) {
                Row target = other.row(code).orElseThrow();
                for (int i = 0; i < target.terms().size(); i++) {
                    into.add(new TermUse(rulebook, row, OptionalInt.of(part), other, target, i));
                }
            }
        }
    }
}
