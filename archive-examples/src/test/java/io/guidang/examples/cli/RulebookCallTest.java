package io.guidang.examples.cli;

import static io.guidang.examples.cli.DecideTest.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rulebooks on the command line: shipped ones, and an adopter's own files. */
class RulebookCallTest {

    private static final String OURS = """
            rulebook: ours
            edition: "1"
            title: {zh: 本公司, en: our company}
            layer: COMPANY
            appliesTo: ALL_HOLDINGS
            triggers: [POLICY_LAPSED]
            subjects: {投保: ["cn-dat36-2007#1.2"]}
            rows:
              - code: c-1
                name: 投保单延长
                citation: 制度一
                provenance: VERIFIED
                scope: NONE
                binds: [投保]
                retain: [{atLeast: %s, from: CONTRACT_TERMINATED, convention: NEXT_DAY}]
              - code: c-2
                group: 承保
                name: 失效通知
                citation: 制度二
                provenance: VERIFIED
                retain:
                  - {atLeast: D5, from: POLICY_LAPSED, convention: NEXT_DAY}
                  - {atMost: D3, from: FORMED, convention: NEXT_DAY}
            """;

    @TempDir
    Path directory;

    @Test
    void an_overlay_lengthens_and_its_own_classes_and_events_are_known() throws IOException {
        String stack = "cn-dat36-2007," + written("ours.yaml", OURS.formatted("D20"));

        JsonNode longer = Call.decide(
                stack,
                "2026-01-01",
                record(
                        "\"class\":\"1.2\"",
                        "2012-05-01",
                        ",\"events\":[{\"type\":\"CONTRACT_TERMINATED\",\"on\":\"2010-01-01\"}]"));
        JsonNode conflict = Call.decide(
                stack,
                "2026-01-01",
                record(
                        "\"documentName\":\"失效通知\",\"stage\":\"承保\"",
                        "2012-05-01",
                        ",\"events\":[{\"type\":\"POLICY_LAPSED\",\"on\":\"2013-01-01\"}]"));

        assertThat(longer.get("keepThrough").asText()).isEqualTo("2030-01-01");
        assertThat(longer.get("decidedBy").get("rule").asText()).isEqualTo("c-1");
        assertThat(conflict.get("outcome").asText()).isEqualTo("CONFLICT");
        assertThat(conflict.get("keepThrough").isNull()).isTrue();
        assertThat(conflict.get("due").asBoolean()).isFalse();
        assertThat(conflict.get("obligations").findValuesAsText("kind")).containsExactlyInAnyOrder("FLOOR", "CEILING");
    }

    @Test
    void layers_that_shorten_are_told_with_file_line_and_column_and_nothing_is_decided() throws IOException {
        String file = written("ours.yaml", OURS.formatted("D2"));

        Call call = Call.with(
                record("\"class\":\"1.2\"", "2012-05-01", ""),
                "decide",
                "--rulebook",
                "cn-dat36-2007," + file,
                "--as-of",
                "2026-01-01");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.lines()).isEmpty();
        assertThat(call.err())
                .contains(file + ":9:5 row c-1: ERROR LAYER_SHORTENS")
                .doesNotContain("\tat ");
    }

    @Test
    void every_issue_of_every_document_is_told() throws IOException {
        String one = written("one.yaml", OURS.formatted("P0D").replace("layer: COMPANY", "layer: BOSS"));
        String other = written("other.json", "{\"rulebook\": \"other\",\n \"rulebook\": \"other\"}");

        Call call = Call.with("", "decide", "--rulebook", one + "," + other, "--as-of", "2026-01-01");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.lines()).isEmpty();
        assertThat(call.err()).contains(one + ":4:", one + ":15:", other + ":2:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    cn-dat36             | 2026-01-01 |                                   | no rulebook is named
                    cn-dat36-2007,       | 2026-01-01 |                                   | should not be empty
                    ''                   | 2026-01-01 |                                   | should not be empty
                    cn-dat36-2007        | 2026-02-30 |                                   | is no date of the calendar
                    cn-dat36-2007,cn-dat36-2007 | 2026-01-01 |                            | RULEBOOK_TWICE
                    cn-dat36-2007        | 2026-01-01 | cn-dat36-2007=ALL_HOLDINGS        | NOTHING_TO_CHOOSE
                    cn-order3-2009       | 2026-01-01 | cn-accounting-2016=ADOPTER_CHOOSES | should be as
                    cn-order3-2009       | 2026-01-01 | ALL_HOLDINGS                      | should be as
                    """)
    void a_bad_call_exits_with_2_and_decides_nothing(String rulebook, String asOf, String choice, String words) {
        String[] arguments = choice == null
                ? new String[] {"decide", "--rulebook", rulebook, "--as-of", asOf}
                : new String[] {"decide", "--rulebook", rulebook, "--as-of", asOf, "--choose", choice};

        Call call = Call.with(record("\"class\":\"1.2\"", "2012-05-01", ""), arguments);

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.lines()).isEmpty();
        assertThat(call.err()).contains(words).doesNotContain("\tat ");
    }

    @Test
    void verify_exits_with_0_where_there_are_only_warnings_and_1_where_there_are_errors() throws IOException {
        Call shipped = Call.with("", "verify", "cn-order3-2009");
        Call ours = Call.with("", "verify", "cn-dat36-2007", written("ours.yaml", OURS.formatted("D20")));
        Call shorter = Call.with("", "verify", "cn-dat36-2007", written("short.yaml", OURS.formatted("D2")));
        Call broken = Call.with("", "verify", written("broken.yaml", "rulebook: [\n"));

        assertThat(shipped.code()).isZero();
        assertThat(shipped.out()).contains("WARNING", "cn-order3-2009.yaml:", "errors 0");
        assertThat(ours.code()).isZero();
        assertThat(ours.out()).contains("ours.yaml:16:5 row c-2", "witness", "errors 0");
        assertThat(shorter.code()).isEqualTo(1);
        assertThat(shorter.out()).contains("short.yaml:9:5 row c-1", "LAYER_SHORTENS");
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("broken.yaml:");
        assertThat(Call.with("", "verify", "nothing").code()).isEqualTo(2);
    }

    private String written(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
