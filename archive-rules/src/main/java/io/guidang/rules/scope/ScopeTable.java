package io.guidang.rules.scope;

import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The filing scope 归档范围 of one rulebook, to be asked by class code or by the official name under its head. It is
 * independent of the carrier (DA/T 36-2007, 6.1.2). A code or name that it does not know is for review and never guessed.
 */
public final class ScopeTable {

    private final Rulebook rulebook;
    private final Map<String, Row> byCode = new HashMap<>();
    private final Map<String, Row> byName = new HashMap<>();

    private ScopeTable(Rulebook rulebook) {
        this.rulebook = rulebook;
        Set<String> ambiguous = new HashSet<>();
        for (Row row : rulebook.rows()) {
            if (row.scope().kind() != Row.Scope.Kind.NONE) {
                byCode.put(row.code().value(), row);
                for (String name : List.of(row.name(), row.shortName())) {
                    Row other = byName.put(key(row.group(), name), row);
                    if (other != null && !other.equals(row)) {
                        ambiguous.add(key(row.group(), name));
                    }
                }
            }
        }
        byName.keySet().removeAll(ambiguous);
    }

    public static ScopeTable of(Rulebook rulebook) {
        return new ScopeTable(rulebook);
    }

    /** The row of this code. */
    public Optional<Row> coded(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The row of this official name, whole or up to its first bracket, colon or comma.
     *
     * @param group the head under which the table has it, as 承保
     * @param name  the name as the business system writes it
     */
    public Optional<Row> named(String group, String name) {
        return Optional.ofNullable(byName.get(key(group, name)));
    }

    /**
     * Whether documents of this row are filed, given what is known.
     *
     * @param found what {@link #coded} or {@link #named} found
     * @param facts the facts that a conditional row asks for
     */
    public FilingScope scopeOf(Optional<Row> found, Map<String, String> facts) {
        if (found.isEmpty()) {
            return new FilingScope.Review(
                    Optional.empty(),
                    Wording.of("归档范围中没有该名称或编号", "the filing scope has no class of this name or code"));
        }
        Row row = found.get();
        return switch (row.scope().kind()) {
            case IN -> new FilingScope.In(row, new RowKey(rulebook.id(), row.code()));
            case CONDITIONAL -> conditional(row, facts);
            case NONE -> throw new IllegalArgumentException("Row '%s' is no class of documents".formatted(row.code()));
        };
    }

    private FilingScope conditional(Row row, Map<String, String> facts) {
        if (!(row.scope().condition() instanceof Condition.FactIs condition)) {
            throw new IllegalStateException("Row '%s' has a scope condition that is no fact".formatted(row.code()));
        }
        String value = facts.get(condition.fact());
        if (value == null) {
            return new FilingScope.Review(
                    Optional.of(row),
                    Wording.of(
                            "是否归档取决于 " + condition.fact() + "，未提供该事实",
                            "whether it is filed depends on the fact " + condition.fact() + ", which is missing"));
        }
        return value.equals(condition.value())
                ? new FilingScope.In(row, new RowKey(rulebook.id(), row.code()))
                : new FilingScope.Out(
                        row,
                        Wording.of(
                                "仅当 " + condition.fact() + " 为 " + condition.value() + " 时归档",
                                "it is filed only where " + condition.fact() + " is " + condition.value()));
    }

    private static String key(String group, String name) {
        return group + '\u0001' + name;
    }
}
