package io.guidang.examples.lines;

import io.guidang.core.item.ClassCode;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.scope.FilingScope;
import io.guidang.rules.scope.ScopeTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the class of a record in the rulebooks that were asked for; their order does not matter. */
final class Classes {

    private final List<ScopeTable> tables;
    private final ClassCode nowhere;

    private Classes(List<ScopeTable> tables, ClassCode nowhere) {
        this.tables = tables;
        this.nowhere = nowhere;
    }

    /**
     * The classes of these rulebooks.
     *
     * @param asked the rulebooks that were asked for
     * @param stack the stack in which they stand, perhaps with others that they refer to
     */
    static Classes of(List<Rulebook> asked, RulebookStack stack) {
        return new Classes(asked.stream().map(ScopeTable::of).toList(), nowhere(stack));
    }

    /**
     * Whether a record is filed, and as what.
     *
     * @param scope in, out or for review
     * @param code  its class; one that no rulebook has where none was found
     */
    record Found(FilingScope scope, ClassCode code) {}

    Found find(LineRecord told) throws BadLine {
        List<Found> found = new ArrayList<>();
        Optional<Row> first = Optional.empty();
        for (ScopeTable table : tables) {
            Optional<Row> row = row(table, told);
            if (row.isPresent()) {
                first = first.isPresent() ? first : row;
                found.add(new Found(table.scopeOf(row, told.named()), row.get().code()));
            }
        }
        requireAgreement(first, told);
        return found.stream()
                .min(Comparator.comparing(one -> rank(one.scope())))
                .orElseGet(() -> new Found(tables.get(0).scopeOf(Optional.empty(), told.named()), nowhere));
    }

    /** Where rulebooks differ, what any of them files is filed; what is out is out for all. */
    private static int rank(FilingScope scope) {
        if (scope instanceof FilingScope.In) {
            return 0;
        }
        return scope instanceof FilingScope.Review ? 1 : 2;
    }

    private static Optional<Row> row(ScopeTable table, LineRecord told) {
        return told.code().isPresent()
                ? table.coded(told.code().get())
                : table.named(told.stage().orElseThrow(), told.name().orElseThrow());
    }

    private void requireAgreement(Optional<Row> row, LineRecord told) throws BadLine {
        if (told.code().isEmpty()) {
            return;
        }
        boolean agrees;
        if (row.isPresent()) {
            Row found = row.get();
            agrees = told.stage().map(stage -> stage.equals(found.group())).orElse(true)
                    && told.name()
                            .map(name -> name.equals(found.name()) || name.equals(found.shortName()))
                            .orElse(true);
        } else {
            agrees = told.name().isEmpty()
                    || told.stage().isEmpty()
                    || tables.stream()
                            .noneMatch(table -> table.named(
                                            told.stage().get(), told.name().get())
                                    .isPresent());
        }
        if (!agrees) {
            throw BadLine.of(
                    LineProblem.CLASS_AND_NAME_DISAGREE,
                    "class 与 documentName、stage 所指不是同一类，只填其一或更正",
                    "class and documentName with stage name different classes; give one of them, or correct it");
        }
    }

    /** A code that no row has: a record of an unknown class is bound by no rule. */
    private static ClassCode nowhere(RulebookStack stack) {
        String code = "unknown";
        while (isTaken(stack, ClassCode.of(code))) {
            code += "-";
        }
        return ClassCode.of(code);
    }

    private static boolean isTaken(RulebookStack stack, ClassCode code) {
        return stack.rulebooks().stream()
                .anyMatch(rulebook -> rulebook.row(code).isPresent());
    }
}
