package io.guidang.rules.arrangement;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything about an arrangement that codes and filing order depend on, as one text: whoever files into holdings by
 * another one gives wrong numbers. A scheme once chosen stays stable (DA/T 36-2007, 6.2.3.2). The pages that a box takes
 * are not part of it; they may change from one batch to the next.
 *
 * @param value lines of a label, a colon and what stands under it; stable from one version of the library to the next
 */
public record Fingerprint(String value) {

    private static final String NODES = "nodes";

    public Fingerprint {
        if (requireNonNull(value, "value").isBlank()) {
            throw new IllegalArgumentException("The fingerprint of an arrangement is not empty");
        }
    }

    static Fingerprint of(ArrangementRules rules) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("fonds", rules.fonds().number().value());
        parts.put("scheme", rules.scheme().id());
        parts.put("levels", rules.scheme().levels().toString());
        parts.put(
                NODES,
                rules.scheme().nodes().stream()
                        .map(node -> node.level() + " " + node.code() + " " + quoted(node.name()))
                        .collect(Collectors.joining(", ")));
        parts.put("item order", rules.itemOrder().toString());
        parts.put("document order", rules.documentOrder().toString());
        parts.put("item code", rules.itemCode().toString());
        parts.put("box code", rules.boxCode().toString());
        return new Fingerprint(parts.entrySet().stream()
                .map(part -> part.getKey() + ": " + inOneLine(part.getValue()))
                .collect(Collectors.joining("\n")));
    }

    /**
     * What differs, a sentence for each part; empty if the fingerprints are equal. Nodes, which may be employers, are
     * not named.
     */
    public List<String> differencesFrom(Fingerprint other) {
        Map<String, String> mine = parts();
        Map<String, String> theirs = other.parts();
        TreeSet<String> labels = new TreeSet<>(mine.keySet());
        labels.addAll(theirs.keySet());
        List<String> differences = new ArrayList<>();
        for (String label : labels) {
            String here = mine.getOrDefault(label, "nothing");
            String there = theirs.getOrDefault(label, "nothing");
            if (!here.equals(there)) {
                differences.add(
                        label.equals(NODES)
                                ? "the nodes of the scheme, their names or their order differ"
                                : "%s is '%s' and not '%s'".formatted(label, here, there));
            }
        }
        return differences;
    }

    /**
     * Refuses to file on by another arrangement.
     *
     * @param recorded by which the holdings were filed
     * @param holdings what they are, for the message
     * @throws IllegalArgumentException if it is another one, saying what differs
     */
    public void requireSameAs(Fingerprint recorded, String holdings) {
        if (!equals(recorded)) {
            throw new IllegalArgumentException(
                    "%s was filed by another arrangement: %s; open it with the rules it was filed by, and take a new store for a new scheme"
                            .formatted(holdings, String.join("; ", differencesFrom(recorded))));
        }
    }

    private Map<String, String> parts() {
        return value.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(
                        part -> part[0], part -> part.length == 2 ? part[1] : "", (one, two) -> one + two));
    }

    private static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'";
    }

    private static String inOneLine(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    /** A few words; the text itself may list employers. */
    @Override
    public String toString() {
        return "Fingerprint[%s]".formatted(parts().getOrDefault("scheme", "no scheme"));
    }
}
