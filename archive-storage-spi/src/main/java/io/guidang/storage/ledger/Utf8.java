package io.guidang.storage.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text as bytes, strictly: nothing is put in the place of what has no bytes, so that no two texts have the same. */
final class Utf8 {

    private Utf8() {}

    /**
     * The bytes of a text.
     *
     * @throws IllegalArgumentException if it holds half of a surrogate pair
     */
    static byte[] bytes(String text) {
        if (!hasSurrogates(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "A text in a ledger has UTF-8 bytes, but found half of a surrogate pair in one of " + text.length()
                            + " characters; repair it where it comes from");
        }
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
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

    /** In the order of their bytes, which is that of their characters in Unicode and not that of {@link String}. */
    static int compare(String one, String other) {
        return Arrays.compareUnsigned(bytes(one), bytes(other));
    }
}
