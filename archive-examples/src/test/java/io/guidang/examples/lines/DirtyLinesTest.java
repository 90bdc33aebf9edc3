package io.guidang.examples.lines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that are no records: each is told by its code, and none is decided. */
class DirtyLinesTest {

    private static final String GOOD = "{\"id\":\"x\",\"class\":\"1.2\",\"medium\":\"PAPER\",\"formed\":\"2012-05-01\"";
    private static final String SECRET = "110101199003070000";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    not json | NOT_JSON
                    { | NOT_JSON
                    {"id":NaN} | NOT_JSON
                    {'id':'x'} | NOT_JSON
                    {id:1} | NOT_JSON
                    {"id":"x",} | NOT_JSON
                    // a comment | NOT_JSON
                    {"id":"x"} {} | NOT_JSON
                    {"id":"x"}} | NOT_JSON
                    {"id":"\\ud800"} | NOT_UTF_8
                    [] | NOT_AN_OBJECT
                    null | NOT_AN_OBJECT
                    1 | NOT_AN_OBJECT
                    {} | MISSING_FIELD
                    {"id":"x","class":"1.2","medium":"PAPER"} | MISSING_FIELD
                    {"id":"x","class":"1.2","formed":"2012-05-01"} | MISSING_FIELD
                    {"id":"x","medium":"PAPER","formed":"2012-05-01"} | MISSING_FIELD
                    {"id":"x","documentName":"投保单","medium":"PAPER","formed":"2012-05-01"} | MISSING_FIELD
                    {"id":"x","stage":"承保","medium":"PAPER","formed":"2012-05-01"} | MISSING_FIELD
                    {"class":"1.2","medium":"PAPER","formed":"2012-05-01"} | MISSING_FIELD
                    {"id":null,"class":"1.2","medium":"PAPER","formed":"2012-05-01"} | MISSING_FIELD
                    {"id":7,"class":"1.2","medium":"PAPER","formed":"2012-05-01"} | WRONG_TYPE
                    {"id":"","class":"1.2","medium":"PAPER","formed":"2012-05-01"} | WRONG_TYPE
                    {"id":"x","class":1.2,"medium":"PAPER","formed":"2012-05-01"} | WRONG_TYPE
                    {"id":"x","class":"1.2","medium":"paper","formed":"2012-05-01"} | UNKNOWN_VALUE
                    {"id":"x","class":"1.2","medium":"PAPER","formed":20120501} | WRONG_TYPE
                    {"id":"x","documentName":"投保单","stage":"售后","medium":"PAPER","formed":"2012-05-01"} | UNKNOWN_VALUE
                    {"id":"x","class":"1.3","documentName":"投保单","stage":"承保","medium":"PAPER","formed":"2012-05-01"} | CLASS_AND_NAME_DISAGREE
                    {"id":"x","class":"1.2","documentName":"保单","medium":"PAPER","formed":"2012-05-01"} | CLASS_AND_NAME_DISAGREE
                    {"id":"x","class":"1.2","stage":"理赔","medium":"PAPER","formed":"2012-05-01"} | CLASS_AND_NAME_DISAGREE
                    {"id":"x","class":"9.9","documentName":"投保单","stage":"承保","medium":"PAPER","formed":"2012-05-01"} | CLASS_AND_NAME_DISAGREE
                    """)
    void a_line_is_told_by_its_code(String line, String code) {
        assertThat(error(line).get("code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    "hold":[] | UNKNOWN_FIELD
                    "Events":[] | UNKNOWN_FIELD
                    "medium":"PAPER" | DUPLICATE_KEY
                    "formed":"2013-05-01" | DUPLICATE_KEY
                    "facts":{"a":1,"a":1} | DUPLICATE_KEY
                    "facts":[] | WRONG_TYPE
                    "facts":{"a":[1]} | WRONG_TYPE
                    "facts":{"a":{}} | WRONG_TYPE
                    "facts":{"contractTakenBack":"yes"} | WRONG_TYPE
                    "facts":{"contractTakenBack":1} | WRONG_TYPE
                    "events":{} | WRONG_TYPE
                    "events":[1] | WRONG_TYPE
                    "events":[{}] | MISSING_FIELD
                    "events":[{"on":"2012-05-01"}] | MISSING_FIELD
                    "events":[{"type":"CONTRACT_ENDED","on":"2012-05-01"}] | UNKNOWN_EVENT
                    "events":[{"type":"FORMED","on":"2012-05-01"}] | UNKNOWN_EVENT
                    "events":[{"type":"CONTRACT_TERMINATED"}] | BAD_EVENT
                    "events":[{"type":"CONTRACT_TERMINATED","on":null}] | BAD_EVENT
                    "events":[{"type":"CONTRACT_TERMINATED","on":"2012-05-01","status":"NEVER"}] | BAD_EVENT
                    "events":[{"type":"CONTRACT_TERMINATED","on":"2012-05-01","disputed":["2012-05-01"]}] | BAD_EVENT
                    "events":[{"type":"CONTRACT_TERMINATED","disputed":[]}] | BAD_EVENT
                    "events":[{"type":"CONTRACT_TERMINATED","disputed":["2012-05-01",1]}] | WRONG_TYPE
                    "events":[{"type":"CONTRACT_TERMINATED","disputed":"2012-05-01"}] | WRONG_TYPE
                    "events":[{"type":"CONTRACT_TERMINATED","status":"HAPPENED"}] | UNKNOWN_VALUE
                    "events":[{"type":"CONTRACT_TERMINATED","status":"pending"}] | UNKNOWN_VALUE
                    "events":[{"type":"CONTRACT_TERMINATED","on":"2012-05-01","when":1}] | UNKNOWN_FIELD
                    "events":[{"type":"CONTRACT_TERMINATED","on":"2012-05-01","subject":1}] | WRONG_TYPE
                    "events":[{"type":"CONTRACT_TERMINATED","on":"2012-05-01","known":"soon"}] | BAD_DATE
                    "holds":[{"from":"2012-05-01"}] | MISSING_FIELD
                    "holds":[{"case":"c"}] | MISSING_FIELD
                    "holds":[{"case":" ","from":"2012-05-01"}] | WRONG_TYPE
                    "holds":[{"case":"c","from":"2012-05-02","until":"2012-05-01"}] | BAD_HOLD
                    "holds":[{"case":"c","from":"2012-05-02","till":"2012-05-03"}] | UNKNOWN_FIELD
                    "terms":[{"atLeast":"D0","givenOn":"2012-05-01","citation":"c"}] | BAD_TERM
                    "terms":[{"atLeast":"W","givenOn":"2012-05-01","citation":"c"}] | BAD_TERM
                    "terms":[{"atLeast":"D10","citation":"c"}] | MISSING_FIELD
                    "terms":[{"atLeast":"D10","givenOn":"2012-05-01"}] | MISSING_FIELD
                    "terms":[{"atLeast":"D10","givenOn":"2012-05-01","citation":"c","from":"NOTHING"}] | UNKNOWN_VALUE
                    "terms":[{"atLeast":"D10","givenOn":"2012-05-01","citation":"c","convention":"SOMEHOW"}] | UNKNOWN_VALUE
                    "terms":[{"atLeast":"D10","givenOn":"2012-05-01","citation":"c","provenance":"SURE"}] | UNKNOWN_VALUE
                    """)
    void so_is_one_with_a_field_that_is_wrong(String field, String code) {
        assertThat(error(GOOD + "," + field + "}").get("code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-02-29", "1900-02-29", "2020-02-30", "2021-04-31", "2020-13-01", "2020-00-10", "2020-01-00",
                "0000-01-01", "10000-01-01", "+2020-01-01", "-020-01-01", "2020-1-1", "20200101", "2020/01/01",
                "2020-01-01 ", " 2020-01-01", "2020-01-01T00:00:00", "today", "２０２０-01-01", "2020-01-0١"
            })
    void a_date_is_one_that_the_calendar_has(String date) {
        assertThat(error(GOOD.replace("2012-05-01", date) + "}").get("code").asText())
                .isEqualTo("BAD_DATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "true", "\"十\"", "1e3", "\"1,5\"", "1234567890"})
    void a_fact_that_a_rule_counts_with_is_a_number(String term) {
        JsonNode error = error(GOOD + ",\"facts\":{\"insuranceTermYears\":" + term + "}}");

        assertThat(error.get("code").asText()).isEqualTo("WRONG_TYPE");
    }

    @Test
    void an_event_that_nobody_knows_is_told_with_those_that_there_are() {
        assertThat(error(GOOD + ",\"events\":[{\"type\":\"CONTRACT_ENDED\",\"on\":\"2012-05-01\"}]}")
                        .get("message")
                        .asText())
                .contains("events[0].type", "CONTRACT_TERMINATED", "PURPOSE_FULFILLED")
                .doesNotContain("CONTRACT_ENDED", " FORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"x\",\"S\":1}",
                "{\"id\":\"x\",\"class\":\"1.2\",\"medium\":\"S\",\"formed\":\"2012-05-01\"}",
                "{\"id\":\"x\",\"class\":\"1.2\",\"medium\":\"PAPER\",\"formed\":\"S\"}",
                "{\"id\":\"x\",\"class\":\"1.2\",\"medium\":\"PAPER\",\"formed\":\"2012-05-01\",\"facts\":{\"S\":[]}}",
                "{\"id\":\"x\",\"class\":\"1.2\",\"medium\":\"PAPER\",\"formed\":\"2012-05-01\",\"S\":\"S\",\"S\":\"S\"}",
                "{\"id\":\"x\", S }",
                "S"
            })
    void no_message_repeats_what_the_line_says(String line) {
        assertThat(error(line.replace("S", SECRET)).get("message").asText()).doesNotContain(SECRET);
    }

    @Test
    void a_field_given_twice_leaves_the_id_readable_unless_it_is_the_id() {
        assertThat(answer(GOOD + ",\"medium\":\"PAPER\"}").get("id").asText()).isEqualTo("x");
        assertThat(answer(GOOD + ",\"id\":\"y\"}").get("id").isNull()).isTrue();
    }

    @Test
    void a_line_as_long_as_the_bound_is_read_and_a_longer_one_is_passed_over() {
        String frame = GOOD.replace("\"x\"", "\"%s\"") + "}";
        int room = Decisions.LONGEST_LINE - frame.length() + "%s".length();
        String longest = frame.formatted("x".repeat(room));
        String tooLong = frame.formatted("x".repeat(room + 1));

        List<JsonNode> answers =
                Answers.to(longest + "\n" + tooLong + "\n" + "y".repeat(5_000_000) + "\n" + GOOD + "}");

        assertThat(answers).hasSize(4);
        assertThat(answers.get(0).get("scope").asText()).isEqualTo("IN");
        assertThat(answers.get(1).get("error").get("code").asText()).isEqualTo("LINE_TOO_LONG");
        assertThat(answers.get(1).get("id").isNull()).isTrue();
        assertThat(answers.get(2).get("line").asInt()).isEqualTo(3);
        assertThat(answers.get(3).get("scope").asText()).isEqualTo("IN");
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 5_000, 200_000})
    void nesting_has_a_bound(int depth) {
        String nested = "[".repeat(depth) + "]".repeat(depth);

        assertThat(error(nested).get("code").asText()).isEqualTo("TOO_DEEP");
        assertThat(error(GOOD + ",\"facts\":{\"x\":" + nested + "}}")
                        .get("code")
                        .asText())
                .isEqualTo("TOO_DEEP");
        assertThat(error("[".repeat(depth)).get("code").asText()).isEqualTo("TOO_DEEP");
    }

    @Test
    void a_number_that_nobody_asks_for_may_be_as_long_as_the_line_and_one_that_counts_may_not() {
        String digits = "9".repeat(100_000);

        assertThat(Answers.to(GOOD + ",\"facts\":{\"x\":" + digits + "}}")
                        .get(0)
                        .has("error"))
                .isFalse();
        assertThat(error(GOOD + ",\"facts\":{\"insuranceTermYears\":" + digits + "}}")
                        .get("code")
                        .asText())
                .isEqualTo("WRONG_TYPE");
        assertThat(error("{\"" + digits + "\":1}").get("code").asText()).isEqualTo("UNKNOWN_FIELD");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused_whatever_the_platform_reads() {
        byte[] line = (GOOD + ",\"documentName\":\"投保单\",\"stage\":\"承保\"}").getBytes(StandardCharsets.UTF_16LE);
        byte[] latin = GOOD.replace("\"x\"", "\"é\"").concat("}").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Answers.to(latin).get(0).get("error").get("code").asText()).isEqualTo("NOT_UTF_8");
        assertThat(Answers.to(line).get(0).has("error")).isTrue();
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        assertThat(Answers.to("\uFEFF" + GOOD + "}").get(0).get("scope").asText())
                .isEqualTo("IN");
    }

    private static JsonNode error(String line) {
        JsonNode answer = answer(line);
        assertThat(answer.has("error")).as("%s", answer).isTrue();
        return answer.get("error");
    }

    private static JsonNode answer(String line) {
        return Answers.to(line.isEmpty() ? "\n" : line).get(0);
    }
}
