package io.guidang.storage.content;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.ledger.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** Hands out a block only when it knows that another follows, or that all of them fit the digest. */
final class CheckingStream extends InputStream {

    private static final int NOT_READ = -1;

    private final InputStream bytes;
    private final ContentMeasure measure;
    private final Digest expected;
    private byte[] current;
    private byte[] next;
    private int position;
    private int limit;
    private int ahead = NOT_READ;
    private boolean closed;
    private boolean fits;

    CheckingStream(InputStream bytes, ContentMeasure measure, Digest expected, int block) {
        this.bytes = requireNonNull(bytes, "bytes");
        this.measure = measure;
        this.expected = expected;
        this.current = new byte[block];
        this.next = new byte[block];
    }

    @Override
    public int read() throws IOException {
        return atHand() ? current[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!atHand()) {
            return -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(current, position, into, from, count);
        position += count;
        return count;
    }

    @Override
    public int available() throws IOException {
        requireOpen();
        return limit - position;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            bytes.close();
        }
    }

    private boolean atHand() throws IOException {
        requireOpen();
        return position < limit || advance();
    }

    private boolean advance() throws IOException {
        if (ahead == NOT_READ) {
            ahead = fill();
        }
        if (ahead == 0) {
            check();
            return false;
        }
        byte[] used = current;
        current = next;
        next = used;
        int taken = ahead;
        ahead = taken < current.length ? 0 : fill();
        if (ahead == 0) {
            check();
        }
        position = 0;
        limit = taken;
        return true;
    }

    private int fill() throws IOException {
        int read = bytes.readNBytes(next, 0, next.length);
        measure.update(ByteBuffer.wrap(next, 0, read));
        return read;
    }

    private void check() throws IOException {
        if (fits) {
            return;
        }
        Digest found = measure.digest();
        if (!found.equals(expected)) {
            close();
            throw new ContentException(new ContentFailure.Damaged(expected, found));
        }
        fits = true;
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("The stream is closed");
        }
    }
}
