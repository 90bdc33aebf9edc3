package io.guidang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.guidang.examples.lines.LineProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line promises of {@code guidang decide}, sentence by sentence. */
class DecideTest {

    private static final String LIFE = "cn-dat36-2007";
    private static final String SOCIAL = "cn-order3-2009";
    private static final String DAY = "2026-01-01";

    @Test
    void a_line_out_has_these_fields_in_this_order() {
        JsonNode answer = Call.decide(SOCIAL, DAY, record("\"class\":\"gl-02\"", "2012-05-01", ""));

        assertThat(names(answer))
                .containsExactly(
                        "id",
                        "scope",
                        "outcome",
                        "keepThrough",
                        "appraiseFrom",
                        "due",
                        "blockedBy",
                        "decidedBy",
                        "obligations",
                        "sentence");
        assertThat(names(answer.get("decidedBy")))
                .containsExactly("rule", "rulebook", "edition", "citation", "provenance");
        assertThat(names(answer.get("obligations").get(0)))
                .containsExactly(
                        "rule",
                        "rulebook",
                        "edition",
                        "layer",
                        "kind",
                        "period",
                        "status",
                        "outcome",
                        "keepThrough",
                        "earliest",
                        "latest",
                        "citation",
                        "provenance",
                        "countedFrom",
                        "convention",
                        "via",
                        "reasons");
        assertThat(names(answer.get("sentence"))).containsExactly("zh", "en");
    }

    @Test
    void a_period_is_told_with_its_arithmetic_and_its_source() {
        JsonNode answer = Call.decide(SOCIAL, DAY, record("\"class\":\"gl-04\"", "2012-05-01", ""));

        assertThat(answer.get("scope").asText()).isEqualTo("IN");
        assertThat(answer.get("outcome").asText()).isEqualTo("UNTIL");
        assertThat(answer.get("keepThrough").asText()).isEqualTo("2022-12-31");
        assertThat(answer.get("appraiseFrom").asText()).isEqualTo("2023-01-01");
        assertThat(answer.get("due").asBoolean()).isTrue();
        assertThat(answer.get("decidedBy").get("rule").asText()).isEqualTo("gl-04");
        assertThat(answer.get("decidedBy").get("rulebook").asText()).isEqualTo(SOCIAL);
        assertThat(answer.get("decidedBy").get("provenance").asText()).isEqualTo("verified");
        JsonNode obligation = answer.get("obligations").get(0);
        assertThat(obligation.get("countedFrom").toString()).isEqualTo("{\"type\":\"FORMED\",\"on\":\"2012-05-01\"}");
        assertThat(obligation.get("convention").asText()).isEqualTo("NEXT_JANUARY_1");
        assertThat(answer.get("sentence").get("zh").asText()).startsWith("保管至2022-12-31，2023-01-01起可以鉴定");
        assertThat(answer.get("sentence").get("en").asText()).startsWith("Keep through 2022-12-31");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2030-03-15 | false
                    2030-03-16 | true
                    """)
    void it_is_due_from_the_day_after_the_last_day_to_keep(String asOf, boolean due) {
        JsonNode answer = Call.decide(
                LIFE,
                asOf,
                record(
                        "\"class\":\"1.2\"",
                        "2012-05-01",
                        ",\"events\":[{\"type\":\"CONTRACT_TERMINATED\",\"on\":\"2020-03-15\"},"
                                + "{\"type\":\"CONTRACT_DECLINED\",\"status\":\"NEVER\"}]"));

        assertThat(answer.get("keepThrough").asText()).isEqualTo("2030-03-15");
        assertThat(answer.get("due").asBoolean()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    投保单                                             | 承保 | 1.2  | IN
                    客户身份类文件                                      | 理赔 | 3.13 | IN
                    保险合同原件                                       | 保全 | 2.2  | REVIEW
                    保险合同原件(适用于根据业务处理规则需要收回保险合同原件的保全项目) | 保全 | 2.2  | REVIEW
                    """)
    void a_name_is_the_official_one_up_to_the_first_bracket_colon_or_comma_or_the_whole_of_it(
            String name, String stage, String row, String scope) {
        JsonNode answer = Call.decide(
                LIFE, DAY, record("\"documentName\":\"%s\",\"stage\":\"%s\"".formatted(name, stage), "2012-05-01", ""));

        assertThat(answer.get("scope").asText()).isEqualTo(scope);
        assertThat(answer.get("decidedBy").get("rule").asText()).isEqualTo(row);
    }

