package io.guidang.examples.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON value and nothing behind it, from UTF-8 whatever the platform reads. Not safe to share: it keeps its
 * buffer.
 */
final class JsonText {

    /** How deep values may be nested; a record needs four. */
    static final int DEEPEST = 32;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(Decisions.LONGEST_LINE)
                    .maxNameLength(Decisions.LONGEST_LINE)
                    .build())
            .build();

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private char[] text = new char[1 << 12];
    private boolean repeated;
    private boolean repeatedId;

    /** Reads the value of a line; {@link #requireNoRepeats} says afterwards whether a field was given twice. */
    Json line(ByteLines lines) throws BadLine {
        requireShort(lines.isCut() ? Decisions.LONGEST_LINE + 1 : lines.length());
        return read(lines.bytes(), lines.length());
    }

    /** Reads a document that is one value, on as many lines as it likes. */
    static Json document(InputStream in) throws IOException, BadLine {
        byte[] bytes = in.readNBytes(Decisions.LONGEST_LINE + 1);
        requireShort(bytes.length);
        JsonText text = new JsonText();
        Json json = text.read(bytes, bytes.length);
        text.requireNoRepeats();
        return json;
    }

    Json read(byte[] bytes, int length) throws BadLine {
        int characters = decoded(bytes, length);
        repeated = false;
        repeatedId = false;
        int first = characters > 0 && text[0] == '\uFEFF' ? 1 : 0;
        if (isBlank(first, characters)) {
            throw BadLine.of(LineProblem.BLANK_LINE, "没有内容，应为一个 JSON 对象", "nothing is there, expected one JSON object");
        }
        try (JsonParser parser = JSON.createParser(text, first, characters - first)) {
            parser.nextToken();
            Json value = value(parser);
            if (parser.nextToken() != null) {
                throw BadLine.of(
                        LineProblem.NOT_JSON,
                        "应只有一个 JSON 对象，其后还有内容",
                        "one JSON object is expected, but something follows it");
            }
            return value;
        } catch (StreamConstraintsException tooMuch) {
            throw BadLine.of(
                    LineProblem.TOO_DEEP, "嵌套超过 " + DEEPEST + " 层", "nested deeper than " + DEEPEST + " levels");
        } catch (JsonProcessingException broken) {
            long column =
                    broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr() + first;
            throw BadLine.of(
                    LineProblem.NOT_JSON, "不是 JSON(第 " + column + " 个字符处)", "it is no JSON, at character " + column);
        } catch (IOException impossible) {
            throw BadLine.of(LineProblem.NOT_JSON, "不是 JSON", "it is no JSON");
        }
    }

    /** That no field of the value read last was given twice. */
    void requireNoRepeats() throws BadLine {
        if (repeated) {
            throw BadLine.of(
                    LineProblem.DUPLICATE_KEY,
                    "同一对象中有字段出现两次，只保留一个",
                    "a field stands twice in one object; keep one of them");
        }
    }

    /** Whether the id was given twice, so that nobody knows which it is. */
    boolean hasRepeatedId() {
        return repeatedId;
    }

    private static void requireShort(int length) throws BadLine {
        if (length > Decisions.LONGEST_LINE) {
            throw BadLine.of(
                    LineProblem.LINE_TOO_LONG,
                    "一条记录超过 " + Decisions.LONGEST_LINE + " 字节",
                    "a record is longer than " + Decisions.LONGEST_LINE + " bytes");
        }
    }

    private int decoded(byte[] bytes, int length) throws BadLine {
        if (text.length < length) {
            text = new char[Math.max(length, 2 * text.length)];
        }
        CharBuffer characters = CharBuffer.wrap(text);
        if (decoder.reset()
                .decode(ByteBuffer.wrap(bytes, 0, length), characters, true)
                .isError()) {
            throw BadLine.of(LineProblem.NOT_UTF_8, "不是 UTF-8 编码", "it is not UTF-8; save it as UTF-8");
        }
        return characters.position();
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (" \t\r\n".indexOf(text[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    private Json value(JsonParser parser) throws IOException, BadLine {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw BadLine.of(LineProblem.NOT_JSON, "JSON 不完整", "the JSON is not complete");
        }
        return switch (token) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Json.Text(sound(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Digits(parser.getText());
            case VALUE_TRUE -> Json.Literal.TRUE;
            case VALUE_FALSE -> Json.Literal.FALSE;
            case VALUE_NULL -> Json.Literal.NULL;
            default -> throw BadLine.of(LineProblem.NOT_JSON, "JSON 不完整", "the JSON is not complete");
        };
    }

    private Json fields(JsonParser parser) throws IOException, BadLine {
        Map<String, Json> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = sound(parser.currentName());
            parser.nextToken();
            if (values.putIfAbsent(name, value(parser)) != null) {
                repeated = true;
                repeatedId |= name.equals(RecordReader.ID);
            }
        }
        return new Json.Fields(values);
    }

    private Json array(JsonParser parser) throws IOException, BadLine {
        List<Json> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return new Json.Array(values);
    }

    /** Half a character, written as {@code \}{@code ud800}, cannot be written back. */
    private static String sound(String text) throws BadLine {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!pair) {
                    throw BadLine.of(
                            LineProblem.NOT_UTF_8,
                            "有半个字符(代理项)",
                            "half a character, a surrogate without its other half");
                }
                i++;
            }
        }
        return text;
    }
}
