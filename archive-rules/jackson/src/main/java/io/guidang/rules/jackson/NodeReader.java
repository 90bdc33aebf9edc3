package io.guidang.rules.jackson;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.guidang.core.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one document into nodes. What a rulebook has no use for (anchors, tags, further documents) is refused. */
final class NodeReader {

    static final int DEEPEST = 32;
    static final int LONGEST_SCALAR = 20_000;

    /** Of a key, so much stands in a path. */
    private static final int LONGEST_KEY = 100;

    /** Ends the reading of a document that cannot be read any further; the issue is already told. */
    private static final class Beyond extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Beyond() {
            super(null, null, false, false);
        }
    }

    private final JsonParser parser;
    private final int[] yaml;
    private final DocumentIssues issues;

    /** @param yaml the characters of the document if it is YAML, else none */
    private NodeReader(JsonParser parser, int[] yaml, DocumentIssues issues) {
        this.parser = parser;
        this.yaml = yaml;
        this.issues = issues;
    }

    /** The whole document; nothing if there is none, or if it broke off, and then the issues say why. */
    static Optional<Node> document(JsonParser parser, String text, DocumentIssues issues) throws IOException {
        int[] yaml = parser instanceof YAMLParser ? text.codePoints().toArray() : new int[0];
        NodeReader reader = new NodeReader(parser, yaml, issues);
        try {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            Node root = reader.value("", 1);
            reader.refuseMore();
            return Optional.of(root);
        } catch (Beyond toldAlready) {
            return Optional.empty();
        }
    }

    /** One value inside a larger one; the parser stands on its first token and is left on its last. */
    static Optional<Node> value(JsonParser parser, DocumentIssues issues) throws IOException {
        try {
            return Optional.of(new NodeReader(parser, new int[0], issues).value("", 1));
        } catch (Beyond toldAlready) {
            return Optional.empty();
        }
    }

    private Node value(String path, int depth) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        refuseReferences(path, at);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            if (depth > DEEPEST) {
                issues.error(
                        "TOO_DEEP",
                        line,
                        column,
                        path,
                        Wording.of("嵌套超过 " + DEEPEST + " 层", "it is nested more than " + DEEPEST + " deep"),
                        Wording.of("规则集不需要这么深的嵌套", "no rulebook needs to be nested so deep"));
                throw new Beyond();
            }
            return token == JsonToken.START_OBJECT
                    ? mapping(path, depth, line, column)
                    : sequence(path, depth, line, column);
        }
        if (token == JsonToken.VALUE_NULL) {
            return new Node.Nothing(line, column);
        }
        if (token == JsonToken.VALUE_EMBEDDED_OBJECT) {
            issues.error(
                    "BINARY",
                    line,
                    column,
                    path,
                    Wording.of("规则集中不得有二进制内容", "a rulebook holds no binary content"),
                    Wording.of("改为文字", "write it as text"));
            return new Node.Nothing(line, column);
        }
        String text = parser.getText();
        if (text.length() > LONGEST_SCALAR) {
            issues.error(
                    "TOO_LONG",
                    line,
                    column,
                    path,
                    Wording.of("一项文字超过 " + LONGEST_SCALAR + " 字", "one text is longer than " + LONGEST_SCALAR),
                    Wording.of("缩短该项", "shorten it"));
        }
        return new Node.Scalar(text, line, column);
    }

    private Node mapping(String path, int depth, int line, int column) throws IOException {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (next() != JsonToken.END_OBJECT) {
            JsonLocation at = parser.currentTokenLocation();
            String key = parser.currentName();
            String shown = key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
            String inside = path.isEmpty() ? shown : path + "." + shown;
            refuseReferences(inside, at);
            next();
            Node value = value(inside, depth + 1);
            if (seen.add(key)) {
                entries.add(new Node.Entry(key, value, at.getLineNr(), at.getColumnNr()));
            } else {
                issues.error(
                        "DUPLICATE_KEY",
                        at.getLineNr(),
                        at.getColumnNr(),
                        inside,
                        Wording.of(
                                "键 " + DocumentIssues.quoted(key) + " 出现两次",
                                "the key " + DocumentIssues.quoted(key) + " stands here twice"),
                        Wording.of("只保留一处", "keep one of them"));
            }
        }
        return new Node.Mapping(List.copyOf(entries), line, column);
    }

    private Node sequence(String path, int depth, int line, int column) throws IOException {
        List<Node> nodes = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            nodes.add(value(path + "[" + nodes.size() + "]", depth + 1));
        }
        return new Node.Sequence(List.copyOf(nodes), line, column);
    }

    /** The next token inside a value, where the document may not end. */
    private JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            JsonLocation at = parser.currentLocation();
            issues.error(
                    "SYNTAX",
                    at.getLineNr(),
                    at.getColumnNr(),
                    "",
                    Wording.of("文件在中途结束", "the document ends in the middle"),
                    Wording.of("补全文件", "complete it"));
            throw new Beyond();
        }
        return token;
    }

    /** An anchor or a tag stands first at a value, an alias in its place; no plain text begins with their signs. */
    private void refuseReferences(String path, JsonLocation at) {
        long offset = at.getCharOffset();
        int sign = offset >= 0 && offset < yaml.length ? yaml[(int) offset] : ' ';
        if (sign == '&' || sign == '*') {
            issues.error(
                    "ANCHOR",
                    at.getLineNr(),
                    at.getColumnNr(),
                    path,
                    Wording.of("规则集不用锚点(&)和引用(*)", "a rulebook has no anchors (&) and no aliases (*)"),
                    Wording.of("把内容写出来；文字以 * 或 & 开头的，加引号", "write it out; quote a text that begins with * or &"));
        } else if (sign == '!') {
            issues.error(
                    "TAG",
                    at.getLineNr(),
                    at.getColumnNr(),
                    path,
                    Wording.of("规则集不用类型标记(!)", "a rulebook has no tags (!)"),
                    Wording.of("删除标记；文字以 ! 开头的，加引号", "remove the tag; quote a text that begins with !"));
        }
    }

    private void refuseMore() throws IOException {
        while (!parser.isClosed()) {
            if (parser.nextToken() != null) {
                JsonLocation at = parser.currentTokenLocation();
                issues.error(
                        "SECOND_DOCUMENT",
                        at.getLineNr(),
                        at.getColumnNr(),
                        "",
                        Wording.of("一个文件只能有一个规则集", "one file holds one rulebook, but found another document"),
                        Wording.of("每个规则集各用一个文件", "put each rulebook into a file of its own"));
                return;
            }
        }
    }
}
