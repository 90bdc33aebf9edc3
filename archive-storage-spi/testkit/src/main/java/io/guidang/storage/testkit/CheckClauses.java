package io.guidang.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.storage.content.ContentException;
import io.guidang.storage.content.ContentFailure;
import io.guidang.storage.content.PutOutcome;
import io.guidang.storage.content.StoredContent;
import io.guidang.storage.content.Verification;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import io.guidang.storage.testkit.conformance.Clause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/** Finding, verifying and what is damaged. */
abstract class CheckClauses extends PutClauses {

    @Clause(id = "C-10", promise = "what was never put is missing, and a store with it is not changed by asking")
    public void what_was_never_put_is_missing() {
        assertNothingAt(OF_ABC);
        assertThat(store().destroy(OF_ABC)).isEqualTo(new ContentFailure.Missing(OF_ABC));
        assertNothingAt(OF_ABC);
    }

    @Clause(id = "C-11", promise = "a content is found with its size, and verified by reading it once more")
    public void a_content_is_found_with_its_size_and_verified() {
        StoredContent stored = put(bytes(1, 123_456)).content();

        assertThat(stored.size()).isEqualTo(123_456);
        assertThat(store().find(stored.digest())).contains(stored);
        assertThat(store().verify(stored.digest())).isEqualTo(new Verification.Intact(stored));
    }

    @Clause(
            id = "C-12",
            promise = "bytes that do not fit their digest are said to be damaged, with the digest that they make")
    public void bytes_that_do_not_fit_their_digest_are_said_to_be_damaged() throws IOException {
        byte[] sound = bytes(1, 200_000);
        Digest digest = put(sound).content().digest();
        for (byte[] damaged : damages(sound)) {
            damage(digest, damaged);
            assertThat(store().verify(digest))
                    .isEqualTo(new ContentFailure.Damaged(digest, DigestAlgorithm.SHA_256.digest(damaged)));
            assertThat(store().verify(digest)).as("verifying mends nothing").isInstanceOf(ContentFailure.Damaged.class);
        }
    }

    @Clause(
            id = "C-13",
            promise = "who reads damaged bytes is told so before the last of them, and never comes to the end")
    public void who_reads_damaged_bytes_is_told_so() throws IOException {
        byte[] sound = bytes(1, 200_000);
        Digest digest = put(sound).content().digest();
        for (byte[] damaged : damages(sound)) {
            damage(digest, damaged);
            ByteArrayOutputStream handedOut = new ByteArrayOutputStream();
            try (InputStream in = store().open(digest)) {
                assertThatThrownBy(() -> in.transferTo(handedOut))
                        .isInstanceOfSatisfying(
                                ContentException.class,
                                thrown -> assertThat(thrown.failure())
                                        .isEqualTo(new ContentFailure.Damaged(
                                                digest, DigestAlgorithm.SHA_256.digest(damaged))));
                assertThatThrownBy(in::read).as("nor afterwards").isInstanceOf(IOException.class);
            }
            assertThat(handedOut.size()).isLessThan(Math.max(1, damaged.length));
            assertThat(handedOut.toByteArray()).isEqualTo(Arrays.copyOf(damaged, handedOut.size()));
        }
    }

    @Clause(id = "C-14", promise = "who reads exactly as many bytes as the content has is told of damage as well")
    public void who_reads_exactly_the_size_is_told_of_damage_as_well() throws IOException {
        byte[] sound = bytes(1, 200_000);
        StoredContent stored = put(sound).content();
        damage(stored.digest(), flipped(sound, 5));

        try (InputStream in = store().open(stored.digest())) {
            assertThatThrownBy(() -> in.readNBytes(Math.toIntExact(stored.size())))
                    .isInstanceOf(ContentException.class);
        }
    }

    @Clause(id = "C-15", promise = "a sound copy that is put takes the place of damaged bytes")
    public void a_sound_copy_takes_the_place_of_damaged_bytes() throws IOException {
        byte[] sound = bytes(1, 200_000);
        StoredContent stored = put(sound).content();
        for (byte[] damaged : damages(sound)) {
            damage(stored.digest(), damaged);

            assertThat(put(sound))
                    .isEqualTo(new PutOutcome.Mended(
                            stored,
                            new ContentFailure.Damaged(stored.digest(), DigestAlgorithm.SHA_256.digest(damaged))));

            assertThat(store().verify(stored.digest())).isEqualTo(new Verification.Intact(stored));
            assertThat(read(stored.digest())).isEqualTo(sound);
        }
    }

    @Clause(id = "C-16", promise = "a reader who stops early, or skips, does no harm")
    public void a_reader_who_stops_early_or_skips_does_no_harm() throws IOException {
        byte[] scan = bytes(1, 300_000);
        StoredContent stored = put(scan).content();
        try (InputStream in = store().open(stored.digest())) {
            assertThat(in.readNBytes(10)).isEqualTo(Arrays.copyOf(scan, 10));
        }
        try (InputStream in = store().open(stored.digest())) {
            in.skipNBytes(299_990);
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(scan, 299_990, 300_000));
        }
        assertThat(store().verify(stored.digest())).isEqualTo(new Verification.Intact(stored));
    }

    private static List<byte[]> damages(byte[] sound) {
        return List.of(
                flipped(sound, 0),
                flipped(sound, sound.length - 1),
                Arrays.copyOf(sound, sound.length - 1),
                Arrays.copyOf(sound, sound.length + 1),
                new byte[0]);
    }

    private static byte[] flipped(byte[] sound, int at) {
        byte[] flipped = sound.clone();
        flipped[at] ^= 1;
        return flipped;
    }
}
