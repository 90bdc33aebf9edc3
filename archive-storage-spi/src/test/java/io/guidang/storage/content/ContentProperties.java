package io.guidang.storage.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ContentProperties {

    private static final int BLOCK = 16;

    @Property
    void the_digest_is_the_same_whatever_the_pieces_that_a_source_gives(
            @ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 40) int piece)
            throws IOException, NoSuchAlgorithmException {
        ContentMeasure measure =
                ContentMeasure.of(inPieces(bytes, piece), DigestAlgorithm.SHA_256, bytes.length, block -> {});

        assertThat(measure.size()).isEqualTo(bytes.length);
        assertThat(measure.digest().toHex())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Property
    void sound_bytes_are_read_as_they_are_however_they_are_asked_for(
            @ForAll @Size(max = 200) byte[] bytes, @ForAll @IntRange(min = 1, max = 40) int piece, @ForAll long seed)
            throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (InputStream in = checking(bytes, piece, DigestAlgorithm.SHA_256.digest(bytes))) {
            drain(in, read, new Random(seed));
            assertThat(in.read()).isEqualTo(-1);
        }
        assertThat(read.toByteArray()).isEqualTo(bytes);
    }

    @Property
    void damaged_bytes_are_never_read_to_their_end(
            @ForAll @Size(max = 200) byte[] bytes,
            @ForAll @Size(max = 200) byte[] damaged,
            @ForAll @IntRange(min = 1, max = 40) int piece,
            @ForAll long seed)
            throws IOException {
        if (Arrays.equals(bytes, damaged)) {
            return;
        }
        Digest expected = DigestAlgorithm.SHA_256.digest(bytes);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (InputStream in = checking(damaged, piece, expected)) {
            assertThatThrownBy(() -> drain(in, read, new Random(seed)))
                    .isInstanceOfSatisfying(
                            ContentException.class,
                            thrown -> assertThat(thrown.failure())
                                    .isEqualTo(new ContentFailure.Damaged(
                                            expected, DigestAlgorithm.SHA_256.digest(damaged))));
            assertThatThrownBy(in::read).isInstanceOf(IOException.class);
        }
        int whole = damaged.length == 0 ? 0 : (damaged.length - 1) / BLOCK * BLOCK;
        assertThat(read.toByteArray()).as("all but the last block").isEqualTo(Arrays.copyOf(damaged, whole));
    }

    private static InputStream checking(byte[] bytes, int piece, Digest expected) {
        return new CheckingStream(inPieces(bytes, piece), ContentMeasure.by(DigestAlgorithm.SHA_256), expected, BLOCK);
    }

    /** Asks for one byte, for several, or skips, as it comes. */
    private static void drain(InputStream in, ByteArrayOutputStream into, Random random) throws IOException {
        while (true) {
            if (random.nextBoolean()) {
                int one = in.read();
                if (one < 0) {
                    return;
                }
                into.write(one);
            } else {
                byte[] several = new byte[random.nextInt(40)];
                int read = in.read(several);
                if (read < 0) {
                    return;
                }
                into.write(several, 0, read);
            }
        }
    }

    private static InputStream inPieces(byte[] bytes, int piece) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(piece, length));
            }

            @Override
            public int readNBytes(byte[] into, int from, int length) {
                int all = 0;
                for (int read = 0; all < length && read >= 0; all += Math.max(0, read)) {
                    read = read(into, from + all, length - all);
                }
                return all;
            }
        };
    }
}
