package io.guidang.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.PersonNumber;
import io.guidang.storage.store.Query;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** PostgreSQL plans by what it knows of its tables: an archive of some size, with ten classes, of which it knows. */
class PostgresQueryPlanTest {

    private static final Dialect POSTGRESQL = new PostgresDialect();
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final int PAGE = 50;

    private static Optional<Place> place = Optional.empty();

    @BeforeAll
    static void an_archive_of_20_000_items() {
        Place here = Kind.POSTGRESQL.in(Path.of(""));
        place = Optional.of(here);
        here.open().close();
        here.change("INSERT INTO batch VALUES (1, 'b', '2025-01-01', 20000, 20000)");
        here.change("""
                INSERT INTO item (id, item_id, class_key, item_key, year, category, retention, paper_pages, direction,
                    outcome, appraise_from, batch, version, number, code)
                SELECT x, 'W' || x, 2008 + x % 10, 'W' || x, 2008 + x % 10, CASE x % 3 WHEN 0 THEN 'CB' ELSE 'LP' END,
                    'D10', 1, 'NEITHER', 'UNTIL', x, 1, 1, x / 10 + 1, 'C' || x
                FROM generate_series(1, 20000) x
                """);
        here.change("INSERT INTO item_body SELECT id, '{}', '{}' FROM item");
        for (String party : List.of("contract", "person", "employer")) {
            here.change("INSERT INTO item_%s SELECT 'P' || id / 3, id FROM item".formatted(party));
        }
        for (String table : List.of("batch", "item", "item_body", "item_contract", "item_person", "item_employer")) {
            here.change("ANALYZE " + table);
        }
    }

    @AfterAll
    static void close() {
        place.ifPresent(Place::close);
    }

    static List<Arguments> pages() {
        return List.of(
                Arguments.of("everything", Query.ALL, "item_filing"),
                Arguments.of("of a year", Query.ALL.ofYear(2012), "item_year"),
                Arguments.of("of a category", Query.ALL.inCategory("CB"), "item_category"),
                Arguments.of("due", Query.ALL.dueOn(DAY), "item_appraise"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_walks_an_index_in_filing_order_and_sorts_nothing(String name, Query query, String index)
            throws SQLException {
        for (Optional<Standing> after : List.of(Optional.<Standing>empty(), after(query))) {
            List<String> plan = plan(page(query, after));

            assertThat(plan).as(name).anyMatch(step -> step.contains("Index Scan using " + index));
            assertThat(plan).as(name).noneMatch(step -> step.contains("Sort") || step.contains("Seq Scan on item"));
        }
        String place = query.dueOn().isPresent()
                ? "(ROW(appraise_from, class_key, number) > ROW("
                : "(ROW(class_key, number) > ROW('2012'";
        assertThat(plan(page(query, after(query))))
                .as("goes on where it stood, and does not begin again")
                .anyMatch(step -> step.contains("Index Cond:") && step.contains(place));
    }

    static List<Arguments> parties() {
        return List.of(
                Arguments.of("contract", Query.ALL.about(ContractNumber.of("P1"))),
                Arguments.of("person", Query.ALL.about(PersonNumber.of("P1"))),
                Arguments.of("employer", Query.ALL.about(EmployerNumber.of("P1"))),
                Arguments.of(
                        "person",
                        Query.ALL.about(PersonNumber.of("P1")).dueOn(DAY).ofYear(2012)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("parties")
    void what_is_about_a_party_begins_with_the_items_of_the_party(String party, Query query) throws SQLException {
        List<String> plan = plan(page(query, after(query)));

        assertThat(plan).anyMatch(step -> step.contains("Scan using item_%s_pkey".formatted(party)));
        assertThat(plan).anyMatch(step -> step.contains("Index Scan using item_pkey"));
        assertThat(plan).noneMatch(step -> step.contains("Seq Scan on item"));
    }

    @Test
    void one_item_is_found_by_a_unique_index() throws SQLException {
        assertThat(plan(Selection.ofCode(POSTGRESQL, "L001"))).anyMatch(step -> step.contains("using item_code"));
        assertThat(plan(Selection.ofItem("W1"))).anyMatch(step -> step.contains("using item_item_id_key"));
    }

    @Test
    void a_rule_is_found_by_its_words_however_long_they_are() throws SQLException {
        assertThat(plan(new Selection("SELECT id FROM rule WHERE value = ?", List.of("{}"))))
                .anyMatch(step -> step.contains("rule_value_excl"));
    }

    private static Optional<Standing> after(Query query) {
        return Optional.of(new Standing(query.dueOn().map(day -> 9_000L), "2012", 1200));
    }

    private static Selection page(Query query, Optional<Standing> after) {
        List<Selection> stretches = Selection.page(POSTGRESQL, query, after, PAGE);
        assertThat(stretches).hasSize(1);
        return stretches.get(0);
    }

    private static List<String> plan(Selection selection) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (Connection connection = place.orElseThrow().connect();
                PreparedStatement explain = connection.prepareStatement("EXPLAIN " + selection.sql())) {
            selection.bind(explain);
            try (ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    steps.add(row.getString(1));
                }
            }
        }
        return steps;
    }
}
