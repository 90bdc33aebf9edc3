package io.guidang.storage.jdbc;

import io.guidang.storage.store.Query;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statement for a query. It names the index that it walks, so that a page costs the same on the first day and on the
 * last, whatever the database believes of its tables.
 *
 * @param sql       with placeholders
 * @param arguments texts and whole numbers for them, in order
 */
record Selection(String sql, List<Object> arguments) {

    private static final String COLUMNS = """
            SELECT i.class_key, i.number, i.code, i.box, i.oversized, i.year, i.retention, i.version,
                   b.id, body.value, body.decisions, b.algorithm, i.description, i.appraise_from
            """;

    private static final String LINE = COLUMNS.stripTrailing() + ", i.register, i.item_id\n";

    private static final String LINES = """
            JOIN batch b ON b.sequence = i.batch
            LEFT JOIN item_body body ON body.item = i.id
            """;

    private static final String BODIES = """
            JOIN batch b ON b.sequence = i.batch
            JOIN item_body body ON body.item = i.id AND i.register IS NULL
            """;

    Selection {
        arguments = List.copyOf(arguments);
    }

    static Selection ofCode(Dialect dialect, String code) {
        return new Selection(
                COLUMNS + "FROM item i " + dialect.by("item_code") + "\n" + BODIES + "WHERE i.code = ?", List.of(code));
    }

    static Selection ofItem(String itemId) {
        return new Selection(
                COLUMNS + "FROM item i\n" + BODIES + "WHERE i.item_id = ? AND i.number IS NOT NULL", List.of(itemId));
    }

    /** What was filed under a code, destroyed or not. */
    static Selection lineOfCode(Dialect dialect, String code) {
        return new Selection(
                LINE + "FROM item i " + dialect.by("item_code") + "\n" + LINES + "WHERE i.code = ?", List.of(code));
    }

    /** The stretches of a page of everything that was ever filed. */
    static List<Selection> register(Dialect dialect, Optional<Standing> after, int limit) {
        return After.of(dialect, after, false).stream()
                .map(from -> {
                    List<Object> arguments = new ArrayList<>(from.arguments());
                    arguments.add(limit + 1L);
                    return new Selection(
                            LINE + "FROM item i " + dialect.by("item_filing") + "\n" + LINES
                                    + "WHERE i.number IS NOT NULL AND " + from.sql()
                                    + "\nORDER BY i.class_key, i.number LIMIT ?",
                            arguments);
                })
                .toList();
    }

    /**
     * The stretches of a page, to be read one after the other until it is full. Each asks for one more than the limit, to
     * see whether there are more.
     */
    static List<Selection> page(Dialect dialect, Query query, Optional<Standing> after, int limit) {
        return After.of(dialect, after, query.dueOn().isPresent()).stream()
                .map(from -> stretch(dialect, query, from, limit))
                .toList();
    }

    private static Selection stretch(Dialect dialect, Query query, Selection after, int limit) {
        List<String> conditions = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        List<Party> parties = new ArrayList<>();
        query.contract().ifPresent(number -> parties.add(new Party("contract", number.value())));
        query.person().ifPresent(number -> parties.add(new Party("person", number.value())));
        query.employer().ifPresent(number -> parties.add(new Party("employer", number.value())));

        String order = query.dueOn().isPresent() ? Index.BY_DAY : Index.FILING;
        String from;
        if (parties.isEmpty()) {
            Index index = Index.of(query);
            order = index.order();
            from = "FROM item i " + dialect.by(index.index()) + "\n";
        } else {
            Party party = parties.get(0);
            // First the few items of the party.
            from = "FROM item_%s p %s item i ON i.id = p.item\n".formatted(party.kind(), dialect.thenJoin());
            conditions.add("p.%s = ?".formatted(party.kind()));
            arguments.add(party.number());
            for (Party also : parties.subList(1, parties.size())) {
                conditions.add(
                        "EXISTS (SELECT 1 FROM item_%1$s q WHERE q.%1$s = ? AND q.item = i.id)".formatted(also.kind()));
                arguments.add(also.number());
            }
        }
        conditions.add("i.number IS NOT NULL");
        query.category().ifPresent(code -> {
            conditions.add("i.category = ?");
            arguments.add(code);
        });
        query.year().ifPresent(year -> {
            conditions.add("i.year = ?");
            arguments.add(year.longValue());
        });
        query.dueOn().ifPresent(day -> due(day, conditions, arguments));
        conditions.add(after.sql());
        arguments.addAll(after.arguments());
        arguments.add(limit + 1L);
        String sql = COLUMNS + from + BODIES + "WHERE " + String.join("\n  AND ", conditions) + "\nORDER BY " + order
                + " LIMIT ?";
        return new Selection(sql, arguments);
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Long number) {
                statement.setLong(i + 1, number);
            } else {
                statement.setString(i + 1, (String) arguments.get(i));
            }
        }
    }

    private static void due(LocalDate day, List<String> conditions, List<Object> arguments) {
        conditions.add("i.appraise_from IS NOT NULL AND i.appraise_from <= ?");
        conditions.add(
                "NOT EXISTS (SELECT 1 FROM item_hold h WHERE h.item = i.id AND h.first_day <= ? AND h.last_day >= ?)");
        conditions.add(HoldRows.FREE);
        for (int i = 0; i < 3 + HoldRows.DAYS; i++) {
            arguments.add(day.toEpochDay());
        }
    }

    private record Party(String kind, String number) {}

    /** An index and its order; what comes before the filing order in it is one value for the whole page. */
    private record Index(String index, String order) {

        static final String FILING = "i.class_key, i.number";
        static final String BY_DAY = "i.appraise_from, i.class_key, i.number";

        static Index of(Query query) {
            if (query.dueOn().isPresent()) {
                return new Index("item_appraise", BY_DAY);
            }
            if (query.category().isPresent()) {
                return new Index("item_category", "i.category, " + FILING);
            }
            if (query.year().isPresent()) {
                return new Index("item_year", "i.year, " + FILING);
            }
            return new Index("item_filing", FILING);
        }
    }
}
