package io.guidang.storage.content;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.function.Consumer;

/** What bytes come to, while they pass by: how many there are, and their digest. For one thread. */
public final class ContentMeasure {

    /** What is read of a source at a time. */
    static final int BLOCK = 64 * 1024;

    private final String algorithm;
    private final MessageDigest passed;
    private long size;

    private ContentMeasure(DigestAlgorithm algorithm) {
        this.algorithm = algorithm.name();
        this.passed = algorithm.begin();
    }

    /** Begins to measure. */
    public static ContentMeasure by(DigestAlgorithm algorithm) {
        return new ContentMeasure(algorithm);
    }

    /**
     * Reads a source to its end, a block of 64 KiB at a time, measures it and hands each block on. Does not close the source.
     *
     * @param largest how many bytes it may have at most
     * @param blocks  takes each block; the buffer is used again afterwards
     * @throws IOException if the source cannot be read
     * @throws ContentException of {@link ContentFailure.TooLarge} if it has more bytes
     */
    public static ContentMeasure of(
            InputStream source, DigestAlgorithm algorithm, long largest, Consumer<ByteBuffer> blocks)
            throws IOException {
        requireNonNull(source, "source");
        ContentMeasure measure = by(algorithm);
        byte[] block = new byte[BLOCK];
        for (int read = source.readNBytes(block, 0, BLOCK); read > 0; read = source.readNBytes(block, 0, BLOCK)) {
            if (read > largest - measure.size()) {
                throw new ContentException(new ContentFailure.TooLarge(largest));
            }
            measure.update(ByteBuffer.wrap(block, 0, read));
            blocks.accept(ByteBuffer.wrap(block, 0, read));
        }
        return measure;
    }

    /** Takes in what remains of the buffer, which stands at its end afterwards. */
    public void update(ByteBuffer bytes) {
        size += bytes.remaining();
        passed.update(bytes);
    }

    /** How many bytes have passed. */
    public long size() {
        return size;
    }

    /** The digest of the bytes that have passed. Asked once: measuring ends with it. */
    public Digest digest() {
        return Digest.of(algorithm, passed.digest());
    }
}
