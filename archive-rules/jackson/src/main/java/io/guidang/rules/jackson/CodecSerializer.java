package io.guidang.rules.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** A codec as Jackson wants it for writing. */
final class CodecSerializer<V> extends StdSerializer<V> {

    private static final long serialVersionUID = 1L;

    private final transient Codec<V> codec;

    CodecSerializer(Class<V> type, Codec<V> codec) {
        super(type);
        this.codec = codec;
    }

    @Override
    public void serialize(V value, JsonGenerator to, SerializerProvider provider) throws IOException {
        codec.write(value, to);
    }
}
