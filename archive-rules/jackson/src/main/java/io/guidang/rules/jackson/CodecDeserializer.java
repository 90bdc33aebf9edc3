package io.guidang.rules.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** A codec as Jackson wants it for reading. */
final class CodecDeserializer<V> extends StdDeserializer<V> {

    private static final long serialVersionUID = 1L;

    private final transient Codec<V> codec;

    CodecDeserializer(Class<V> type, Codec<V> codec) {
        super(type);
        this.codec = codec;
    }

    @Override
    public V deserialize(JsonParser from, DeserializationContext context) throws IOException {
        return codec.read(from);
    }
}
