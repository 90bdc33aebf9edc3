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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class H2QueryPlanTest {

    private static final Dialect H2 = new H2Dialect();
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    @TempDir
    Path folder;

    private Place place;

    @BeforeEach
    void an_archive() {
        place = Kind.H2.in(folder);
        place.open().close();
    }

    static List<Arguments> pages() {
        return List.of(
                Arguments.of("everything", Query.ALL, "ITEM_FILING"),
                Arguments.of("of a year", Query.ALL.ofYear(2012), "ITEM_YEAR"),
                Arguments.of("of a category", Query.ALL.inCategory("CB"), "ITEM_CATEGORY"),
                Arguments.of(
                        "of a category and year", Query.ALL.inCategory("CB").ofYear(2012), "ITEM_CATEGORY"),
                Arguments.of("due", Query.ALL.dueOn(DAY), "ITEM_APPRAISE"),
                Arguments.of("due of a year", Query.ALL.ofYear(2012).dueOn(DAY), "ITEM_APPRAISE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_walks_an_index_in_filing_order_and_sorts_nothing(String name, Query query, String index)
            throws SQLException {
        for (Optional<Standing> after : List.of(Optional.<Standing>empty(), after(query))) {
            for (Selection stretch : Selection.page(H2, query, after, 500)) {
                assertThat(plan(stretch))
                        .as(name)
                        .contains("/* PUBLIC." + index)
                        .endsWith("/* index sorted */");
            }
        }
        List<Selection> stretches = Selection.page(H2, query, after(query), 500);
        assertThat(stretches).hasSize(query.dueOn().isPresent() ? 3 : 2);
        assertThat(plan(stretches.get(0)))
                .as("goes on where it stood, and does not begin again")
                .containsPattern("/\\* PUBLIC\\.[^/]*NUMBER > \\?[^/]*\\*/")
                .containsPattern("/\\* PUBLIC\\.[^/]*CLASS_KEY = \\?[^/]*\\*/");
        assertThat(plan(stretches.get(1)))
                .as("goes on with the next class")
                .containsPattern("/\\* PUBLIC\\.[^/]*CLASS_KEY > \\?[^/]*\\*/");
    }

    static List<Arguments> parties() {
        return List.of(
                Arguments.of("CONTRACT", Query.ALL.about(ContractNumber.of("P1"))),
                Arguments.of("PERSON", Query.ALL.about(PersonNumber.of("C1"))),
                Arguments.of("EMPLOYER", Query.ALL.about(EmployerNumber.of("E1"))),
                Arguments.of(
                        "PERSON",
                        Query.ALL
                                .about(PersonNumber.of("C1"))
                                .dueOn(DAY)
                                .ofYear(2012)
                                .inCategory("CB")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("parties")
    void what_is_about_a_party_begins_with_the_items_of_the_party(String party, Query query) throws SQLException {
        fill();
        for (Selection stretch : Selection.page(H2, query, after(query), 500)) {
            assertThat(plan(stretch).replaceAll("\\s+", " "))
                    .containsPattern("FROM \"PUBLIC\".\"ITEM_%1$s\" \"P\" /\\* PUBLIC\\.PRIMARY_KEY[^/]*%1$s = \\?"
                            .formatted(party))
                    .containsPattern("\"ITEM\" \"I\" /\\* PUBLIC\\.PRIMARY_KEY[^/]*ID = P\\.ITEM");
        }
    }

    @Test
    void one_item_is_found_by_a_unique_index() throws SQLException {
        assertThat(plan(Selection.ofCode(H2, "L001"))).contains("/* PUBLIC.ITEM_CODE: CODE = ?1 */");
        assertThat(plan(Selection.ofItem("W1"))).contains("ITEM_ID = ?1");
    }

    /** So many items that it matters where it begins. */
    private void fill() {
        assertThat(place.change("""
                INSERT INTO item (id, item_id, class_key, item_key, year, category, retention, paper_pages, direction,
                    outcome, appraise_from, batch, version, number, code)
                SELECT x, 'W' || x, '2012', 'W' || x, 2012, 'CB', 'D10', 1, 'NEITHER', 'UNTIL', 1, 1, 1, x, 'C' || x
                FROM system_range(1, 3000)
                """)).isEqualTo(3000);
        for (String party : List.of("contract", "person", "employer")) {
            place.change(
                    "INSERT INTO item_%s SELECT 'P' || mod(x, 1000), x FROM system_range(1, 3000)".formatted(party));
        }
        place.change("ANALYZE");
    }

    private static Optional<Standing> after(Query query) {
        return Optional.of(new Standing(query.dueOn().map(day -> 0L), "2012", 7));
    }

    private String plan(Selection selection) throws SQLException {
        try (Connection connection = place.connect();
                PreparedStatement explain = connection.prepareStatement("EXPLAIN " + selection.sql())) {
            selection.bind(explain);
            try (ResultSet row = explain.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