    @Test
    void review_carries_the_outcome_it_would_have_if_filed() {
        String terminated = ",\"events\":[{\"type\":\"CONTRACT_TERMINATED\",\"on\":\"2012-05-02\"}]";
        JsonNode review = Call.decide(LIFE, DAY, record("\"class\":\"2.2\"", "2012-05-01", terminated));
        JsonNode filed = Call.decide(
                LIFE,
                DAY,
                record("\"class\":\"2.2\"", "2012-05-01", terminated + ",\"facts\":{\"contractTakenBack\":true}"));

        assertThat(review.get("scope").asText()).isEqualTo("REVIEW");
        assertThat(filed.get("scope").asText()).isEqualTo("IN");
        assertThat(review.get("keepThrough")).isEqualTo(filed.get("keepThrough"));
        assertThat(review.get("obligations")).isEqualTo(filed.get("obligations"));
        assertThat(review.get("reason").get("en").asText()).contains("contractTakenBack");
        assertThat(review.get("sentence").get("zh").asText()).contains("待人工审定", "如归档");
    }

    @Test
    void out_gives_not_filed_no_dates_and_nothing_due() {
        JsonNode answer = Call.decide(
                LIFE,
                DAY,
                record(
                        "\"class\":\"2.2\"",
                        "2002-05-01",
                        ",\"facts\":{\"contractTakenBack\":false},\"holds\":[{\"case\":\"b\",\"from\":\"2020-01-01\"}],"
                                + "\"events\":[{\"type\":\"CONTRACT_TERMINATED\",\"on\":\"2002-05-02\"}]"));

        assertThat(answer.toString())
                .startsWith(
                        "{\"id\":\"7\",\"scope\":\"OUT\",\"outcome\":\"NOT_FILED\",\"keepThrough\":null,"
                                + "\"appraiseFrom\":null,\"due\":false,\"blockedBy\":[\"b\"],\"decidedBy\":null,\"obligations\":[]");
        assertThat(answer.get("sentence").get("zh").asText()).startsWith("不归档");
    }

