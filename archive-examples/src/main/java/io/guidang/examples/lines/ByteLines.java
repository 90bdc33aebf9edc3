package io.guidang.examples.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream of bytes, ended by a line feed. The rest of a line beyond the bound is read and not kept. */
final class ByteLines {

    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] block = new byte[BLOCK];
    private int from;
    private int to;
    private byte[] line = new byte[1 << 12];
    private int length;
    private boolean cut;

    ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes to the next line; false at the end of the stream. */
    boolean next() throws IOException {
        length = 0;
        cut = false;
        if (!filled()) {
            return false;
        }
        do {
            int end = from;
            while (end < to && block[end] != '\n') {
                end++;
            }
            keep(end);
            boolean ended = end < to;
            from = ended ? end + 1 : end;
            if (ended) {
                return true;
            }
        } while (filled());
        return true;
    }

    /** The bytes of this line, of which {@link #length} count; the array is used again for the next. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** Whether this line was longer than the bound. */
    boolean isCut() {
        return cut;
    }

    /** Whether nothing more can be read without waiting, so that whoever waits for an answer should get it. */
    boolean isDrained() throws IOException {
        return from == to && in.available() == 0;
    }

    private void keep(int end) {
        int room = longest - length;
        int more = Math.min(room, end - from);
        cut |= end - from > room;
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.min(longest, Math.max(length + more, 2 * line.length)));
        }
        System.arraycopy(block, from, line, length, more);
        length += more;
    }

    private boolean filled() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(block));
        }
        return to > 0;
    }
}
