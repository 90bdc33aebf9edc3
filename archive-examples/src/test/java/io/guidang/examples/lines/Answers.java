package io.guidang.examples.lines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines decided by the shipped rulebooks of life insurance, which are read once. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final Shelf LIFE = read();

    private Answers() {}

    static List<JsonNode> to(byte[] lines) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Decided decided =
                    Decisions.stream(LIFE, AS_OF, Optional.empty(), new ByteArrayInputStream(lines), out, note -> {});
            List<JsonNode> answers = new ArrayList<>();
            for (String line : out.toString(StandardCharsets.UTF_8).split("\n", -1)) {
                answers.add(JSON.readTree(line));
            }
            answers.remove(answers.size() - 1); // behind the last line feed
            if (decided.lines() != answers.size()
                    || decided.bad()
                            != answers.stream()
                                    .filter(answer -> answer.has("error"))
                                    .count()) {
                throw new AssertionError("Counted " + decided + ", but wrote " + answers.size() + " lines");
            }
            return answers;
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<JsonNode> to(String lines) {
        return to(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static Shelf read() {
        try {
            return Rulebooks.read(List.of("cn-dat36-2007", "cn-legal-floors")).shelf(List.of());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
