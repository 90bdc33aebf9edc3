package io.guidang.storage.ledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes numbers, texts and bytes in the one form that digests are taken over: big-endian, each length before its bytes, so
 * that no two sequences of values give the same bytes. Whatever else an embedder wants to digest can be written so.
 */
public final class CanonicalWriter {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int USUAL = 512;

    private byte[] written = new byte[USUAL];
    private int length;

    /**
     * Begins with what the bytes are and the version of their form.
     *
     * @param what    in ASCII
     * @param version from 0 to 255
     */
    public CanonicalWriter(String what, int version) {
        put(Utf8.bytes(what));
        u8(version);
    }

    /** A number from 0 to 255. */
    public CanonicalWriter u8(int value) {
        room(1);
        written[length++] = (byte) value;
        return this;
    }

    /** A number of 32 bits. */
    public CanonicalWriter u32(int value) {
        room(Integer.BYTES);
        INT.set(written, length, value);
        length += Integer.BYTES;
        return this;
    }

    /** A signed number of 64 bits. */
    public CanonicalWriter i64(long value) {
        room(Long.BYTES);
        LONG.set(written, length, value);
        length += Long.BYTES;
        return this;
    }

    /** How many bytes, then they. */
    public CanonicalWriter bytes(byte[] value) {
        u32(value.length);
        put(value);
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
        return Arrays.copyOf(written, length);
    }

    private void put(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, written, length, value.length);
        length += value.length;
    }

    private void room(int more) {
        int needed = Math.addExact(length, more);
        if (needed > written.length) {
            written = Arrays.copyOf(written, Math.max(needed, 2 * written.length));
        }
    }
}
