package io.guidang.core.code;

import static java.util.Objects.requireNonNull;

import io.guidang.core.category.Level;
import io.guidang.core.fonds.FondsNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A versioned pattern that composes and reads archival codes. The template has literal text and fields in braces:
 * {@code {FONDS}}, any {@link Level} as {@code {YEAR}} or {@code {STAGE}}, and {@code {NUMBER:5}} with the least number
 * of digits. A number that needs more digits takes them; nothing is cut.
 *
 * <p>{@code {FONDS}-ZY·{STAGE}·{YEAR}·{RETENTION}-{NUMBER:5}} is the item code of DA/T 13-2022 (fonds – class – item,
 * with year and retention inside the class).
 *
 * @param id       a stable name
 * @param version  of the pattern, from 1; a printed code keeps the version it was made by
 * @param template the template
 */
public record CodePattern(String id, int version, String template) {

    private static final Pattern FIELD = Pattern.compile("\\{([A-Z]+)(?::([1-9]))?}");

    /** Two fields with nothing between them but what a field may hold itself. */
    private static final Pattern UNSEPARATED = Pattern.compile("}[\\p{IsHan}A-Z0-9]*\\{");

    public CodePattern {
        requireNonNull(template, "template");
        if (requireNonNull(id, "id").isBlank() || version < 1) {
            throw new IllegalArgumentException(
                    "A code pattern has an id and a version from 1, but found '%s' %s".formatted(id, version));
        }
        List<String> fields = fields(template);
        if (!fields.contains("FONDS") || !fields.contains("NUMBER")) {
            throw new IllegalArgumentException(
                    "Code pattern '%s' needs {FONDS} and {NUMBER}, but is '%s'".formatted(id, template));
        }
        Matcher matcher = FIELD.matcher(template);
        while (matcher.find()) {
            requireKnown(id, matcher.group(1), matcher.group(2));
        }
        String literal = matcher.replaceAll("");
        if (literal.indexOf('{') >= 0 || literal.indexOf('}') >= 0) {
            throw new IllegalArgumentException(
                    "Code pattern '%s' writes fields as {YEAR} or {NUMBER:5}, but found another brace in '%s'"
                            .formatted(id, template));
        }
        if (fields.stream().distinct().count() != fields.size()) {
            throw new IllegalArgumentException("Code pattern '%s' has a field twice: '%s'".formatted(id, template));
        }
        if (UNSEPARATED.matcher(template).find()) {
            throw new IllegalArgumentException(
                    "Code pattern '%s' needs a separator, as - or ·, between fields, or codes could not be read back: '%s'"
                            .formatted(id, template));
        }
    }

    /**
     * The code that says these parts.
     *
     * @throws IllegalArgumentException if the parts lack a level that the pattern prints
     */
    public ArchivalCode compose(CodeParts parts) {
        // Millions are composed, and the template is known to be sound: no regular expression reads it again.
        StringBuilder text = new StringBuilder(40);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            int colon = template.indexOf(':', open);
            boolean padded = colon >= 0 && colon < close;
            text.append(template, from, open);
            String field = template.substring(open + 1, padded ? colon : close);
            text.append(value(parts, field, padded ? template.substring(colon + 1, close) : null));
            from = close + 1;
        }
        return ArchivalCode.of(text.append(template, from, template.length()).toString());
    }

    /** What the code says, or nothing if it was not made by this pattern. */
    public Optional<CodeParts> parse(ArchivalCode code) {
        Matcher matcher = reader().matcher(code.value());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<Level, String> levels = new EnumMap<>(Level.class);
        List<String> fields = fields(template);
        String fonds = "";
        int number = 0;
        for (int i = 0; i < fields.size(); i++) {
            String value = matcher.group(i + 1);
            switch (fields.get(i)) {
                case "FONDS" -> fonds = value;
                case "NUMBER" -> number = Integer.parseInt(value);
                default -> levels.put(Level.valueOf(fields.get(i)), value);
            }
        }
        if (number == 0) {
            return Optional.empty();
        }
        CodeParts parts = new CodeParts(FondsNumber.of(fonds), levels, number);
        return compose(parts).equals(code) ? Optional.of(parts) : Optional.empty();
    }

    private String value(CodeParts parts, String field, @Nullable String width) {
        return switch (field) {
            case "FONDS" -> parts.fonds().value();
            case "NUMBER" -> padded(parts.number(), width);
            default -> {
                String value = parts.levels().get(Level.valueOf(field));
                if (value == null) {
                    throw new IllegalArgumentException(
                            "Code pattern '%s' prints the level %s, but the parts have only %s"
                                    .formatted(id, field, parts.levels().keySet()));
                }
                yield value;
            }
        };
    }

    private static String padded(int number, @Nullable String width) {
        String digits = Integer.toString(number);
        int missing = width == null ? 0 : Integer.parseInt(width) - digits.length();
        return missing > 0 ? "0".repeat(missing) + digits : digits;
    }

    private static void requireKnown(String id, String field, @Nullable String width) {
        if (width != null && !field.equals("NUMBER")) {
            throw new IllegalArgumentException(
                    "Code pattern '%s' gives digits to {NUMBER} only, but found {%s:%s}".formatted(id, field, width));
        }
        if (!field.equals("FONDS")
                && !field.equals("NUMBER")
                && Arrays.stream(Level.values()).noneMatch(level -> level.name().equals(field))) {
            throw new IllegalArgumentException("Code pattern '%s' has no field {%s}; it knows FONDS, NUMBER and %s"
                    .formatted(id, field, Arrays.toString(Level.values())));
        }
    }

    private Pattern reader() {
        StringBuilder regex = new StringBuilder();
        Matcher matcher = FIELD.matcher(template);
        int from = 0;
        while (matcher.find()) {
            regex.append(Pattern.quote(template.substring(from, matcher.start())));
            regex.append(
                    switch (matcher.group(1)) {
                        case "FONDS" -> "([A-Z0-9][0-9]{3})";
                        case "NUMBER" -> "([0-9]{1,9})";
                        default -> "([\\p{IsHan}A-Z0-9]{1,20})";
                    });
            from = matcher.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(template.substring(from))).toString());
    }

    private static List<String> fields(String template) {
        List<String> fields = new ArrayList<>();
        Matcher matcher = FIELD.matcher(template);
        while (matcher.find()) {
            fields.add(matcher.group(1));
        }
        return fields;
    }

    @Override
    public String toString() {
        return id + "/" + version + " " + template;
    }
}
