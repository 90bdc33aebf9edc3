package io.guidang.rules.jackson;

import io.guidang.core.wording.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Looks into nodes without judging their kind. */
final class Nodes {

    private Nodes() {}

    /** The value of a key, if the node has keys and this one among them. */
    static Optional<Node> find(Node node, String key) {
        return node instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> entry.key().equals(key))
                        .map(Node.Entry::value)
                        .findFirst()
                : Optional.empty();
    }

    /** The text of a key, if it has one. */
    static Optional<Node.Scalar> scalar(Node node, String key) {
        return find(node, key).filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
    }

    /** The elements under a key; none if there is no list. */
    static List<Node> list(Node node, String key) {
        return find(node, key)
                .filter(Node.Sequence.class::isInstance)
                .map(value -> ((Node.Sequence) value).nodes())
                .orElse(List.of());
    }

    /**
     * Refuses a name that stood in the list before.
     *
     * @param code  of the issue
     * @param path  of the list
     * @param named where an element has its name
     * @param zh    what bears the name
     * @param en    the same
     */
    static void refuseTwice(
            DocumentIssues issues,
            String code,
            List<Node> nodes,
            String path,
            Function<Node, Optional<Node.Scalar>> named,
            String zh,
            String en) {
        Map<String, Integer> lines = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            Optional<Node.Scalar> name = named.apply(nodes.get(i));
            if (name.isPresent()) {
                Integer first = lines.putIfAbsent(name.get().text(), name.get().line());
                if (first != null) {
                    String found = DocumentIssues.quoted(name.get().text());
                    issues.error(
                            code,
                            name.get(),
                            path + "[" + i + "]",
                            Wording.of(
                                    zh + " " + found + " 已在第 " + first + " 行",
                                    en + " " + found + " stands on line " + first + " already"),
                            Wording.of("改名或删除一处", "give it another name, or remove one of them"));
                }
            }
        }
    }
}
