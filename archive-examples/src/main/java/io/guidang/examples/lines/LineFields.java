package io.guidang.examples.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of one object of a line, each asked for by name. {@code null} is as good as left out. */
final class LineFields {

    private final Json.Fields fields;
    private final String path;

    private LineFields(Json.Fields fields, String path) {
        this.fields = fields;
        this.path = path;
    }

    /**
     * The fields of an object that has none but these.
     *
     * @param path  where it stands; empty for the record itself
     * @param known the fields that it may have
     */
    static LineFields of(Json json, String path, List<String> known) throws BadLine {
        if (!(json instanceof Json.Fields fields)) {
            throw path.isEmpty()
                    ? BadLine.of(
                            LineProblem.NOT_AN_OBJECT,
                            "应为一个 JSON 对象",
                            "expected one JSON object, but found " + json.kind())
                    : wrongType(path, "对象", "an object", json);
        }
        int place = 1;
        for (String name : fields.values().keySet()) {
            if (!known.contains(name)) {
                String where = path.isEmpty() ? "" : path + " ";
                throw BadLine.of(
                        LineProblem.UNKNOWN_FIELD,
                        where + "第 " + place + " 个字段不认识，可用：" + String.join("、", known),
                        where + "field number " + place + " is not known, there are " + String.join(", ", known));
            }
            place++;
        }
        return new LineFields(fields, path);
    }

    /** The value of this field, if it has one. */
    Optional<Json> value(String name) {
        Json value = fields.values().get(name);
        return value == Json.Literal.NULL ? Optional.empty() : Optional.ofNullable(value);
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    Optional<String> text(String name) throws BadLine {
        Optional<Json> value = value(name);
        return value.isEmpty() ? Optional.empty() : Optional.of(text(value.get(), at(name)));
    }

    String requiredText(String name) throws BadLine {
        return required(name, text(name));
    }

    Optional<LocalDate> date(String name) throws BadLine {
        Optional<Json> value = value(name);
        return value.isEmpty() ? Optional.empty() : Optional.of(date(value.get(), at(name)));
    }

    LocalDate requiredDate(String name) throws BadLine {
        return required(name, date(name));
    }

    /** The values of an array; none where there is none. */
    List<Json> array(String name) throws BadLine {
        Optional<Json> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof Json.Array array) {
            return array.values();
        }
        throw wrongType(at(name), "数组", "an array", value.get());
    }

    /** The dates of an array. */
    List<LocalDate> dates(String name) throws BadLine {
        List<LocalDate> dates = new ArrayList<>();
        for (Json value : array(name)) {
            dates.add(date(value, at(name) + "[" + dates.size() + "]"));
        }
        return dates;
    }

    /** The fields of an object whose names are free; none where there is none. */
    Map<String, Json> free(String name) throws BadLine {
        Optional<Json> value = value(name);
        if (value.isEmpty()) {
            return Map.of();
        }
        if (value.get() instanceof Json.Fields inner) {
            return inner.values();
        }
        throw wrongType(at(name), "对象", "an object", value.get());
    }

    /** The whole way to a field of this object. */
    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    <T> T required(String name, Optional<T> value) throws BadLine {
        if (value.isEmpty()) {
            throw BadLine.of(LineProblem.MISSING_FIELD, "缺少 " + at(name), at(name) + " is missing");
        }
        return value.get();
    }

    /** That a field has a value that is none of those listed. */
    BadLine notOneOf(String name, List<String> listed) {
        return BadLine.of(
                LineProblem.UNKNOWN_VALUE,
                at(name) + " 应为 " + String.join("、", listed) + " 之一",
                at(name) + " should be one of " + String.join(", ", listed));
    }

    static BadLine wrongType(String path, String zh, String en, Json found) {
        return BadLine.of(
                LineProblem.WRONG_TYPE, path + " 应为" + zh, path + " should be " + en + ", but found " + found.kind());
    }

    private static String text(Json json, String path) throws BadLine {
        if (json instanceof Json.Text text && !text.value().isBlank()) {
            return text.value();
        }
        throw json instanceof Json.Text
                ? BadLine.of(LineProblem.WRONG_TYPE, path + " 不应为空", path + " should not be empty")
                : wrongType(path, "字符串", "a string", json);
    }

    private static LocalDate date(Json json, String path) throws BadLine {
        Optional<LocalDate> day = json instanceof Json.Text text ? Days.read(text.value()) : Optional.empty();
        if (day.isPresent()) {
            return day.get();
        }
        if (!(json instanceof Json.Text)) {
            throw wrongType(path, "字符串日期，如 \"2012-05-01\"", "a date as \"2012-05-01\"", json);
        }
        throw BadLine.of(
                LineProblem.BAD_DATE,
                path + " 应为日历上的日期，年-月-日，如 2012-05-01，公元 1 至 9999 年",
                path + " should be a date of the calendar, year-month-day as 2012-05-01, in the years 1 to 9999");
    }
}
