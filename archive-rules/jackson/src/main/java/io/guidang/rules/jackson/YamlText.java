package io.guidang.rules.jackson;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Maps, lists, texts and numbers as YAML, always the same way. A text stands without quotes only where no reader of YAML
 * could take it for anything else: {@code "1.10"}, {@code "0123"} and {@code "no"} are quoted. What is short stands on one
 * line, and lines end in {@code \n}.
 */
final class YamlText {

    private static final int WIDTH = 118;

    /** Begins with a letter or Han character; holds no sign that YAML gives a meaning; single blanks inside. */
    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z\\p{IsHan}](?:[A-Za-z0-9\\p{IsHan}_./()（）、，。；〔〕《》·-]| (?=[A-Za-z0-9\\p{IsHan}(（]))*");

    private static final Pattern PLAIN_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Set<String> WORDS =
            Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n", "nan", "inf");

    /** The keys of a document whose entries stand on lines of their own. */
    private static final Set<String> TABLES = Set.of("rows", "subjects", "scenarios");

    private static final Set<String> DATED =
            Set.of("from", "until", "formed", "on", "disputed", "known", "asOf", "knownAsOf", "keepThrough");

    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    static String of(Map<String, ?> tree) {
        YamlText yaml = new YamlText();
        yaml.block(tree, 0);
        return yaml.text.toString();
    }

    private void block(Map<String, ?> map, int indent) {
        boolean first = true;
        for (Map.Entry<String, ?> entry : map.entrySet()) {
            if (!first || indent == 0) {
                indent(indent);
            }
            first = false;
            String key = scalar(entry.getKey()) + ":";
            text.append(key);
            value(entry.getKey(), entry.getValue(), indent, indent + key.length() + 1);
        }
    }

    private void value(String key, Object value, int indent, int column) {
        if (!(value instanceof Map<?, ?> || value instanceof Collection<?>)) {
            text.append(' ')
                    .append(DATED.contains(key) ? dateOr(value) : scalar(value))
                    .append('\n');
            return;
        }
        String flow = flow(key, value);
        boolean table = indent == 0 && TABLES.contains(key) && !flow.equals("[]");
        if (flow.length() + column <= WIDTH && !table) {
            text.append(' ').append(flow).append('\n');
        } else if (value instanceof Map<?, ?> map) {
            text.append('\n');
            indent(indent + 2);
            block(keyed(map), indent + 2);
        } else if (value instanceof Collection<?> list) {
            text.append('\n');
            list.forEach(element -> element(element, indent + 2));
        }
    }

    private void element(Object element, int indent) {
        indent(indent);
        text.append("- ");
        if (element instanceof Map<?, ?> map && (indent == 2 || flow("", map).length() + indent + 2 > WIDTH)) {
            block(keyed(map), indent + 2);
        } else {
            text.append(flow("", element)).append('\n');
        }
    }

    private static String flow(String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> entries = keyed(map).entrySet().stream()
                    .map(entry -> scalar(entry.getKey()) + ": " + flow(entry.getKey(), entry.getValue()))
                    .toList();
            return "{" + String.join(", ", entries) + "}";
        }
        if (value instanceof Collection<?> list) {
            return "["
                    + String.join(
                            ", ",
                            list.stream().map(element -> flow(key, element)).toList()) + "]";
        }
        return DATED.contains(key) ? dateOr(value) : scalar(value);
    }

    private static String dateOr(Object value) {
        return PLAIN_DATE.matcher(value.toString()).matches() ? value.toString() : scalar(value);
    }

    private static String scalar(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (!(value instanceof String written)) {
            return value.toString();
        }
        boolean plain = PLAIN.matcher(written).matches() && !WORDS.contains(written.toLowerCase(Locale.ROOT));
        return plain ? written : quoted(written);
    }

    private static String quoted(String written) {
        StringBuilder quoted = new StringBuilder("\"");
        written.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean visible = c > 0xA0 ? Character.isDefined(c) && !isInvisible(c) : c >= ' ' && c < 0x7F;
                    if (visible) {
                        quoted.appendCodePoint(c);
                    } else if (c <= 0xFFFF) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04X", c));
                    } else {
                        quoted.append(String.format(Locale.ROOT, "\\U%08X", c));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> keyed(Map<?, ?> map) {
        return (Map<String, ?>) map;
    }

    private void indent(int columns) {
        text.append(" ".repeat(columns));
    }
}
