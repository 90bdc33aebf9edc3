package io.guidang.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A command that was called with something on standard input, and what came of it. */
record Call(int code, String lines, String out, String err) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Call with(byte[] in, String... arguments) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Guidang.run(
                new ByteArrayInputStream(in), lines, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Call(code, lines.toString(StandardCharsets.UTF_8), out.toString(), err.toString());
    }

    static Call with(String in, String... arguments) {
        return with(in.getBytes(StandardCharsets.UTF_8), arguments);
    }

    /** One record, decided. */
    static JsonNode decide(String rulebook, String asOf, String record, String... more) {
        List<String> arguments = new ArrayList<>(List.of("decide", "--rulebook", rulebook, "--as-of", asOf));
        arguments.addAll(List.of(more));
        return with(record + "\n", arguments.toArray(String[]::new)).answers().get(0);
    }

    List<JsonNode> answers() {
        return lines.lines().map(Call::parsed).toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("This line is no JSON: " + line, e);
        }
    }
}
