package io.guidang.rules.jackson;

import io.guidang.core.issue.Place;
import io.guidang.rules.rulebook.RowKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where in a document its rows, their terms and its scenarios stand, so that a finding about one of them can say line and
 * column. Made by {@link RulebookReader#places}; of what the document does not have, there is no place.
 */
public final class RulebookPlaces {

    private final Map<RowKey, Place> rows = new HashMap<>();
    private final Map<RowKey, List<Place>> parts = new HashMap<>();
    private final Map<String, Place> scenarios = new HashMap<>();

    private RulebookPlaces() {}

    static RulebookPlaces none() {
        return new RulebookPlaces();
    }

    static RulebookPlaces of(String document, Node root) {
        RulebookPlaces places = new RulebookPlaces();
        String rulebook = Nodes.scalar(root, "rulebook").map(Node.Scalar::text).orElse("");
        List<Node> rows = Nodes.list(root, "rows");
        for (int i = 0; i < rows.size(); i++) {
            Node row = rows.get(i);
            String path = "rows[" + i + "]";
            Optional<RowKey> key = Nodes.scalar(row, "code").flatMap(code -> key(rulebook, code.text()));
            key.ifPresent(named -> places.put(named, document, row, path));
        }
        List<Node> scenarios = Nodes.list(root, "scenarios");
        for (int i = 0; i < scenarios.size(); i++) {
            Place at = place(document, scenarios.get(i), "scenarios[" + i + "]");
            Nodes.scalar(scenarios.get(i), "name").ifPresent(name -> places.scenarios.putIfAbsent(name.text(), at));
        }
        return places;
    }

    /** Where a row begins. */
    public Optional<Place> of(RowKey row) {
        return Optional.ofNullable(rows.get(row));
    }

    /**
     * Where a term of a row begins or, where the row defers to another rulebook, a part of its deferral.
     *
     * @param index its place in the row, from 0
     */
    public Optional<Place> of(RowKey row, int index) {
        List<Place> places = parts.getOrDefault(row, List.of());
        return index >= 0 && index < places.size() ? Optional.of(places.get(index)) : Optional.empty();
    }

    /** Where the scenario of this name begins. */
    public Optional<Place> ofScenario(String name) {
        return Optional.ofNullable(scenarios.get(name));
    }

    private void put(RowKey key, String document, Node row, String path) {
        if (rows.putIfAbsent(key, place(document, row, path)) != null) {
            return;
        }
        List<Node> terms = Nodes.list(row, "retain");
        Optional<Node> deferral = Nodes.find(row, "defersTo");
        boolean defers = terms.isEmpty() && deferral.isPresent();
        List<Node> inside = defers ? Nodes.list(deferral.get(), "parts") : terms;
        String list = path + (defers ? ".defersTo.parts" : ".retain");
        parts.put(
                key,
                IntStream.range(0, inside.size())
                        .mapToObj(i -> place(document, inside.get(i), list + "[" + i + "]"))
                        .toList());
    }

    private static Optional<RowKey> key(String rulebook, String code) {
        try {
            return Optional.of(RowKey.parse(rulebook + "#" + code));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    private static Place place(String document, Node node, String path) {
        return new Place(document, Math.max(node.line(), 0), Math.max(node.column(), 0), path);
    }

    /** How many rows and scenarios have a place. */
    @Override
    public String toString() {
        return "RulebookPlaces[%d rows, %d scenarios]".formatted(rows.size(), scenarios.size());
    }
}
