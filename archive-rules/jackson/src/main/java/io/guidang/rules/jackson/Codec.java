package io.guidang.rules.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one value is written and read. A reader stands on the first token of the value and leaves off at its last. Messages
 * say what was expected and never repeat the text that was found, which may name a person.
 *
 * @param <V> the value
 */
interface Codec<V> {

    Codec<String> TEXT = text("a text", text -> text, text -> text);
    Codec<LocalDate> DATE = text("a date as 2012-05-01", Codec::date, LocalDate::toString);

    Codec<Integer> INTEGER = new Codec<>() {
        @Override
        public void write(Integer value, JsonGenerator to) throws IOException {
            to.writeNumber(value);
        }

        @Override
        public Integer read(JsonParser from) throws IOException {
            require(from, JsonToken.VALUE_NUMBER_INT, "a whole number");
            return from.getIntValue();
        }
    };

    Codec<Long> LONG = new Codec<>() {
        @Override
        public void write(Long value, JsonGenerator to) throws IOException {
            to.writeNumber(value);
        }

        @Override
        public Long read(JsonParser from) throws IOException {
            require(from, JsonToken.VALUE_NUMBER_INT, "a whole number");
            return from.getLongValue();
        }
    };

    Codec<Boolean> YES_OR_NO = new Codec<>() {
        @Override
        public void write(Boolean value, JsonGenerator to) throws IOException {
            to.writeBoolean(value);
        }

        @Override
        public Boolean read(JsonParser from) throws IOException {
            if (!from.currentToken().isBoolean()) {
                throw mismatch(from, "Expected true or false");
            }
            return from.getBooleanValue();
        }
    };

    void write(V value, JsonGenerator to) throws IOException;

    V read(JsonParser from) throws IOException;

    /**
     * A value that is one text.
     *
     * @param what what the text is, for the message
     * @param read throws {@link IllegalArgumentException} or {@link DateTimeException} for what it cannot read
     */
    static <V> Codec<V> text(String what, Function<String, V> read, Function<V, String> write) {
        return new Codec<>() {
            @Override
            public void write(V value, JsonGenerator to) throws IOException {
                to.writeString(write.apply(value));
            }

            @Override
            public V read(JsonParser from) throws IOException {
                require(from, JsonToken.VALUE_STRING, what);
                try {
                    return read.apply(from.getText());
                } catch (IllegalArgumentException | DateTimeException unreadable) {
                    throw mismatch(from, "Expected " + what);
                }
            }
        };
    }

    static <E extends Enum<E>> Codec<E> constant(Class<E> type) {
        String what = "one of " + List.of(type.getEnumConstants());
        return text(what, text -> Enum.valueOf(type, text), Enum::name);
    }

    static <V> Codec<List<V>> list(Codec<V> element) {
        return new Codec<>() {
            @Override
            public void write(List<V> value, JsonGenerator to) throws IOException {
                to.writeStartArray();
                for (V each : value) {
                    element.write(each, to);
                }
                to.writeEndArray();
            }

            @Override
            public List<V> read(JsonParser from) throws IOException {
                require(from, JsonToken.START_ARRAY, "a list");
                List<V> read = new ArrayList<>();
                while (from.nextToken() != JsonToken.END_ARRAY) {
                    read.add(element.read(from));
                }
                return read;
            }
        };
    }

    /** A set in its natural order; an element that stands in it twice is refused. */
    static <V extends Comparable<? super V>> Codec<SortedSet<V>> sortedSet(Codec<V> element) {
        Codec<List<V>> list = list(element);
        return new Codec<>() {
            @Override
            public void write(SortedSet<V> value, JsonGenerator to) throws IOException {
                list.write(List.copyOf(value), to);
            }

            @Override
            public SortedSet<V> read(JsonParser from) throws IOException {
                List<V> read = list.read(from);
                SortedSet<V> set = new TreeSet<>(read);
                if (set.size() != read.size()) {
                    throw mismatch(from, "Expected every element once");
                }
                return set;
            }
        };
    }

    /** A map as an object, sorted by key, so that equal maps are written alike. */
    static <K extends Comparable<? super K>, V> Codec<Map<K, V>> map(
            Function<String, K> readKey, Function<K, String> writeKey, Codec<V> element) {
        return new Codec<>() {
            @Override
            public void write(Map<K, V> value, JsonGenerator to) throws IOException {
                to.writeStartObject();
                for (Map.Entry<K, V> entry : value.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                        .toList()) {
                    to.writeFieldName(writeKey.apply(entry.getKey()));
                    element.write(entry.getValue(), to);
                }
                to.writeEndObject();
            }

            @Override
            public Map<K, V> read(JsonParser from) throws IOException {
                require(from, JsonToken.START_OBJECT, "an object");
                Map<K, V> read = new LinkedHashMap<>();
                for (String name = from.nextFieldName(); name != null; name = from.nextFieldName()) {
                    K key;
                    try {
                        key = readKey.apply(name);
                    } catch (IllegalArgumentException unreadable) {
                        throw mismatch(from, "Expected another key");
                    }
                    from.nextToken();
                    if (read.put(key, element.read(from)) != null) {
                        throw mismatch(from, "Expected every key once");
                    }
                }
                return read;
            }
        };
    }

    /** An optional value; where it is empty its field is left out. */
    static <V> Codec<Optional<V>> present(Codec<V> value) {
        return new Codec<>() {
            @Override
            public void write(Optional<V> present, JsonGenerator to) throws IOException {
                value.write(present.orElseThrow(), to);
            }

            @Override
            public Optional<V> read(JsonParser from) throws IOException {
                return Optional.of(value.read(from));
            }
        };
    }

    static void require(JsonParser from, JsonToken expected, String what) throws IOException {
        if (from.currentToken() != expected) {
            throw mismatch(from, "Expected " + what);
        }
    }

    static MismatchedInputException mismatch(@Nullable JsonParser from, String message) {
        return MismatchedInputException.from(from, (Class<?>) null, message);
    }

    /** What {@link LocalDate#toString()} writes, and nothing else. */
    private static LocalDate date(String text) {
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        }
        LocalDate date = LocalDate.parse(text);
        if (!date.toString().equals(text)) {
            throw new IllegalArgumentException("A date is written as 2012-05-01");
        }
        return date;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                throw new IllegalArgumentException("A date is written in digits");
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
