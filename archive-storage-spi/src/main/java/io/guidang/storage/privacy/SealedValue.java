package io.guidang.storage.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A sealed text as a store keeps it: a form, the id of its key, a nonce, and what AES-256-GCM made of it. Whoever holds
 * it learns which key, and how many bytes the text has. Made by a {@link FieldCipher}. Two are equal if their bytes are.
 */
public final class SealedValue {

    static final int FORM = 1;
    static final int NONCE = 12;
    static final int TAG = 16;
    static final int LONGEST_TEXT = 4_096;

    /** No sealed value has more bytes. */
    public static final int LONGEST = 2 + KeyId.LONGEST + NONCE + LONGEST_TEXT + TAG;

    private final KeyId key;
    private final byte[] nonce;
    private final byte[] sealed;

    SealedValue(KeyId key, byte[] nonce, byte[] sealed) {
        this.key = key;
        this.nonce = nonce;
        this.sealed = sealed;
    }

    /**
     * Reads what {@link #bytes()} wrote; whether it opens is not asked.
     *
     * @param stored the bytes; copied
     * @throws IllegalArgumentException if they have another form
     */
    public static SealedValue parse(byte[] stored) {
        int shortest = 2 + 1 + NONCE + TAG;
        if (stored.length < shortest || stored.length > LONGEST) {
            throw new IllegalArgumentException(
                    "A sealed value has %d to %d bytes, but found %d".formatted(shortest, LONGEST, stored.length));
        }
        ByteBuffer from = ByteBuffer.wrap(stored);
        int form = Byte.toUnsignedInt(from.get());
        if (form != FORM) {
            throw new IllegalArgumentException(
                    "A sealed value has form %d, but found form %d; a newer release may read it".formatted(FORM, form));
        }
        int length = Byte.toUnsignedInt(from.get());
        if (length + NONCE + TAG > from.remaining()) {
            throw new IllegalArgumentException("A sealed value names its key in %d bytes, but found %d altogether"
                    .formatted(length, stored.length));
        }
        return new SealedValue(
                KeyId.of(new String(taken(from, length), StandardCharsets.ISO_8859_1)),
                taken(from, NONCE),
                taken(from, from.remaining()));
    }

    private static byte[] taken(ByteBuffer from, int length) {
        byte[] taken = new byte[length];
        from.get(taken);
        return taken;
    }

    /** The bytes to keep: form 1, the length of the key's id, the id in ASCII, the nonce, the sealed text with its tag. */
    public byte[] bytes() {
        byte[] id = key.value().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + id.length + nonce.length + sealed.length)
                .put((byte) FORM)
                .put((byte) id.length)
                .put(id)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** The id of its key, as it claims. */
    public KeyId key() {
        return key;
    }

    byte[] nonce() {
        return nonce.clone();
    }

    byte[] sealed() {
        return sealed.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedValue that
                && key.equals(that.key)
                && Arrays.equals(nonce, that.nonce)
                && Arrays.equals(sealed, that.sealed);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(nonce) + Arrays.hashCode(sealed);
    }

    /** The id of its key; nothing of what is sealed. */
    @Override
    public String toString() {
        return "SealedValue[" + key + "]";
    }
}
