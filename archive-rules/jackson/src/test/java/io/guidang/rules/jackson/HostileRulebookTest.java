package io.guidang.rules.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.rules.rulebook.Rulebook;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents that are wrong by mistake or on purpose: each is refused at its line and column, and none of them is read as a
 * rulebook with a shorter period or with none.
 */
class HostileRulebookTest {

    private static final RulebookReader READER = RulebookReader.standard();

    private static final String HEAD = """
            rulebook: own-2024
            edition: 2024
            title: {zh: 公司保管期限表, en: Company schedule}
            layer: COMPANY
            appliesTo: ALL_HOLDINGS
            """;

    private static final String ROW = """
            rows:
              - code: 1.10
                name: 投保单
                citation: 公司制度第3条
                provenance: VERIFIED
            """;

    private static final String SCENARIO = "name: n, class: 1.2, medium: PAPER, formed: 2012-05-01, asOf: 2020-01-01";
    private static final String AS_SOON = "- {atLeast: LENGTH, from: FORMED, convention: NEXT_DAY}";

    /** On line 12, from column 19 on. */
    @ParameterizedTest(name = "a period of {0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "P0D|UNREADABLE",
                "P10Y|UNREADABLE",
                "0|UNREADABLE",
                "10|UNREADABLE",
                "-10|UNREADABLE",
                "+10|UNREADABLE",
                "D0|UNREADABLE",
                "D00|UNREADABLE",
                "D010|UNREADABLE",
                "D-1|UNREADABLE",
                "D+1|UNREADABLE",
                "D1.5|UNREADABLE",
                "D1e3|UNREADABLE",
                "D10000|UNREADABLE",
                "D2147483648|UNREADABLE",
                "D99999999999999999999|UNREADABLE",
                "D10Y|UNREADABLE",
                "D10W|UNREADABLE",
                "D10m|UNREADABLE",
                "d10|UNREADABLE",
                "D|UNREADABLE",
                "C|UNREADABLE",
                "y|UNREADABLE",
                "yes|UNREADABLE",
                "true|UNREADABLE",
                "永久|UNREADABLE",
                "Ｄ１０|UNREADABLE",
                "D１０|UNREADABLE",
                "'D10 '|UNREADABLE",
                "' D10'|UNREADABLE",
                "\"D10\\0\"|UNREADABLE",
                "\"D10\\n\"|UNREADABLE",
                "''|UNREADABLE",
                "|NO_VALUE",
                "~|NO_VALUE",
                "null|NO_VALUE",
                "[D10]|WRONG_KIND",
                "{D10: D1}|WRONG_KIND",
                "&a D10|ANCHOR",
                "!!str D10|TAG",
                "!!int 10|TAG"
            })
    void a_length_that_is_not_one_is_refused_where_it_stands_and_nothing_else_is(String written, String code) {
        String length = written == null ? "" : written;
        String document = HEAD + ROW + "    retain:\n      " + AS_SOON.replace("LENGTH", length) + "\n";

        Issue issue = READER.read("own.yaml", document).issues().get(0);

        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.place().line()).isEqualTo(12);
        assertThat(issue.place().column()).isBetween(18, 19);
        assertThat(issue.place().path()).isEqualTo("rows[0].retain[0].atLeast");
        assertThat(READER.read("own.yaml", document)).isInstanceOf(Checked.Unsound.class);
    }

    /** Where a key is absent nothing is read in its place: a row without retain binds nothing, one without a length is wrong. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "retain: [{}]",
                "retain: [{from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atleast: D10, from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atMost: , atLeast: D10, from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atMost: D3, atLeast: , from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atMost: D0, atLeast: D10, from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atLeast: D10, atLeast: D1, from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atLeast: D10, 'atLeast': D1, from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atLeast: D10, from: CONTRACT_TERMINATED, from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atLeast: D10, from: FORMED, convention: }]",
                "retain: [null]",
                "retain: null",
                "retain: ''",
                "retain: [[{atLeast: D10, from: FORMED, convention: NEXT_DAY}]]",
                "retain: [{<<: {atLeast: D10}, from: FORMED, convention: NEXT_DAY}]"
            })
    void a_period_is_never_left_out_by_accident(String line) {
        Checked<Rulebook> read = READER.read("own.yaml", HEAD + ROW + "    " + line + "\n");

        assertThat(read).isInstanceOf(Checked.Unsound.class);
        assertThat(read.issues()).allSatisfy(issue -> {
            assertThat(issue.place().line()).isEqualTo(11);
            assertThat(issue.place().column()).isGreaterThan(4);
        });
    }

    /** Each is refused where the arrow points. */
    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "triggers: [A, B, →A]|DUPLICATE_TRIGGER",
                "triggers: [A, {trigger: →A, zh: 甲, en: a}]|DUPLICATE_TRIGGER",
                "triggers: [→a]|UNREADABLE",
                "triggers: [→FORMED]|STANDARD_TRIGGER",
                "triggers: [{trigger: →FORMED, zh: 甲, en: a}]|STANDARD_TRIGGER",
                "triggers: [→{trigger: A, zh: 甲}]|MISSING_KEY",
                "triggers: [{trigger: A, zh: →'', en: a}]|NO_VALUE",
                "triggers: [{trigger: A, zh: 甲, en: a, after: →{period: D2, of: A}}]|TRIGGERS_IN_A_CIRCLE",
                "triggers: [{trigger: A, zh: 甲, en: a, after: →{period: D2, of: B}}, {trigger: B, zh: 乙, en: b,"
                        + " after: {period: D2, of: A}}]|TRIGGERS_IN_A_CIRCLE",
                "triggers: [{trigger: A, zh: 甲, en: a, after: {period: D2, of: B}}, {trigger: B, zh: 乙, en: b,"
                        + " after: →{period: D2, of: C}}, {trigger: C, zh: 丙, en: c, after: {period: D2, of: B}}]"
                        + "|TRIGGERS_IN_A_CIRCLE",
                "triggers: [{trigger: A, zh: 甲, en: a, after: {period: D2, of: →B}}]|UNKNOWN_WORD",
                "triggers: [{trigger: A, zh: 甲, en: a, after: {period: →D0, of: FORMED}}]|UNREADABLE",
                "triggers: [{trigger: A, zh: 甲, en: a, after: {period: →W, of: FORMED}}]|UNREADABLE",
                "triggers: [{trigger: A, zh: 甲, en: a, after: {period: →P2Y, of: FORMED}}]|UNREADABLE",
                "triggers: [{trigger: A, zh: 甲, en: a, after: {period: →D-2, of: FORMED}}]|UNREADABLE",
                "scenarios: [{S, expect: {outcome: OPEN}}, {→S, expect: {outcome: OPEN}}]|DUPLICATE_SCENARIO",
                "scenarios: [→{S}]|MISSING_KEY",
                "scenarios: [{S, expect: →{outcome: UNTIL}}]|DATE_AND_OUTCOME",
                "scenarios: [{S, expect: {outcome: OPEN, keepThrough: →2020-01-01}}]|DATE_AND_OUTCOME",
                "scenarios: [{S, expect: {outcome: UNTIL, keepThrough: →2020-02-30}}]|UNREADABLE",
                "scenarios: [{S, expect: {outcome: OPEN, due: →maybe}}]|UNKNOWN_WORD",
                "scenarios: [{S, expect: {outcome: OPEN, decidedBy: →1.2}}]|UNREADABLE",
                "scenarios: [{S, expect: {outcome: →NOT_FILED}}]|UNKNOWN_WORD",
                "scenarios: [{S, facts: {a: 1, →a: 2}, expect: {outcome: OPEN}}]|DUPLICATE_KEY",
                "scenarios: [{S, facts: {a: →[1]}, expect: {outcome: OPEN}}]|WRONG_KIND",
                "scenarios: [{S, →terms: [D10], expect: {outcome: OPEN}}]|UNKNOWN_KEY",
                "scenarios: [{S, events: [{type: →A, on: 2012-05-01}], expect: {outcome: OPEN}}]|UNKNOWN_WORD",
                "scenarios: [{S, events: [{type: →FORMED, on: 2012-05-01}], expect: {outcome: OPEN}}]|FORMED_IS_NO_EVENT",
                "scenarios: [{S, events: [→{type: APPRAISED}], expect: {outcome: OPEN}}]|NO_STATE",
                "scenarios: [{S, events: [→{type: APPRAISED, on: 2012-05-01, status: NEVER}], expect: {outcome: OPEN}}]"
                        + "|NO_STATE",
                "scenarios: [{S, events: [{type: APPRAISED, on: →2013-02-29}], expect: {outcome: OPEN}}]|UNREADABLE",
                "scenarios: [{S, events: [{type: APPRAISED, on: 2013-02-28, known: →soon}], expect: {outcome: OPEN}}]"
                        + "|UNREADABLE",
                "scenarios: [{S, events: [{type: APPRAISED, disputed: →[2012-05-01, 2012-05-01]}],"
                        + " expect: {outcome: OPEN}}]|NO_DISPUTE",
                "scenarios: [{S, holds: [→{case: x, from: 2012-05-02, until: 2012-05-01}], expect: {outcome: OPEN}}]"
                        + "|BACKWARDS",
                "scenarios: [{S, holds: [{case: →' '}], expect: {outcome: OPEN}}]|NO_VALUE"
            })
    void a_trigger_or_scenario_that_cannot_be_is_refused_where_it_stands(String line, String code) {
        String pointed = line.replaceAll("(?<=[→{])S(?=[,}])", SCENARIO).replace("→name: n", "name: →n");
        int column = pointed.indexOf('→') + 1;
        String document = HEAD + pointed.replace("→", "") + "\n" + ROW;

        assertThat(READER.read("own.yaml", document).issues())
                .anySatisfy(issue -> assertThat(
                                issue.code() + " at line " + issue.place().line() + ", column "
                                        + issue.place().column())
                        .isEqualTo(code + " at line 6, column " + column));
    }

    @Test
    void more_triggers_than_any_rulebook_needs_are_refused_at_the_first_that_is_too_many() {
        String names = IntStream.rangeClosed(0, Rulebook.MOST_TRIGGERS)
                .mapToObj(i -> "  - T" + i + "\n")
                .collect(Collectors.joining());

        assertThat(READER.read("own.yaml", HEAD + "triggers:\n" + names + ROW).issues())
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.code()).isEqualTo("TOO_MANY_TRIGGERS");
                    assertThat(issue.place().line()).isEqualTo(207);
                    assertThat(issue.place().column()).isEqualTo(5);
                });
    }

    @ParameterizedTest(name = "{1} on line {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\\trows: []|SYNTAX|6",
                "rows:\\n\\t- code: 1.1|SYNTAX|7",
                "rows: [\\u0000]|UNPRINTABLE|6",
                "rows: \"\\u0000\"|UNPRINTABLE|6",
                "rows: []\\n\\u0000|UNPRINTABLE|7",
                "rows: []\\n---\\nrows: []|SECOND_DOCUMENT|8",
                "rows: []\\n...\\n---\\n{}|SECOND_DOCUMENT|9",
                "rows: []\\nlayer: LAW|DUPLICATE_KEY|7",
                "rows: []\\n\"layer\": LAW|DUPLICATE_KEY|7",
                "rows: &r []|ANCHOR|6",
                "rows: *r|ANCHOR|6",
                "? [a]\\n: b\\nrows: []|SYNTAX|6",
                "rows: ''|WRONG_KIND|6",
                "rows: 0|WRONG_KIND|6",
                "rows: {}|WRONG_KIND|6",
                "%TAG ! tag:a,2000:\\nrows: []|SYNTAX|7",
                "rows: [}|SYNTAX|6",
                "rows: 'a|SYNTAX|7"
            })
    void what_no_rulebook_needs_of_yaml_is_refused_on_its_line(String more, String code, int line) {
        String written = more.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0000", "\0");

        List<Issue> issues = READER.read("own.yaml", HEAD + written + "\n").issues();

        assertThat(issues).as("%s", issues).anySatisfy(issue -> {
            assertThat(issue.code()).isEqualTo(code);
            assertThat(issue.place().line()).isEqualTo(line);
            assertThat(issue.place().column()).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"own.yaml", "own.json"})
    void a_byte_order_mark_is_passed_over_once_and_refused_inside(String name) {
        String rows = "{\"rulebook\": \"own\", \"edition\": \"1\", \"title\": {\"zh\": \"甲\", \"en\": \"a\"},"
                + " \"layer\": \"COMPANY\", \"appliesTo\": \"ALL_HOLDINGS\", \"rows\": []}";

        assertThat(READER.read(name, "\uFEFF" + rows).orThrow().id()).isEqualTo("own");
        assertThat(READER.read(name, "\uFEFF\uFEFF" + rows)).isInstanceOf(Checked.Unsound.class);
        assertThat(READER.read(name, rows.replace("\"layer\"", "\"\uFEFFlayer\"")))
                .isInstanceOf(Checked.Unsound.class);
    }
}
