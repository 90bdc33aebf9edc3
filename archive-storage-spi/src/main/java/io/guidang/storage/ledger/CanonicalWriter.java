package io.guidang.storage.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Writes numbers, texts and bytes in the one form that digests are taken over: big-endian, each length before its bytes, so
 * that no two sequences of values give the same bytes. Whatever else an embedder wants to digest can be written so.
 */
public final class CanonicalWriter {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream(256);

    /**
     * Begins with what the bytes are and the version of their form.
     *
     * @param what    in ASCII
     * @param version from 0 to 255
     */
    public CanonicalWriter(String what, int version) {
        written.writeBytes(Utf8.bytes(what));
        u8(version);
    }

    /** A number from 0 to 255. */
    public CanonicalWriter u8(int value) {
        written.write(value);
        return this;
    }

    /** A number of 32 bits. */
    public CanonicalWriter u32(int value) {
        written.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        return this;
    }

    /** A signed number of 64 bits. */
    public CanonicalWriter i64(long value) {
        written.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    /** How many bytes, then they. */
    public CanonicalWriter bytes(byte[] value) {
        u32(value.length);
        written.writeBytes(value);
        return this;
    }

    /**
     * How many bytes in UTF-8, then they.
     *
     * @throws IllegalArgumentException if it has half of a surrogate pair
     */
    public CanonicalWriter text(String value) {
        return bytes(Utf8.bytes(value));
    }

    /** What was written so far. */
    public byte[] written() {
        return written.toByteArray();
    }
}
