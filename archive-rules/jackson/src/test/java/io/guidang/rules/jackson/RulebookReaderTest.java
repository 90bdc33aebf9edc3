package io.guidang.rules.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.item.ClassCode;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Term;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulebookReaderTest {

    private static final RulebookReader READER = RulebookReader.standard();

    private static final String HEAD = """
            rulebook: own-2024
            edition: 2024
            title: {zh: 公司保管期限表, en: Company schedule}
            layer: COMPANY
            appliesTo: ALL_HOLDINGS
            subjects: {身份: [cn-dat36-2007#1.12]}
            rows:
            """;

    private static final String ROW = """
              - code: 1.10
                name: 投保单
                citation: 公司制度第3条
                provenance: VERIFIED
            """;

    @Test
    void codes_and_words_stay_the_text_that_was_written() {
        String document = HEAD.replace("2024\ntitle", "1.10\ntitle") + """
                  - {code: 0123, name: no, citation: on, provenance: VERIFIED, group: 1_000, note: 0x1F, source: 2024-01-01}
                  - {code: 1.10, name: true, citation: 1e3, provenance: VERIFIED}
                  - {code: 1.1, name: .inf, citation: 12:30:45, provenance: VERIFIED}
                """;

        Rulebook rulebook = READER.read("own.yaml", document).orThrow();

        assertThat(rulebook.edition()).isEqualTo("1.10");
        assertThat(rulebook.rows())
                .extracting(Row::code)
                .extracting(ClassCode::value)
                .containsExactly("0123", "1.10", "1.1");
        assertThat(rulebook.rows()).extracting(Row::name).containsExactly("no", "true", ".inf");
        assertThat(rulebook.rows().get(0).group()).isEqualTo("1_000");
        assertThat(rulebook.rows().get(0).note()).isEqualTo("0x1F");
        assertThat(rulebook.rows()).extracting(row -> row.source().citation()).containsExactly("on", "1e3", "12:30:45");
    }

    @Test
    void a_row_without_retain_binds_nothing_and_one_with_terms_binds_by_them() {
        Row row = row("""
                    retain:
                      - {atLeast: D10, from: CONTRACT_TERMINATED, convention: NEXT_DAY}
                      - {atMost: D6M, latestOf: [MATTER_CLOSED, DISPUTE_CLOSED], convention: FISCAL_YEAR_END_0331}
                      - {atLeast: Y, when: {all: [{fact: n, moreThan: 1.0}, {happened: FORMED}]}, whenMissing: LAPSES}
                """);

        assertThat(row.terms()).hasSize(3);
        assertThat(row.terms().get(0))
                .isEqualTo(Term.floor(
                        RetentionPeriod.ofYears(10),
                        Clock.of(CountingConventions.NEXT_DAY, TriggerType.CONTRACT_TERMINATED)));
        assertThat(row.terms().get(1).kind()).isEqualTo(Term.Kind.CEILING);
        assertThat(row.terms().get(1).clock().orElseThrow().latestOf()).hasSize(2);
        assertThat(row.terms().get(2).condition())
                .isEqualTo(
                        Condition.all(Condition.moreThan("n", BigDecimal.ONE), Condition.happened(TriggerType.FORMED)));
        assertThat(row("").terms()).isEmpty();
    }

    @ParameterizedTest(name = "{0} gives {1} at {2}:{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "retain: [{from: FORMED, convention: NEXT_DAY}]|NO_LENGTH|12|14",
                "retain: [{atLeast: D0, from: FORMED, convention: NEXT_DAY}]|UNREADABLE|12|24",
                "retain: [{atLeast: 10, from: FORMED, convention: NEXT_DAY}]|UNREADABLE|12|24",
                "retain: [{atLeast: 10 years, from: FORMED, convention: NEXT_DAY}]|UNREADABLE|12|24",
                "retain: [{atLeast: P10Y, from: FORMED, convention: NEXT_DAY}]|UNREADABLE|12|24",
                "retain: [{atLeast: C}]|UNREADABLE|12|24",
                "retain: [{atLeast: , from: FORMED, convention: NEXT_DAY}]|NO_VALUE|12|23",
                "retain: [{atLeast: D10, atMost: D3, from: FORMED, convention: NEXT_DAY}]|TWO_LENGTHS|12|14",
                "retain: [{atLeast: D10}]|NO_START|12|14",
                "retain: [{atLeast: D10, convention: NEXT_DAY}]|NO_START|12|41",
                "retain: [{atLeast: D10, from: FORMED}]|MISSING_KEY|12|14",
                "retain: [{atLeast: D10, from: FORMD, convention: NEXT_DAY}]|UNKNOWN_WORD|12|35",
                "retain: [{atLeast: D10, from: FORMED, convention: NEXTDAY}]|UNKNOWN_WORD|12|55",
                "retain: [{atMost: Y}]|UNREADABLE|12|14",
                "retain: [{atLeast: Y, when: {fact: a}}]|NO_CONDITION|12|33",
                "retain: [{atLeast: Y, when: {fact: a, atMost: many}}]|UNREADABLE|12|51",
                "retain: [{atLeast: Y, media: []}]|NO_VALUE|12|34",
                "retain: {atLeast: Y}|WRONG_KIND|12|13",
                "binds: [身分]|UNKNOWN_WORD|12|13",
                "effective: {from: 2024-02-30}|UNREADABLE|12|23",
                "effective: {from: 2024-02-02, until: 2024-02-01}|BACKWARDS|12|16",
                "replaces: [1.2]|UNREADABLE|12|16",
                "scope: OUT|UNKNOWN_WORD|12|12",
                "scope: {when: {fact: a, atMost: 1}}|NO_CONDITION|12|19",
                "defersTo: {rulebook: b, parts: []}|NO_LAST_PART|12|36",
                "defersTo: {rulebook: b, parts: [{rows: []}]}|NO_VALUE|12|44",
                "citaton: x|UNKNOWN_KEY|12|5",
                "code: 1.2|DUPLICATE_KEY|12|5",
                "note: &a x|ANCHOR|12|11",
                "note: !!str x|TAG|12|11",
                "note: [x]|WRONG_KIND|12|11",
                "note: null|NO_VALUE|12|11"
            })
    void what_is_wrong_is_told_with_its_line_and_column(String line, String code, int at, int column) {
        List<Issue> issues =
                READER.read("own.yaml", HEAD + ROW + "    " + line + "\n").issues();

        assertThat(issues).anySatisfy(issue -> {
            assertThat(issue.code()).isEqualTo(code);
            assertThat(issue.place().line()).isEqualTo(at);
            assertThat(issue.place().column()).isEqualTo(column);
            assertThat(issue.isError()).isTrue();
        });
    }

    @Test
    void every_issue_comes_back_at_once_in_the_order_of_the_document() {
        List<Issue> issues = READER.read("own.yaml", """
                        rulebok: own-2024
                        edition: 2024
                        title: {zh: 公司保管期限表}
                        layer: COMPNY
                        appliesTo: ALL_HOLDINGS
                        rows:
                          - {code: a b, name: x, citation: y, provenance: SURE}
                          - {code: 1.2, name: x, citation: y, provenance: GAP}
                          - {code: 1.2, name: x, citation: y, provenance: GAP}
                        """).issues();

        assertThat(issues)
                .extracting(issue -> issue.place().line() + " " + issue.code())
                .containsExactly(
                        "1 MISSING_KEY",
                        "1 UNKNOWN_KEY",
                        "3 MISSING_KEY",
                        "4 UNKNOWN_WORD",
                        "7 UNREADABLE",
                        "7 UNKNOWN_WORD",
                        "9 DUPLICATE_ROW");
    }

    @Test
    void a_near_miss_is_answered_with_what_was_probably_meant() {
        assertThat(only(HEAD.replace("COMPANY", "COMPNY") + ROW).remedy().en()).contains("did you mean 'COMPANY'?");
        assertThat(only(HEAD + ROW + "    citaton: x\n").remedy().en()).contains("did you mean 'citation'?");
        assertThat(only(HEAD + ROW + "    retain: [{atLeast: D1, from: FORMD, convention: NEXT_DAY}]\n")
                        .message()
                        .en())
                .contains("allowed are [FORMED, CONTRACT_FORMED");
    }

    @Test
    void a_trigger_of_ones_own_is_declared_and_then_known() {
        String row = ROW + "    retain: [{atLeast: D1, from: POLICY_LAPSED, convention: NEXT_DAY}]\n";

        assertThat(only(HEAD + row).code()).isEqualTo("UNKNOWN_WORD");
        assertThat(READER.read("own.yaml", HEAD.replace("rows:", "triggers: [POLICY_LAPSED]\nrows:") + row)
                        .orThrow()
                        .rows()
                        .get(0)
                        .terms()
                        .get(0)
                        .clock()
                        .orElseThrow()
                        .latestOf())
                .containsExactly(TriggerType.of("POLICY_LAPSED"));
    }

    @Test
    void a_convention_of_ones_own_is_known_to_a_reader_that_was_given_it() {
        String document = HEAD + ROW + "    retain: [{atLeast: D1, from: FORMED, convention: LEAP_YEARS}]\n";

        assertThat(only(document).code()).isEqualTo("UNKNOWN_WORD");
        assertThat(RulebookReader.knowing(List.of(new LeapYears()))
                        .read("own.yaml", document)
                        .orThrow()
                        .rows())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "# only a comment\n",
                "null",
                "just words",
                "[a]",
                "a: [",
                "a: \"",
                "\t- x",
                "a: !!binary x"
            })
    void what_is_no_rulebook_is_told_and_never_thrown(String document) {
        assertThat(READER.read("own.yaml", document)).isInstanceOf(Checked.Unsound.class);
        assertThat(READER.read("own.json", document)).isInstanceOf(Checked.Unsound.class);
    }

    @Test
    void a_second_document_in_the_file_is_refused() {
        assertThat(only(HEAD + ROW + "---\nmore: x\n").code()).isEqualTo("SECOND_DOCUMENT");
    }

    @Test
    void aliases_are_refused_before_they_multiply() {
        String bomb = "a: &a [x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\n";

        assertThat(READER.read("own.yaml", bomb).issues())
                .extracting(Issue::code)
                .contains("ANCHOR");
    }

    @Test
    void depth_size_and_the_number_of_issues_are_bounded() {
        assertThat(only("[".repeat(50_000)).code()).isEqualTo("TOO_DEEP");
        assertThat(only("x".repeat(RulebookReader.LARGEST + 1)).code()).isEqualTo("TOO_LARGE");
        assertThat(only(HEAD + ROW + "    note: " + "x".repeat(20_001) + "\n").code())
                .isEqualTo("TOO_LONG");
        List<Issue> many =
                READER.read("own.yaml", HEAD + "  - x\n".repeat(1_000)).issues();
        assertThat(many).hasSize(201);
        assertThat(many.get(0).message().en() + many.get(200).message().en()).contains("800 more issues");
    }

    @Test
    void a_byte_that_is_no_utf_8_is_told_with_its_line() throws IOException {
        byte[] bytes = HEAD.getBytes(Charset.forName("GB18030"));

        Checked<Rulebook> read = READER.read("own.yaml", new ByteArrayInputStream(bytes));

        assertThat(read.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("NOT_UTF_8");
            assertThat(issue.place().line()).isEqualTo(3);
        });
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws IOException {
        byte[] bytes = ("\uFEFF" + HEAD + ROW).getBytes(StandardCharsets.UTF_8);

        assertThat(READER.read("own.yaml", new ByteArrayInputStream(bytes))
                        .orThrow()
                        .id())
                .isEqualTo("own-2024");
    }

    @Test
    void only_a_broken_stream_throws() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unplugged");
            }
        };

        assertThatThrownBy(() -> READER.read("own.yaml", broken)).isInstanceOf(IOException.class);
    }

    private static Row row(String more) {
        return READER.read("own.yaml", HEAD + ROW + more).orThrow().rows().get(0);
    }

    private static Issue only(String document) {
        List<Issue> issues = READER.read("own.yaml", document).issues();
        assertThat(issues).hasSize(1);
        return issues.get(0);
    }
}