    @ParameterizedTest
    @CsvSource({"yl-03, IN", "gs-06, IN", "yl-99, REVIEW", "不明, REVIEW", "'1.2 ', REVIEW", "acc-01, REVIEW"})
    void a_row_that_is_known_to_be_missing_is_in_and_open_and_an_unknown_one_is_for_review_and_open(
            String code, String scope) {
        JsonNode answer = Call.decide(SOCIAL, DAY, record("\"class\":\"%s\"".formatted(code), "1990-05-01", ""));

        assertThat(answer.get("scope").asText()).isEqualTo(scope);
        assertThat(answer.get("outcome").asText()).isEqualTo("OPEN");
        assertThat(answer.get("keepThrough").isNull()).isTrue();
        assertThat(answer.get("due").asBoolean()).isFalse();
        assertThat(answer.get("decidedBy").isNull()).isEqualTo(scope.equals("REVIEW"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                | UNTIL
                    ,"facts":{"majorCase":null}       | UNTIL
                    ,"facts":{"majorCase":false}      | UNTIL
                    ,"facts":{"majorCase":true}       | PERMANENT
                    ,"facts":{"majorCase":"true"}     | PERMANENT
                    """)
    void an_audit_is_kept_thirty_years_and_a_major_case_for_ever(String facts, String outcome) {
        JsonNode answer = Call.decide(SOCIAL, DAY, record("\"class\":\"jh-01\"", "2012-05-01", facts));

        assertThat(answer.get("outcome").asText()).isEqualTo(outcome);
        assertThat(answer.get("keepThrough").asText()).isEqualTo(outcome.equals("UNTIL") ? "2042-12-31" : "null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                                            | OPEN
                    {"type":"CONTRACT_TERMINATED","status":"UNKNOWN"}             | OPEN
                    {"type":"CONTRACT_TERMINATED","status":"PENDING"}             | OPEN
                    {"type":"CONTRACT_TERMINATED","status":"NEVER"}               | OPEN
                    {"type":"CONTRACT_TERMINATED","status":"NEVER"},{"type":"CONTRACT_DECLINED","on":"2012-05-20"} | UNTIL
                    {"type":"CONTRACT_TERMINATED","on":"2026-01-02"}              | OPEN
                    {"type":"CONTRACT_TERMINATED","disputed":["2001-01-01","2002-01-01"]} | OPEN
                    {"type":"CONTRACT_TERMINATED","disputed":["2001-01-01"]}      | OPEN
                    {"type":"CONTRACT_TERMINATED","on":"2001-01-01","subject":"a"},{"type":"CONTRACT_TERMINATED","status":"PENDING","subject":"b"} | OPEN
                    {"type":"CONTRACT_TERMINATED","on":"2012-05-02"}              | UNTIL
                    """)
    void an_event_that_is_not_mentioned_is_unknown_and_nothing_is_due_while_it_is_open(String events, String outcome) {
        JsonNode answer =
                Call.decide(LIFE, DAY, record("\"class\":\"1.2\"", "2012-05-01", ",\"events\":[" + events + "]"));

        assertThat(answer.get("outcome").asText()).isEqualTo(outcome);
        assertThat(answer.get("keepThrough").isNull()).isEqualTo(outcome.equals("OPEN"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"type":"CONTRACT_TERMINATED","disputed":["2013-06-30","2014-01-31"]} | 2023-06-30 | 2024-01-31
                    {"type":"CONTRACT_TERMINATED","disputed":["2013-06-30","2014-01-31"],"subject":"a"},{"type":"CONTRACT_TERMINATED","on":"2013-12-31","subject":"b"} | 2023-12-31 | 2024-01-31
                    {"type":"CONTRACT_TERMINATED","disputed":["2013-06-30","2014-01-31"],"subject":"a"},{"type":"CONTRACT_TERMINATED","status":"PENDING","subject":"b"} | 2023-06-30 | null
                    {"type":"CONTRACT_TERMINATED","disputed":["2013-06-30"]}      | null       | null
                    {"type":"CONTRACT_TERMINATED","on":"2013-06-30"}              | null       | null
                    """)
    void what_a_disputed_date_leaves_open_says_between_which_days_it_will_end(
            String events, String earliest, String latest) {
        JsonNode answer =
                Call.decide(LIFE, DAY, record("\"class\":\"1.2\"", "2012-05-01", ",\"events\":[" + events + "]"));

        JsonNode obligation = answer.get("obligations").get(0);
        assertThat(obligation.get("period").asText()).isEqualTo("D10");
        assertThat(obligation.get("earliest").asText()).isEqualTo(earliest);
        assertThat(obligation.get("latest").asText()).isEqualTo(latest);
        assertThat(answer.get("due").asBoolean() && !obligation.get("earliest").isNull())
                .isFalse();
    }

    @Test
    void a_fact_that_no_rule_asks_for_is_told_once_by_its_name_and_changes_nothing() {
        String misspelt =
                record("\"class\":\"jh-01\"", "2012-05-01", ",\"facts\":{\"matter\":\"a\",\"majorcase \":true}");
        String other = record("\"class\":\"jh-01\"", "2012-05-01", ",\"facts\":{\"李四\":\"a\",\"nothing\":null}");
        String plain = record("\"class\":\"jh-01\"", "2012-05-01", "");

        Call call = Call.with(
                String.join("\n", misspelt, misspelt, other, "{}", plain),
                "decide",
                "--rulebook",
                SOCIAL,
                "--as-of",
                DAY);

        assertThat(call.code()).as("for the bad line alone").isEqualTo(1);
        assertThat(call.err().lines())
                .containsExactly(
                        "guidang: 第 1 行 facts 第 2 项的名称没有规则问及，视同未提供；是否为 majorCase？ / line 1, value number 2 of facts:"
                                + " no rule asks for a fact of this name, so it counts for nothing; is majorCase meant?",
                        "guidang: 第 3 行 facts 第 1 项的名称没有规则问及，视同未提供；规则问及的有 majorCase、matter / line 3, value number"
                                + " 1 of facts: no rule asks for a fact of this name, so it counts for nothing; rules ask for"
                                + " majorCase, matter");
        assertThat(call.answers().get(0))
                .isEqualTo(call.answers().get(4))
                .isEqualTo(call.answers().get(2));
    }

    @Test
    void of_a_hundred_names_that_no_rule_asks_for_each_is_told_and_of_no_more() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append(record(
                            "\"class\":\"jh-01\"", "2012-05-01", ",\"facts\":{\"%s\":1}".formatted("n".repeat(50) + i)))
                    .append('\n');
        }

        Call call = Call.with(lines.toString(), "decide", "--rulebook", SOCIAL, "--as-of", DAY);

        assertThat(call.code()).isZero();
        assertThat(call.err().lines()).hasSize(101);
        assertThat(call.err()).endsWith("of the others nothing is told\n");
    }

    @Test
    void of_several_subjects_the_latest_counts() {
        JsonNode answer = Call.decide(
                LIFE,
                DAY,
                record(
                        "\"class\":\"1.2\"",
                        "1999-05-01",
                        ",\"events\":[{\"type\":\"CONTRACT_TERMINATED\",\"on\":\"2014-02-28\",\"subject\":\"b\"},"
                                + "{\"type\":\"CONTRACT_TERMINATED\",\"on\":\"2001-01-01\",\"subject\":\"a\"}]"));

        assertThat(answer.get("keepThrough").asText()).isEqualTo("2024-02-28");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-01-01 |            | true
                    2026-01-02 |            | false
                    2010-01-01 | 2026-01-01 | true
                    2010-01-01 | 2025-12-31 | false
                    """)
    void a_hold_is_active_from_its_first_to_its_last_day_and_moves_no_date(String from, String until, boolean active) {
        String last = until == null ? "" : ",\"until\":\"" + until + "\"";
        JsonNode answer = Call.decide(
                SOCIAL,
                DAY,
                record(
                        "\"class\":\"gl-04\"",
                        "2002-05-01",
                        ",\"holds\":[{\"case\":\"case 1\",\"from\":\"%s\"%s}]".formatted(from, last)));

        assertThat(answer.get("keepThrough").asText()).isEqualTo("2012-12-31");
        assertThat(answer.get("due").asBoolean()).isNotEqualTo(active);
        assertThat(answer.get("blockedBy").toString()).isEqualTo(active ? "[\"case 1\"]" : "[]");
    }

    @Test
    void active_holds_are_sorted_and_each_is_named_once() {
        JsonNode answer = Call.decide(
                SOCIAL,
                DAY,
                record(
                        "\"class\":\"gl-04\"",
                        "2002-05-01",
                        ",\"holds\":[{\"case\":\"b\",\"from\":\"2020-01-01\"},{\"case\":\"a\",\"from\":\"2020-01-01\"},"
                                + "{\"case\":\"b\",\"from\":\"2021-01-01\"}]"));

        assertThat(answer.get("blockedBy").toString()).isEqualTo("[\"a\",\"b\"]");
    }

    @Test
    void what_was_known_on_a_day_leaves_out_what_became_known_later() {
        String told = record(
                "\"class\":\"1.2\"",
                "1999-05-01",
                ",\"events\":[{\"type\":\"CONTRACT_TERMINATED\",\"on\":\"2014-02-28\",\"known\":\"2016-03-01\"}]");

        assertThat(Call.decide(LIFE, DAY, told, "--known-as-of", "2016-02-29")
                        .get("outcome")
                        .asText())
                .isEqualTo("OPEN");
        assertThat(Call.decide(LIFE, DAY, told, "--known-as-of", "2016-03-01")
                        .get("keepThrough")
                        .asText())
                .isEqualTo("2024-02-28");
        assertThat(Call.decide(LIFE, DAY, told).get("keepThrough").asText()).isEqualTo("2024-02-28");
    }

    @Test
    void a_period_given_to_the_item_lengthens_and_never_shortens() {
        String ten = ",\"terms\":[{\"atLeast\":\"D10\",\"givenOn\":\"2023-06-30\",\"citation\":\"鉴定决定 2023-1\"}]";
        String one = ten.replace("D10", "D1").replace("2023-06-30", "2013-06-30");

        JsonNode longer = Call.decide(SOCIAL, DAY, record("\"class\":\"gl-04\"", "2012-05-01", ten));
        JsonNode shorter = Call.decide(SOCIAL, DAY, record("\"class\":\"gl-04\"", "2012-05-01", one));

        assertThat(longer.get("keepThrough").asText()).isEqualTo("2033-06-30");
        assertThat(longer.get("decidedBy").get("citation").asText()).isEqualTo("鉴定决定 2023-1");
        assertThat(shorter.get("keepThrough").asText()).isEqualTo("2022-12-31");
        assertThat(shorter.get("obligations")).hasSize(2);
    }

    @Test
    void where_the_law_leaves_older_records_open_they_are_open_until_the_adopter_chooses() {
        String voucher = record("\"class\":\"zj-02\"", "2010-05-01", ",\"facts\":{\"matter\":\"征缴凭证\"}");

        JsonNode open = Call.decide(SOCIAL, DAY, voucher);
        JsonNode chosen = Call.decide(SOCIAL, DAY, voucher, "--choose", "cn-accounting-2016=ALL_HOLDINGS");

        assertThat(open.get("outcome").asText()).isEqualTo("OPEN");
        assertThat(chosen.get("keepThrough").asText()).isEqualTo("2040-12-31");
        assertThat(chosen.get("sentence").get("zh").asText()).contains("--choose");
        assertThat(chosen.get("obligations").get(0).get("via").get("rule").asText())
                .isEqualTo("acc-01");
    }

    @Test
    void the_law_in_force_on_the_day_of_the_question_decides() {
        String told = record("\"class\":\"gl-04\"", "2001-05-01", "");

        assertThat(Call.decide(SOCIAL, "2009-08-31", told).get("outcome").asText())
                .isEqualTo("OPEN");
        assertThat(Call.decide(SOCIAL, "2009-09-01", told).get("outcome").asText())
                .isEqualTo("UNTIL");
    }

    @Test
    void a_bad_line_is_told_with_its_number_and_the_stream_goes_on() {
        Call call = Call.with(
                record("\"class\":\"gl-02\"", "2012-05-01", "") + "\n{\n"
                        + record("\"class\":\"gl-02\"", "2012-02-30", "") + "\n\n"
                        + record("\"class\":\"gl-02\"", "2012-05-01", ""),
                "decide",
                "--rulebook",
                SOCIAL,
                "--as-of",
                DAY);

        assertThat(call.code()).isEqualTo(1);
        List<JsonNode> answers = call.answers();
        assertThat(answers).hasSize(5);
        assertThat(answers.get(1).get("id").isNull()).isTrue();
        assertThat(answers.get(1).get("line").asInt()).isEqualTo(2);
        assertThat(names(answers.get(2))).containsExactly("id", "line", "error");
        assertThat(answers.get(2).get("id").asText()).isEqualTo("7");
        assertThat(answers.get(2).get("line").asInt()).isEqualTo(3);
        assertThat(names(answers.get(2).get("error"))).containsExactly("code", "message");
        assertThat(answers.get(3).get("error").get("code").asText()).isEqualTo("BLANK_LINE");
        assertThat(answers.get(4)).isEqualTo(answers.get(0));
        assertThat(call.err()).isEmpty();
    }

    @Test
    void it_exits_with_0_when_all_were_decided_and_nothing_in_gives_nothing_out() {
        Call nothing = Call.with("", "decide", "--rulebook", SOCIAL, "--as-of", DAY);
        Call one = Call.with(
                record("\"class\":\"gl-02\"", "2012-05-01", "") + "\r\n",
                "decide",
                "--rulebook",
                SOCIAL,
                "--as-of",
                DAY);

        assertThat(nothing.code()).isZero();
        assertThat(nothing.lines()).isEmpty();
        assertThat(one.code()).isZero();
        assertThat(one.lines()).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void ids_come_back_as_they_came_in_utf_8() {
        Call call = Call.with(
                record("\"class\":\"gl-02\"", "2012-05-01", "").replace("\"7\"", "\"件·\\u4e00𠀀\\n\\\"\""),
                "decide",
                "--rulebook",
                SOCIAL,
                "--as-of",
                DAY);

        assertThat(call.answers().get(0).get("id").asText()).isEqualTo("件·一𠀀\n\"");
        assertThat(call.lines().getBytes(StandardCharsets.UTF_8))
                .containsSequence("件·一".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void help_names_every_field_and_code() {
        Call call = Call.with("", "decide", "--help");

        assertThat(call.code()).isZero();
        assertThat(call.out())
                .contains("--known-as-of=DATE", "--choose=RULEBOOK", "documentName", "disputed", "keepThrough")
                .contains("some lines were bad");
        for (LineProblem problem : LineProblem.values()) {
            assertThat(call.out()).contains(problem.name());
        }
    }

    static String record(String what, String formed, String more) {
        return "{\"id\":\"7\",%s,\"medium\":\"PAPER\",\"formed\":\"%s\"%s}".formatted(what, formed, more);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
