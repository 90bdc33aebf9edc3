package io.guidang.rules.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.issue.Place;
import io.guidang.rules.rulebook.RowKey;
import org.junit.jupiter.api.Test;

class RulebookPlacesTest {

    private static final String DOCUMENT = """
            rulebook: own-2024
            edition: 2024
            title: {zh: 公司保管期限表, en: Company schedule}
            layer: COMPANY
            appliesTo: ALL_HOLDINGS
            rows:
              - code: 1.10
                name: 投保单
                citation: 公司制度第3条
                provenance: VERIFIED
                retain:
                  - {atLeast: D10, from: CONTRACT_TERMINATED, convention: NEXT_DAY}
                  - atLeast: Y
                    when: {fact: majorCase, is: "true"}
              - code: zj-02
                name: 征缴凭证
                citation: 公司制度第4条
                provenance: VERIFIED
                defersTo:
                  rulebook: cn-accounting-2016
                  parts: [{when: {fact: a, is: b}, rows: [acc-01]}, {rows: [acc-02]}]
            scenarios:
              - {name: 十年, class: 1.10, medium: PAPER, formed: 2012-05-01, asOf: 2020-01-01, expect: {outcome: OPEN}}
            """;

    private static final RulebookPlaces PLACES = RulebookReader.places("own.yaml", DOCUMENT);

    @Test
    void a_row_has_the_place_where_it_begins() {
        assertThat(PLACES.of(RowKey.parse("own-2024#1.10"))).contains(new Place("own.yaml", 7, 5, "rows[0]"));
        assertThat(PLACES.of(RowKey.parse("own-2024#zj-02"))).contains(new Place("own.yaml", 15, 5, "rows[1]"));
    }

    @Test
    void so_has_each_of_its_terms() {
        RowKey row = RowKey.parse("own-2024#1.10");

        assertThat(PLACES.of(row, 0)).contains(new Place("own.yaml", 12, 9, "rows[0].retain[0]"));
        assertThat(PLACES.of(row, 1)).contains(new Place("own.yaml", 13, 9, "rows[0].retain[1]"));
        assertThat(PLACES.of(row, 2)).isEmpty();
        assertThat(PLACES.of(row, -1)).isEmpty();
    }

    @Test
    void and_each_part_of_a_deferral() {
        RowKey row = RowKey.parse("own-2024#zj-02");

        assertThat(PLACES.of(row, 0)).contains(new Place("own.yaml", 21, 15, "rows[1].defersTo.parts[0]"));
        assertThat(PLACES.of(row, 1)).contains(new Place("own.yaml", 21, 57, "rows[1].defersTo.parts[1]"));
    }

    @Test
    void and_each_scenario() {
        assertThat(PLACES.ofScenario("十年")).contains(new Place("own.yaml", 23, 5, "scenarios[0]"));
        assertThat(PLACES.ofScenario("other")).isEmpty();
    }

    @Test
    void what_the_document_does_not_have_has_no_place() {
        assertThat(PLACES.of(RowKey.parse("own-2024#1.1"))).isEmpty();
        assertThat(PLACES.of(RowKey.parse("other#1.10"))).isEmpty();
        assertThat(RulebookReader.places("own.yaml", "a: [").of(RowKey.parse("own-2024#1.10")))
                .isEmpty();
        assertThat(RulebookReader.places("own.yaml", "rows: [{code: a b}, x, {code: c}]")
                        .of(RowKey.parse("own-2024#c")))
                .isEmpty();
    }
}
