package io.guidang.storage.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Writes numbers, texts and bytes in the one form that digests are taken over: big-endian, each length before its bytes. */
final class CanonicalWriter {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream(256);

    /** Begins with what the bytes are and the version of their form. */
    CanonicalWriter(String what, int version) {
        written.writeBytes(Utf8.bytes(what));
        u8(version);
    }

    CanonicalWriter u8(int value) {
        written.write(value);
        return this;
    }

    CanonicalWriter u32(int value) {
        written.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        return this;
    }

    CanonicalWriter i64(long value) {
        written.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    CanonicalWriter bytes(byte[] value) {
        u32(value.length);
        written.writeBytes(value);
        return this;
    }

    CanonicalWriter text(String value) {
        return bytes(Utf8.bytes(value));
    }

    byte[] written() {
        return written.toByteArray();
    }
}
