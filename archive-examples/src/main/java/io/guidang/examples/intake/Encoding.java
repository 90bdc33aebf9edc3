package io.guidang.examples.intake;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In which encoding a file was written: UTF-8 with or without a byte order mark, or GB18030. Bytes that are neither come
 * out as {@link #UNREADABLE}, so that the row that holds them can be named.
 */
final class Encoding {

    /** Stands where bytes could not be read; no character of any file, because Unicode gives it to nobody. */
    static final char UNREADABLE = '\uFFFF';

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Encoding() {}

    static BufferedReader open(Path file) throws IOException {
        Charset charset = detect(file);
        PushbackInputStream bytes =
                new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), 3);
        byte[] mark = bytes.readNBytes(3);
        boolean marked = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
        if (!marked) {
            bytes.unread(mark);
        }
        return new BufferedReader(
                new InputStreamReader(
                        bytes,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                                .replaceWith(String.valueOf(UNREADABLE))),
                1 << 16);
    }

    /**
     * UTF-8 if more of its characters outside ASCII are well-formed UTF-8 than not: one broken byte in a UTF-8 file spoils
     * one row, and does not turn the rest into other characters.
     */
    static Charset detect(Path file) throws IOException {
        Utf8Count count = new Utf8Count();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    count.next(buffer[i] & 0xFF);
                }
            }
        }
        return count.wellFormed >= count.malformed ? StandardCharsets.UTF_8 : GB18030;
    }

    /** Counts the sequences of a stream that are UTF-8, and those that are not. */
    private static final class Utf8Count {

        private long wellFormed;
        private long malformed;
        private int expected;

        void next(int b) {
            if (expected > 0) {
                if ((b & 0xC0) == 0x80) {
                    expected--;
                    wellFormed += expected == 0 ? 1 : 0;
                    return;
                }
                malformed++;
                expected = 0;
            }
            if (b >= 0x80) {
                expected = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
                malformed += expected == 0 ? 1 : 0;
            }
        }
    }
}
