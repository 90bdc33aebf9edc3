package io.guidang.rules.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value as an object with named fields: which there are, which may be left out, and how they make the value. The names
 * are a promise of their own and do not follow a renamed component. Unknown fields, fields given twice and missing ones
 * are refused, whatever the mapper was told.
 *
 * @param <T> the value
 */
final class Shape<T> implements Codec<T> {

    /** A field of {@code T} that holds a {@code V}. */
    static final class Field<T, V> {
        private final String name;
        private final int index;
        private final Function<T, V> get;
        private final Codec<V> codec;
        private final @Nullable V absent;

        private Field(String name, int index, Function<T, V> get, Codec<V> codec, @Nullable V absent) {
            this.name = name;
            this.index = index;
            this.get = get;
            this.codec = codec;
            this.absent = absent;
        }

        String name() {
            return name;
        }

        /** Whether a value holds what was read of this field. */
        boolean holds(T value, Read read) {
            return read.get(this).equals(get.apply(value));
        }

        private void write(T value, JsonGenerator to) throws IOException {
            V held = get.apply(value);
            if (absent == null || !absent.equals(held)) {
                to.writeFieldName(name);
                codec.write(held, to);
            }
        }
    }

    /** The fields that were read. */
    static final class Read {
        private final @Nullable Object[] values;

        private Read(int size) {
            this.values = new Object[size];
        }

        @SuppressWarnings({"unchecked", "NullAway"})
        <V> V get(Field<?, V> field) {
            Object value = values[field.index];
            return value != null ? (V) value : field.absent;
        }
    }

    /** Gathers the fields in the order in which they are written. */
    static final class Fields<T> {
        private final String what;
        private final List<Field<T, ?>> fields = new ArrayList<>();

        /** @param what what the value is called in a message */
        Fields(String what) {
            this.what = what;
        }

        <V> Field<T, V> required(String name, Function<T, V> get, Codec<V> codec) {
            return add(name, get, codec, null);
        }

        /** A field that is left out where it holds {@code absent}. */
        <V> Field<T, V> orElse(V absent, String name, Function<T, V> get, Codec<V> codec) {
            return add(name, get, codec, absent);
        }

        <V> Field<T, Optional<V>> optional(String name, Function<T, Optional<V>> get, Codec<V> codec) {
            return add(name, get, Codec.present(codec), Optional.empty());
        }

        <V> Field<T, List<V>> list(String name, Function<T, List<V>> get, Codec<V> element) {
            return add(name, get, Codec.list(element), List.of());
        }

        Shape<T> make(Function<Read, T> make) {
            return new Shape<>(what, fields, make);
        }

        private <V> Field<T, V> add(String name, Function<T, V> get, Codec<V> codec, @Nullable V absent) {
            Field<T, V> field = new Field<>(name, fields.size(), get, codec, absent);
            fields.add(field);
            return field;
        }
    }

    private final String what;
    private final List<Field<T, ?>> fields;
    private final Map<String, Field<T, ?>> byName = new HashMap<>();
    private final Function<Read, T> make;

    private Shape(String what, List<Field<T, ?>> fields, Function<Read, T> make) {
        this.what = what;
        this.fields = List.copyOf(fields);
        this.make = make;
        fields.forEach(field -> byName.put(field.name, field));
    }

    @Override
    public void write(T value, JsonGenerator to) throws IOException {
        to.writeStartObject();
        for (Field<T, ?> field : fields) {
            field.write(value, to);
        }
        to.writeEndObject();
    }

    @Override
    public T read(JsonParser from) throws IOException {
        Codec.require(from, JsonToken.START_OBJECT, what + " as an object");
        Read read = new Read(fields.size());
        for (String name = from.nextFieldName(); name != null; name = from.nextFieldName()) {
            Field<T, ?> field = byName.get(name);
            if (field == null) {
                throw Codec.mismatch(from, "No field of this name in " + what + ", which has " + names());
            }
            if (read.values[field.index] != null) {
                throw Codec.mismatch(from, "Field '" + field.name + "' of " + what + " is given twice");
            }
            from.nextToken();
            read.values[field.index] = field.codec.read(from);
        }
        for (Field<T, ?> field : fields) {
            if (field.absent == null && read.values[field.index] == null) {
                throw Codec.mismatch(from, "Field '" + field.name + "' of " + what + " is missing");
            }
        }
        try {
            return make.apply(read);
        } catch (IllegalArgumentException broken) {
            throw Codec.mismatch(from, String.valueOf(broken.getMessage()));
        }
    }

    private List<String> names() {
        return fields.stream().map(field -> field.name).toList();
    }
}
