package io.guidang.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.PersonNumber;
import io.guidang.storage.store.Query;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteQueryPlanTest {

    private static final Dialect SQLITE = new SqliteDialect();
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void an_archive() {
        file = folder.resolve("archive.db");
        SqliteStore.open(file).close();
    }

    static List<Arguments> pages() {
        return List.of(
                Arguments.of("everything", Query.ALL, "item_filing"),
                Arguments.of("of a year", Query.ALL.ofYear(2012), "item_year"),
                Arguments.of("of a category", Query.ALL.inCategory("CB"), "item_category"),
                Arguments.of(
                        "of a category and year", Query.ALL.inCategory("CB").ofYear(2012), "item_category"),
                Arguments.of("due", Query.ALL.dueOn(DAY), "item_appraise"),
                Arguments.of("due of a year", Query.ALL.ofYear(2012).dueOn(DAY), "item_appraise"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_walks_an_index_in_filing_order_and_sorts_nothing(String name, Query query, String index)
            throws SQLException {
        for (Optional<Standing> after : List.of(Optional.<Standing>empty(), Optional.of(after(query)))) {
            List<String> plan = plan(page(query, after, 500));

            assertThat(plan).as(name).anyMatch(step -> step.contains("INDEX " + index));
            assertThat(plan).as(name).noneMatch(step -> step.contains("TEMP B-TREE") || step.equals("SCAN i"));
        }
        String place =
                query.dueOn().isPresent() ? "(appraise_from,class_key,number)>(?,?,?)" : "(class_key,number)>(?,?)";
        assertThat(plan(page(query, Optional.of(after(query)), 500)))
                .as("goes on where it stood, and does not begin again")
                .anyMatch(step -> step.startsWith("SEARCH i ") && step.contains(place));
    }

    static List<Arguments> parties() {
        return List.of(
                Arguments.of("contract", Query.ALL.about(ContractNumber.of("P1"))),
                Arguments.of("person", Query.ALL.about(PersonNumber.of("C1"))),
                Arguments.of("employer", Query.ALL.about(EmployerNumber.of("E1"))),
                Arguments.of(
                        "contract", Query.ALL.about(ContractNumber.of("P1")).about(PersonNumber.of("C1"))),
                Arguments.of(
                        "person",
                        Query.ALL
                                .about(PersonNumber.of("C1"))
                                .dueOn(DAY)
                                .ofYear(2012)
                                .inCategory("CB")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("parties")
    void what_is_about_a_party_begins_with_the_items_of_the_party(String party, Query query) throws SQLException {
        List<String> plan = plan(page(query, Optional.of(after(query)), 500));

        assertThat(plan.stream().filter(step -> step.startsWith("SEARCH p ") || step.startsWith("SEARCH i ")))
                .containsExactly(
                        "SEARCH p USING PRIMARY KEY (%s=?)".formatted(party),
                        "SEARCH i USING INTEGER PRIMARY KEY (rowid=?)");
    }

    @Test
    void one_item_is_found_by_a_unique_index() throws SQLException {
        assertThat(plan(Selection.ofCode(SQLITE, "L001"))).anyMatch(step -> step.contains("INDEX item_code (code=?)"));
        assertThat(plan(Selection.ofItem("W1"))).anyMatch(step -> step.contains("(item_id=?)"));
    }

    private static Standing after(Query query) {
        return new Standing(query.dueOn().map(day -> day.toEpochDay() - 9), "2012", 7);
    }

    private static Selection page(Query query, Optional<Standing> after, int limit) {
        List<Selection> stretches = Selection.page(SQLITE, query, after, limit);
        assertThat(stretches).hasSize(1);
        return stretches.get(0);
    }

    private List<String> plan(Selection selection) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement explain = connection.prepareStatement("EXPLAIN QUERY PLAN " + selection.sql())) {
            selection.bind(explain);
            try (ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    steps.add(row.getString("detail"));
                }
            }
        }
        return steps;
    }
}
