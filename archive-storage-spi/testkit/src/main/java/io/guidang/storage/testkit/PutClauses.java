package io.guidang.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.storage.content.ContentFailure;
import io.guidang.storage.content.ContentStore;
import io.guidang.storage.content.PutOutcome;
import io.guidang.storage.content.StoredContent;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import io.guidang.storage.testkit.conformance.Clause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/** Putting contents. */
abstract class PutClauses extends ContentClauses {

    /** FIPS 180-4, the examples of SHA-256 and SHA-512 that NIST publishes: the message "abc". */
    private static final String SHA_256_OF_ABC =
            "SHA-256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final String SHA_512_OF_ABC =
            "SHA-512:ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                    + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";

    private static final String SHA_256_OF_NOTHING =
            "SHA-256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Clause(id = "C-01", promise = "a content that was put can be opened")
    public void a_content_that_was_put_can_be_opened() throws IOException {
        byte[] policy = bytes(1, 1000);

        StoredContent stored = put(policy).content();

        assertThat(read(stored.digest())).isEqualTo(policy);
        assertThat(read(stored.digest())).as("as often as one likes").isEqualTo(policy);
    }

    @Clause(id = "C-02", promise = "a content is named by the digest of its bytes, as published")
    public void a_content_is_named_by_the_digest_of_its_bytes() {
        assertThat(put(ABC))
                .isEqualTo(new PutOutcome.Stored(new StoredContent(Digest.parse(SHA_256_OF_ABC), 3, Optional.empty())));
    }

    @Clause(id = "C-03", promise = "a put of bytes that are there changes nothing and says so")
    public void a_put_of_bytes_that_are_there_changes_nothing_and_says_so() throws IOException {
        StoredContent stored = put(ABC).content();

        assertThat(put(ABC)).isEqualTo(new PutOutcome.AlreadyThere(stored));

        assertThat(store().find(OF_ABC)).contains(stored);
        assertThat(read(OF_ABC)).isEqualTo(ABC);
    }

    @Clause(id = "C-04", promise = "no bytes at all are a content too")
    public void no_bytes_at_all_are_a_content_too() throws IOException {
        StoredContent stored = put(new byte[0]).content();

        assertThat(stored.digest()).hasToString(SHA_256_OF_NOTHING);
        assertThat(stored.size()).isZero();
        assertThat(read(stored.digest())).isEmpty();
    }

    @Clause(id = "C-05", promise = "contents of any length are kept whole, at the edges of blocks as well")
    public void contents_of_any_length_are_kept_whole() throws IOException {
        for (int size : new int[] {1, 65_535, 65_536, 65_537, 131_072, 131_073, 1_000_003}) {
            byte[] scan = bytes(size, size);
            StoredContent stored = put(scan).content();
            assertThat(stored.size()).isEqualTo(size);
            assertThat(read(stored.digest())).as("%d bytes", size).isEqualTo(scan);
        }
    }

    @Clause(id = "C-06", promise = "a content larger than the store takes is refused, and nothing of it is kept")
    public void a_content_larger_than_the_store_takes_is_refused() {
        byte[] fits = bytes(1, 100_000);
        byte[] tooLarge = bytes(2, 100_001);
        try (ContentStore small = anotherStore(100_000)) {
            use(small);
            assertThat(small.capabilities().largestContent()).isEqualTo(100_000);

            assertThat(put(fits)).isInstanceOf(PutOutcome.Stored.class);
            assertFails(new ContentFailure.TooLarge(100_000), () -> put(tooLarge));
            assertFails(new ContentFailure.TooLarge(100_000), () -> store().put(endless()));

            assertNothingAt(DigestAlgorithm.SHA_256.digest(tooLarge));
            assertNothingAt(DigestAlgorithm.SHA_256.digest(Arrays.copyOf(tooLarge, 100_000)));
        }
    }

    private ContentStore anotherStore(long largest) {
        closeStore();
        return newStore(settings().upTo(largest));
    }

    @Clause(id = "C-07", promise = "of a source that breaks off nothing is kept")
    public void of_a_source_that_breaks_off_nothing_is_kept() {
        byte[] begun = bytes(1, 200_000);
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(begun), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the scanner was unplugged");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        });

        assertThatThrownBy(() -> store().put(breaking))
                .isInstanceOf(IOException.class)
                .hasMessage("the scanner was unplugged");

        assertNothingAt(DigestAlgorithm.SHA_256.digest(begun));
        assertThat(put(begun)).isInstanceOf(PutOutcome.Stored.class);
    }

    @Clause(id = "C-08", promise = "a source that gives one byte at a time is read to its end and left open")
    public void a_source_that_gives_one_byte_at_a_time_is_read_to_its_end() throws IOException {
        byte[] scan = bytes(3, 70_000);
        boolean[] closed = {false};
        InputStream dribbling = new ByteArrayInputStream(scan) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(1, length));
            }

            @Override
            public int readNBytes(byte[] into, int from, int length) {
                int read = 0;
                while (read < length && read(into, from + read, length - read) > 0) {
                    read++;
                }
                return read;
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };

        StoredContent stored = store().put(dribbling).content();

        assertThat(read(stored.digest())).isEqualTo(scan);
        assertThat(dribbling.read()).isEqualTo(-1);
        assertThat(closed[0]).isFalse();
    }

    @Clause(
            id = "C-09",
            promise = "a store keeps contents by the algorithm it was opened with and refuses digests it cannot check")
    public void a_store_keeps_contents_by_the_algorithm_it_was_opened_with() throws IOException {
        closeStore();
        use(newStore(settings().by(DigestAlgorithm.of("SHA-512"))));

        StoredContent stored = put(ABC).content();

        assertThat(stored.digest()).hasToString(SHA_512_OF_ABC);
        assertThat(read(stored.digest())).isEqualTo(ABC);
        assertNothingAt(OF_ABC);
        Digest unknown = Digest.of("SM3", OF_ABC.bytes());
        assertUnsupported(() -> store().find(unknown));
        assertUnsupported(() -> store().open(unknown).close());
        assertUnsupported(() -> store().verify(unknown));
        assertUnsupported(() -> store().destroy(unknown));
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 7;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) 7);
                return length;
            }
        };
    }
}
