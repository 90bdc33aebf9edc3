package io.guidang.rules.jackson;

import io.guidang.core.wording.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The keys of one mapping, taken one after the other; {@link #refuseOthers} refuses what nobody asked for. */
final class KeyedNodes {

    private final DocumentIssues issues;
    private final Node.Mapping node;
    private final String path;
    private final Map<String, Node.Entry> left = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();

    private KeyedNodes(DocumentIssues issues, Node.Mapping node, String path) {
        this.issues = issues;
        this.node = node;
        this.path = path;
        node.entries().forEach(entry -> left.put(entry.key(), entry));
    }

    /** The node as keys with values; nothing and an issue if it is something else. */
    static Optional<KeyedNodes> of(DocumentIssues issues, Node node, String path) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(new KeyedNodes(issues, mapping, path));
        }
        wrongKind(issues, node, path, "键值表", "keys with values");
        return Optional.empty();
    }

    Node node() {
        return node;
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** The value of a key that may be left out. A key without a value is an error, never a default. */
    Optional<Node> take(String key) {
        known.add(key);
        Node.Entry entry = left.remove(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.value() instanceof Node.Nothing) {
            issues.error(
                    "NO_VALUE",
                    entry.value(),
                    path(key),
                    Wording.of("键 " + key + " 没有值", "the key " + key + " has no value"),
                    Wording.of("写出值，或删除该键；null 一词须加引号", "give it one, or leave the key out; quote the word null"));
            return Optional.empty();
        }
        return Optional.of(entry.value());
    }

    Optional<Node> require(String key) {
        boolean given = left.containsKey(key);
        Optional<Node> value = take(key);
        if (!given) {
            issues.error(
                    "MISSING_KEY",
                    node,
                    path,
                    Wording.of("缺少键 " + key, "the key " + key + " is missing"),
                    Wording.of("补上 " + key, "add " + key));
        }
        return value;
    }

    Optional<String> text(String key) {
        return take(key).flatMap(value -> text(issues, value, path(key)));
    }

    /** A text that is not blank. */
    Optional<String> requiredText(String key) {
        Optional<Node> value = require(key);
        Optional<String> text = value.flatMap(node -> text(issues, node, path(key)));
        if (text.isPresent() && text.get().isBlank()) {
            issues.error(
                    "NO_VALUE",
                    value.orElseThrow(),
                    path(key),
                    Wording.of("键 " + key + " 没有值", "the key " + key + " has no value"),
                    Wording.of("写出值", "give it one"));
            return Optional.empty();
        }
        return text;
    }

    /** @param read throws {@link IllegalArgumentException} for what it cannot read */
    <V> Optional<V> parsed(String key, String zh, String en, Function<String, V> read) {
        return take(key).flatMap(value -> parsed(issues, value, path(key), zh, en, read));
    }

    <V> Optional<V> requiredParsed(String key, String zh, String en, Function<String, V> read) {
        return require(key).flatMap(value -> parsed(issues, value, path(key), zh, en, read));
    }

    <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
        return take(key).flatMap(value -> constant(issues, value, path(key), type));
    }

    <E extends Enum<E>> Optional<E> requiredConstant(String key, Class<E> type) {
        return require(key).flatMap(value -> constant(issues, value, path(key), type));
    }

    Optional<LocalDate> date(String key) {
        return parsed(key, "日期，写作 2012-05-01", "a date, written 2012-05-01", KeyedNodes::day);
    }

    /** The elements of a list; nothing if the key is left out or is no list. */
    List<Node> list(String key) {
        return take(key).map(value -> list(issues, value, path(key))).orElse(List.of());
    }

    void refuseOthers() {
        for (Node.Entry entry : left.values()) {
            String guess = Suggestion.nearest(entry.key(), known)
                    .map(word -> "'" + word + "'")
                    .orElse("");
            issues.error(
                    "UNKNOWN_KEY",
                    entry.line(),
                    entry.column(),
                    path(entry.key()),
                    Wording.of(
                            "未知的键 " + DocumentIssues.quoted(entry.key()) + "，此处可用 " + known,
                            "the key " + DocumentIssues.quoted(entry.key()) + " is not known; here are known " + known),
                    guess.isEmpty()
                            ? Wording.of("删除或改名", "remove it or give it a known name")
                            : Wording.of("是否应为 " + guess + "？", "did you mean " + guess + "?"));
        }
        left.clear();
    }

    static Optional<String> text(DocumentIssues issues, Node node, String path) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        wrongKind(issues, node, path, "文字", "a text");
        return Optional.empty();
    }

    static List<Node> list(DocumentIssues issues, Node node, String path) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.nodes();
        }
        wrongKind(issues, node, path, "列表", "a list");
        return List.of();
    }

    static <V> Optional<V> parsed(
            DocumentIssues issues, Node node, String path, String zh, String en, Function<String, V> read) {
        Optional<String> text = text(issues, node, path);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(text.get()));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            String found = DocumentIssues.quoted(text.get());
            issues.error(
                    "UNREADABLE",
                    node,
                    path,
                    Wording.of("应为" + zh + "，但写的是 " + found, "expected " + en + ", but found " + found),
                    Wording.of("改为" + zh, "write " + en));
            return Optional.empty();
        }
    }

    static <E extends Enum<E>> Optional<E> constant(DocumentIssues issues, Node node, String path, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return word(issues, node, path, names).map(name -> Enum.valueOf(type, name));
    }

    /** One of a closed set of words. */
    static Optional<String> word(DocumentIssues issues, Node node, String path, List<String> allowed) {
        Optional<String> text = text(issues, node, path);
        if (text.isEmpty() || allowed.contains(text.get())) {
            return text;
        }
        String found = DocumentIssues.quoted(text.get());
        Optional<String> guess = Suggestion.nearest(text.get(), allowed);
        issues.error(
                "UNKNOWN_WORD",
                node,
                path,
                Wording.of("不认识 " + found + "，可用 " + allowed, found + " is not known; allowed are " + allowed),
                guess.map(word -> Wording.of("是否应为 '" + word + "'？", "did you mean '" + word + "'?"))
                        .orElse(Wording.of("改为其中之一", "write one of them")));
        return Optional.empty();
    }

    static LocalDate day(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            throw new IllegalArgumentException("A date is written as 2012-05-01");
        }
        return LocalDate.parse(text);
    }

    private static void wrongKind(DocumentIssues issues, Node node, String path, String zh, String en) {
        issues.error(
                "WRONG_KIND",
                node,
                path,
                Wording.of("应为" + zh + "，但写的是" + node.zh(), "expected " + en + ", but found " + node.en()),
                Wording.of("改为" + zh, "write " + en));
    }
}
