package io.guidang.examples.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.guidang.core.issue.Issue;
import io.guidang.core.issue.Place;
import io.guidang.rulebooks.ShippedRulebooks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** In which line of which document each row stands. A document is looked through only when somebody asks. */
final class RowPlaces {

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonFactory YAML = new YAMLFactory();
    private static final String ROW = "row ";

    /** A document that was read; of a shipped one the text is fetched when it is asked for. */
    private record Document(String name, Optional<String> text) {}

    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, Map<String, Place>> found = new HashMap<>();

    void document(String rulebook, String name, byte[] bytes) {
        documents.putIfAbsent(rulebook, new Document(name, Optional.of(new String(bytes, StandardCharsets.UTF_8))));
    }

    void shipped(String rulebook) {
        documents.computeIfAbsent(rulebook, id -> new Document(id + ".yaml", Optional.empty()));
    }

    /** The same issue, with file, line and column where its place only names a rulebook and a row. */
    Issue placed(Issue issue) {
        String path = issue.place().path();
        String row = path.startsWith(ROW) ? path.substring(ROW.length()) : "";
        return new Issue(
                issue.severity(), issue.code(), of(issue.place().document(), row), issue.message(), issue.remedy());
    }

    Place of(String rulebook, String row) {
        Optional<Document> document = Optional.ofNullable(documents.get(rulebook));
        String name = document.map(Document::name).orElse(rulebook);
        String path = row.isEmpty() ? "" : ROW + row;
        if (document.isEmpty() || row.isEmpty()) {
            return new Place(name, document.isEmpty() ? 0 : 1, document.isEmpty() ? 0 : 1, path);
        }
        return found.computeIfAbsent(rulebook, id -> rows(document.get()))
                .getOrDefault(row, new Place(name, 1, 1, ""))
                .at(path);
    }

    private static Map<String, Place> rows(Document document) {
        Map<String, Place> rows = new HashMap<>();
        try (JsonParser parser = parser(document)) {
            int depth = 0;
            boolean inRows = false;
            while (parser.nextToken() != null) {
                JsonToken token = parser.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 1 && token == JsonToken.FIELD_NAME) {
                    inRows = parser.currentName().equals("rows");
                }
                if (inRows && depth == 3 && token.isScalarValue() && "code".equals(parser.currentName())) {
                    JsonLocation at = parser.currentTokenLocation();
                    rows.put(parser.getText(), Place.of(document.name(), at.getLineNr(), at.getColumnNr()));
                }
            }
        } catch (IOException | RuntimeException e) {
            // the document was read before; a place that is not found is told without its line
        }
        return rows;
    }

    private static JsonParser parser(Document document) throws IOException {
        String text = document.text().isPresent() ? document.text().get() : shippedText(document.name());
        boolean json = document.name().toLowerCase(Locale.ROOT).endsWith(".json");
        return (json ? JSON : YAML).createParser(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static String shippedText(String name) throws IOException {
        try (InputStream in = ShippedRulebooks.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
