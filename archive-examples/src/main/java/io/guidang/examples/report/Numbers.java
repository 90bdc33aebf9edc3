package io.guidang.examples.report;

import io.guidang.examples.intake.Tally;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code result.json}: the counts that must balance, for another program to read. */
final class Numbers {

    private Numbers() {}

    static void write(ReplacedFile file, Tally tally, Figures figures) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("rows", tally.rows());
        counts.put("filed", tally.filed());
        counts.put("outOfScope", tally.outOfScope());
        counts.put("review", tally.review());
        counts.put("duplicate", tally.duplicate());
        counts.put("rejected", tally.rejected());
        counts.put("items", figures.items());
        counts.put("boxes", figures.boxes());
        String json = counts.entrySet().stream()
                .map(count -> "  \"" + count.getKey() + "\": " + count.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        try (OutputStream out = file.stream()) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }
    }
}
