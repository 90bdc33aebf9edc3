package io.guidang.examples.cli;

import static io.guidang.examples.cli.DecideTest.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {

    private static final String TEN = "cn-order3-2009";

    @TempDir
    Path directory;

    private String records = "";

    @BeforeEach
    void two_records() throws IOException {
        records = written(
                "records.jsonl",
                record("\"class\":\"gl-04\"", "2012-05-01", "") + "\n"
                        + record("\"class\":\"gl-04\"", "2024-05-01", "").replace("\"7\"", "\"8\"")
                        + "\n");
    }

    @Test
    void nothing_shorter_exits_with_0() throws IOException {
        Call call = diff(TEN, TEN + "," + twenty());

        assertThat(call.code()).isZero();
        assertThat(call.out())
                .contains("2 records compared", "later: 2 records", "gl-04 PAPER: LATER 2")
                .contains("2012 PAPER: LATER 1", "LATER: 7, 8")
                .doesNotContain("to acknowledge");
    }

    @Test
    void what_is_shorter_exits_with_1_until_it_is_acknowledged() throws IOException {
        Call refused = diff(TEN + "," + twenty(), TEN);
        String covers = refused.out()
                .substring(refused.out().indexOf("{\"class\""))
                .lines()
                .map(String::strip)
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        String words = "{\"zh\":\"鉴定委员会 1 号\",\"en\":\"committee, no. 1\"}";
        String file = written(
                "ack.json", "{\"approval\":" + words + ",\"reason\":" + words + ",\n\"covers\":[" + covers + "]}");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("EARLIER: 7, 8", "BECAME_DUE: 7");
        assertThat(diff(TEN + "," + twenty(), TEN, "--acknowledge", file).code())
                .isZero();
    }

    @Test
    void an_acknowledgement_of_more_than_was_found_is_told_and_exits_with_0() throws IOException {
        String words = "{\"zh\":\"甲\",\"en\":\"a\"}";
        String more = "{\"class\":\"gl-04\",\"medium\":\"PAPER\",\"kind\":\"EARLIER\",\"records\":9,\"becameDue\":1}";
        String file =
                written("ack.json", "{\"approval\":" + words + ",\"reason\":" + words + ",\"covers\":[" + more + "]}");

        Call call = diff(TEN + "," + twenty(), TEN, "--acknowledge", file);

        assertThat(call.code()).isZero();
        assertThat(call.err())
                .contains(
                        "WARNING ACKNOWLEDGED_MORE_THAN_FOUND",
                        "确认多于实有",
                        "more was acknowledged than was found: 9 records");
    }

    @Test
    void an_acknowledgement_of_less_is_none() throws IOException {
        String words = "{\"zh\":\"甲\",\"en\":\"a\"}";
        String file = written("ack.json", "{\"approval\":" + words + ",\"reason\":" + words + "}");

        Call call = diff(TEN + "," + twenty(), TEN, "--acknowledge", file);

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).contains("SHORTER_NOT_ACKNOWLEDGED");
    }

    @Test
    void a_line_that_was_not_compared_exits_with_1() throws IOException {
        records = written("bad.jsonl", record("\"class\":\"gl-04\"", "2012-05-01", "") + "\n{}\n");

        Call call = diff(TEN, TEN);

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).contains("line 2: MISSING_FIELD");
    }

    @Test
    void records_that_the_new_rulebooks_no_longer_file_are_told() throws IOException {
        records = written(
                "life.jsonl", record("\"class\":\"2.2\"", "2012-05-01", ",\"facts\":{\"contractTakenBack\":false}"));
        String files = written("all.yaml", """
                rulebook: all
                edition: "1"
                title: {zh: 全部归档, en: file all}
                layer: COMPANY
                appliesTo: ALL_HOLDINGS
                rows:
                  - code: "2.2"
                    group: 保全
                    name: 保险合同原件
                    citation: 制度
                    provenance: VERIFIED
                    retain: [{atLeast: "Y"}]
                """);

        Call call = diff(files, "cn-dat36-2007");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).contains("no longer filed: 1: 7");
        assertThat(diff("cn-dat36-2007", "cn-dat36-2007").out()).contains("filed by neither: 1");
        assertThat(diff(files, "cn-dat36-2007," + files).code())
                .as("what one rulebook files no other takes out")
                .isZero();
    }

    @Test
    void a_bad_call_exits_with_2() throws IOException {
        assertThat(diff(TEN, "nothing").code()).isEqualTo(2);
        assertThat(diff(TEN, TEN, "--acknowledge", written("ack.json", "{}")).code())
                .isEqualTo(2);
        assertThat(diff(TEN, TEN, "--choose", "cn-legal-floors=ALL_HOLDINGS").code())
                .isEqualTo(2);
        records = "nowhere";
        assertThat(diff(TEN, TEN).code()).isEqualTo(2);
    }

    private String twenty() throws IOException {
        return written("ours.yaml", """
                rulebook: ours
                edition: "1"
                title: {zh: 本机构, en: ours}
                layer: COMPANY
                appliesTo: ALL_HOLDINGS
                subjects: {登记证: ["cn-order3-2009#gl-04"]}
                rows:
                  - code: c-1
                    name: 登记证延长
                    citation: 制度一
                    provenance: VERIFIED
                    scope: NONE
                    binds: [登记证]
                    retain: [{atLeast: D20, from: FORMED, convention: NEXT_JANUARY_1}]
                """);
    }

    private Call diff(String before, String after, String... more) {
        List<String> call =
                new ArrayList<>(List.of("diff", before, after, "--records", records, "--as-of", "2026-01-01"));
        call.addAll(List.of(more));
        return Call.with("", call.toArray(String[]::new));
    }

    private String written(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
