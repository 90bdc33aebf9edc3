package io.guidang.storage.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The conditions for what comes after a place, in the order of the columns that say where an item stands. */
final class After {

    private After() {}

    /**
     * One condition where a database goes straight to its place in an index; else one for each column, to be read one
     * after the other: what is equal up to that column and comes after in it, the last column first.
     *
     * @param byDay whether items come by the day from which they may be appraised, and then in filing order
     */
    static List<Selection> of(Dialect dialect, Optional<Standing> after, boolean byDay) {
        if (after.isEmpty()) {
            return List.of(new Selection("1 = 1", List.of()));
        }
        if (after.get().appraiseFrom().isPresent() != byDay) {
            throw new IllegalArgumentException("This cursor is one of another query; begin again without one");
        }
        List<String> columns = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (byDay) {
            columns.add("i.appraise_from");
            values.add(after.get().appraiseFrom().orElseThrow());
        }
        columns.addAll(List.of("i.class_key", "i.number"));
        values.addAll(List.of(after.get().classKey(), (long) after.get().number()));
        if (dialect.seeksRows()) {
            String places =
                    String.join(", ", columns.stream().map(column -> "?").toList());
            return List.of(new Selection("(%s) > (%s)".formatted(String.join(", ", columns), places), values));
        }
        List<Selection> stretches = new ArrayList<>();
        for (int column = columns.size() - 1; column >= 0; column--) {
            StringBuilder condition = new StringBuilder();
            columns.subList(0, column).forEach(equal -> condition.append(equal).append(" = ? AND "));
            condition.append(columns.get(column)).append(" > ?");
            stretches.add(new Selection(condition.toString(), values.subList(0, column + 1)));
        }
        return stretches;
    }
}
