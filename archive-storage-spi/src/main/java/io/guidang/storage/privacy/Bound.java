package io.guidang.storage.privacy;

import io.guidang.storage.ledger.ArchiveId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a sealed value is bound to without holding it, in one form of bytes: each length, 32 bits, before its text. */
final class Bound {

    private Bound() {}

    static byte[] of(String what, KeyId key, ArchiveId archive, String... place) {
        ByteArrayOutputStream bound = new ByteArrayOutputStream(160);
        for (String text : List.of(
                what,
                Integer.toString(SealedValue.FORM),
                key.value(),
                archive.fonds().value(),
                archive.name())) {
            write(bound, text);
        }
        for (String text : place) {
            write(bound, text);
        }
        return bound.toByteArray();
    }

    private static void write(ByteArrayOutputStream bound, String text) {
        byte[] bytes = utf8(text);
        bound.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        bound.writeBytes(bytes);
    }

    /** Strictly: nothing is put in the place of what has no bytes, so that no two texts have the same. */
    static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "What is sealed has UTF-8 bytes, but found half of a surrogate pair in a text of " + text.length()
                            + " characters; repair it where it comes from");
        }
    }

    /**
     * The text of these bytes.
     *
     * @throws CharacterCodingException if they are no UTF-8
     */
    static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
