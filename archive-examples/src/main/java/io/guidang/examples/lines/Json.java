package io.guidang.examples.lines;

import java.util.List;
import java.util.Map;

/** What stands in a line, before anybody asked what it means. Numbers stay as they were written. */
sealed interface Json {

    /** What a person calls this kind of value. */
    default String kind() {
        if (this instanceof Text) {
            return "a string";
        }
        if (this instanceof Digits) {
            return "a number";
        }
        if (this instanceof Array) {
            return "an array";
        }
        return this instanceof Fields ? "an object" : this == Literal.NULL ? "null" : "a boolean";
    }

    /** A string. */
    record Text(String value) implements Json {}

    /** A number, in the characters of the line. */
    record Digits(String written) implements Json {}

    /** {@code null}, {@code true} or {@code false}. */
    enum Literal implements Json {
        NULL("null"),
        TRUE("true"),
        FALSE("false");

        private final String written;

        Literal(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }
    }

    /** An array. */
    record Array(List<Json> values) implements Json {}

    /**
     * An object, in the order of the line.
     *
     * @param values the first value of each field
     */
    record Fields(Map<String, Json> values) implements Json {}
}
