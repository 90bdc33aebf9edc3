package io.guidang.rules.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.guidang.core.wording.Wording;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The bytes and the text of a document on their way to nodes; what is in the way is told. */
final class DocumentText {

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonFactory YAML = new YAMLFactory();

    private static final char BYTE_ORDER_MARK = 0xFEFF;

    private DocumentText() {}

    static Optional<String> decoded(byte[] bytes, DocumentIssues issues) {
        if (bytes.length > RulebookReader.LARGEST) {
            tooLarge(issues);
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        out.flip();
        if (!result.isError()) {
            return Optional.of(out.toString());
        }
        String before = out.toString();
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        issues.error(
                "NOT_UTF_8",
                line,
                column,
                "",
                Wording.of("文件不是 UTF-8 编码", "the document is not UTF-8"),
                Wording.of("另存为 UTF-8", "save it as UTF-8"));
        return Optional.empty();
    }

    /** JSON where the name of the document ends so, else YAML. */
    static Optional<Node> nodes(String documentName, String document, DocumentIssues issues) {
        if (document.length() > RulebookReader.LARGEST) {
            tooLarge(issues);
            return Optional.empty();
        }
        boolean json = documentName.toLowerCase(Locale.ROOT).endsWith(".json");
        boolean marked = !document.isEmpty() && document.charAt(0) == BYTE_ORDER_MARK;
        String text = marked ? document.substring(1) : document;
        Optional<Node> root =
                json || isPrintable(text, issues) ? parsed(text, json ? JSON : YAML, issues) : Optional.empty();
        if (root.isEmpty() && !issues.any()) {
            issues.error(
                    "EMPTY",
                    1,
                    1,
                    "",
                    Wording.of("文件是空的", "the document is empty"),
                    Wording.of("写出规则集", "write a rulebook"));
        }
        return root;
    }

    /** Jackson's YAML and SnakeYAML below it throw more than they declare; whatever it is, the text is to blame. */
    private static Optional<Node> parsed(String text, JsonFactory factory, DocumentIssues issues) {
        JsonLocation at = JsonLocation.NA;
        String why;
        try (JsonParser parser = factory.createParser(text)) {
            try {
                return NodeReader.document(parser, text, issues);
            } catch (RuntimeException unreadable) {
                at = parser.currentLocation();
                why = "";
            }
        } catch (JsonProcessingException unreadable) {
            if (unreadable.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
                Mark mark = marked.getProblemMark();
                broken(issues, mark.getLine() + 1, mark.getColumn() + 1, String.valueOf(marked.getProblem()));
                return Optional.empty();
            }
            at = unreadable.getLocation() == null ? at : unreadable.getLocation();
            why = String.valueOf(unreadable.getOriginalMessage());
        } catch (IOException unreadable) {
            why = "";
        }
        broken(issues, at.getLineNr(), at.getColumnNr(), why);
        return Optional.empty();
    }

    private static void broken(DocumentIssues issues, int line, int column, String why) {
        String detail = why.isEmpty() ? "" : ": " + DocumentIssues.line(why);
        issues.error(
                "SYNTAX",
                line,
                column,
                "",
                Wording.of("无法解析" + detail, "it cannot be parsed" + detail),
                Wording.of("检查该处的缩进、括号与引号", "look at indentation, brackets and quotes there"));
    }

    /** The parser of YAML would tell of such a character, but not where it is. */
    private static boolean isPrintable(String text, DocumentIssues issues) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!isPrintable(c)) {
                String found = String.format(Locale.ROOT, "U+%04X", c);
                issues.error(
                        "UNPRINTABLE",
                        line,
                        column,
                        "",
                        Wording.of("含有不可见字符 " + found, "the character " + found + " cannot be seen"),
                        Wording.of("删除该字符，或在双引号内写作 \\u....", "remove it, or write it as \\u.... in double quotes"));
                return false;
            }
            column = c == '\n' ? 1 : column + 1;
            line = c == '\n' ? line + 1 : line;
            i += Character.charCount(c);
        }
        return true;
    }

    /** What YAML allows, but for the byte order mark, which stands at the beginning and nowhere else. */
    private static boolean isPrintable(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c == 0x85
                || (c >= ' ' && c <= '~')
                || (c >= 0xA0 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD && c != BYTE_ORDER_MARK)
                || c >= 0x10000;
    }

    private static void tooLarge(DocumentIssues issues) {
        int most = RulebookReader.LARGEST;
        issues.error(
                "TOO_LARGE",
                0,
                0,
                "",
                Wording.of("文件大于 " + most + " 字节", "the document is larger than " + most + " bytes"),
                Wording.of("拆成几个规则集", "make several rulebooks of it"));
    }
}
