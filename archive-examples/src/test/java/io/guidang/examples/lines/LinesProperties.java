package io.guidang.examples.lines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LinesProperties {

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\\",
            "null",
            "1",
            "true",
            " ",
            "\t",
            "\r",
            "\u0000",
            "é",
            "投保单",
            "\"id\":\"n\"",
            "\"class\":\"1.2\"",
            "\"medium\":\"PAPER\"",
            "\"formed\":\"2012-05-01\"",
            "{\"id\":\"n\",\"class\":\"1.2\",\"medium\":\"PAPER\",\"formed\":\"2012-05-01\"}",
            "{\"id\":\"n\",\"class\":\"?\",\"medium\":\"PAPER\",\"formed\":\"9999-12-31\"}");

    @Property(tries = 100)
    void as_many_lines_come_out_as_went_in_and_in_their_order(@ForAll("lines") List<String> lines) {
        List<JsonNode> answers = Answers.to(String.join("\n", lines) + "\n");

        assertThat(answers).hasSize(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            JsonNode answer = answers.get(i);
            JsonNode alone = Answers.to(lines.get(i) + "\n").get(0);
            if (answer.has("error")) {
                assertThat(answer.get("line").asInt()).isEqualTo(i + 1);
                assertThat(answer.get("error")).isEqualTo(alone.get("error"));
            } else {
                assertThat(answer).isEqualTo(alone);
            }
        }
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> dirty = Arbitraries.of(PIECES).list().ofMaxSize(6).map(pieces -> String.join("", pieces));
        return dirty.list().ofMinSize(1).ofMaxSize(6);
    }
}
