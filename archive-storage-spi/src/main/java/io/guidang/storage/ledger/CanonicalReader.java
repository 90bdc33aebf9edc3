package io.guidang.storage.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Reads what a {@link CanonicalWriter} wrote. Believes no length: what it would take is there before it is taken. Errors
 * name the byte and what was expected, never what stands there.
 */
final class CanonicalReader {

    private final String what;
    private final ByteBuffer bytes;

    /**
     * Reads past what the bytes are and the version of their form.
     *
     * @throws IllegalArgumentException if they are something else, or of another version
     */
    CanonicalReader(byte[] encoded, String what, int version) {
        this.what = what;
        this.bytes = ByteBuffer.wrap(encoded);
        byte[] expected = Utf8.bytes(what);
        if (!Arrays.equals(take(expected.length), expected)) {
            throw unreadable(0, "the words '" + what + "'");
        }
        if (u8() != version) {
            throw unreadable(expected.length, "version " + version + "; a later version of the library may read it");
        }
    }

    int u8() {
        return take(1)[0] & 0xff;
    }

    long i64() {
        return ByteBuffer.wrap(take(Long.BYTES)).getLong();
    }

    /** A number from 0 to a bound, in four bytes. */
    int u32(int most) {
        int at = bytes.position();
        int value = ByteBuffer.wrap(take(Integer.BYTES)).getInt();
        if (value < 0 || value > most) {
            throw unreadable(at, "a number from 0 to " + most);
        }
        return value;
    }

    byte[] bytes() {
        return take(u32(bytes.remaining()));
    }

    String text() {
        int at = bytes.position();
        try {
            return Utf8.text(bytes());
        } catch (CharacterCodingException e) {
            throw unreadable(at, "a text in UTF-8");
        }
    }

    /**
     * Makes a value of what was read.
     *
     * @param name  what it is, for the message
     * @param value reads it, and throws {@link IllegalArgumentException} or {@link java.time.DateTimeException} if it
     *              cannot exist
     */
    <T> T value(String name, Supplier<T> value) {
        int at = bytes.position();
        try {
            return value.get();
        } catch (Unreadable inside) {
            throw inside;
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw unreadable(at, name);
        }
    }

    /** How many bytes have been read. */
    int position() {
        return bytes.position();
    }

    void requireEnd() {
        if (bytes.hasRemaining()) {
            throw unreadable(bytes.position(), "nothing more");
        }
    }

    private byte[] take(int length) {
        if (length > bytes.remaining()) {
            throw unreadable(bytes.position(), length + " bytes more, but found " + bytes.remaining());
        }
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }

    private Unreadable unreadable(int at, String expected) {
        return new Unreadable(
                "Not readable as '%s' at byte %d of %d: expected %s".formatted(what, at, bytes.limit(), expected));
    }

    /** Says where; whatever wraps it lets it pass. */
    private static final class Unreadable extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }
}
