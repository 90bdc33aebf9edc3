package io.guidang.examples.lines;

import io.guidang.core.issue.Issue;
import io.guidang.core.issue.Place;
import io.guidang.core.item.ClassCode;
import io.guidang.rulebooks.ShippedRulebooks;
import io.guidang.rules.jackson.RulebookPlaces;
import io.guidang.rules.jackson.RulebookReader;
import io.guidang.rules.rulebook.RowKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** In which line of which document rows and scenarios stand. A document is looked through only when somebody asks. */
final class RowPlaces {

    private static final String ROW = "row ";
    private static final String SCENARIO = "scenario ";

    /** A document that was read; of a shipped one the text is fetched when it is asked for. */
    private record Document(String name, Optional<String> text) {}

    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, RulebookPlaces> found = new HashMap<>();

    void document(String rulebook, String name, byte[] bytes) {
        documents.putIfAbsent(rulebook, new Document(name, Optional.of(new String(bytes, StandardCharsets.UTF_8))));
    }

    void shipped(String rulebook) {
        documents.computeIfAbsent(rulebook, id -> new Document(id + ".yaml", Optional.empty()));
    }

    /** The same issue, with file, line and column where its place only names a rulebook and a row or a scenario. */
    Issue placed(Issue issue) {
        Place place = at(issue.place().document(), issue.place().path());
        return new Issue(issue.severity(), issue.code(), place, issue.message(), issue.remedy());
    }

    Place of(String rulebook, String row) {
        return at(rulebook, row.isEmpty() ? "" : ROW + row);
    }

    private Place at(String rulebook, String path) {
        Document document = documents.get(rulebook);
        if (document == null) {
            return new Place(rulebook, 0, 0, path);
        }
        RulebookPlaces places = found.computeIfAbsent(rulebook, id -> places(document));
        Optional<Place> place = Optional.empty();
        if (path.startsWith(ROW)) {
            place = places.of(new RowKey(rulebook, ClassCode.of(path.substring(ROW.length()))));
        } else if (path.startsWith(SCENARIO)) {
            place = places.ofScenario(path.substring(SCENARIO.length()));
        }
        return place.orElse(new Place(document.name(), 1, 1, path)).at(path);
    }

    private static RulebookPlaces places(Document document) {
        return RulebookReader.places(document.name(), document.text().orElseGet(() -> shippedText(document.name())));
    }

    private static String shippedText(String name) {
        try (InputStream in = ShippedRulebooks.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
