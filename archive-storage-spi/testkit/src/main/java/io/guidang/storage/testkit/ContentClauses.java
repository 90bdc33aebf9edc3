package io.guidang.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.storage.content.ContentException;
import io.guidang.storage.content.ContentFailure;
import io.guidang.storage.content.ContentSettings;
import io.guidang.storage.content.ContentStore;
import io.guidang.storage.content.Enforcement;
import io.guidang.storage.content.PutOutcome;
import io.guidang.storage.content.RetainUntil;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import io.guidang.storage.testkit.conformance.ByClause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the clauses share: a new store for each of them, and a clock that a test may move. */
@ByClause
abstract class ContentClauses {

    static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);
    static final Digest OF_ABC = DigestAlgorithm.SHA_256.digest(ABC);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private Optional<ContentStore> store = Optional.empty();

    /** A store with nothing in it. */
    protected abstract ContentStore newStore(ContentSettings settings);

    /** Replaces the bytes that the store keeps under this digest, behind its back. */
    protected abstract void damage(Digest digest, byte[] bytes) throws IOException;

    /** The settings of the store of this clause; a store whose clock is not ours takes another moment for "now". */
    protected ContentSettings settings() {
        return ContentSettings.USUAL.at(clock);
    }

    /** Comes back when this is over by the store's clock. */
    protected void passTo(RetainUntil until) {
        clock.moveTo(until);
    }

    /** Makes the store of one clause. */
    @BeforeEach
    public void openStore() {
        use(newStore(settings()));
    }

    /** Closes it. */
    @AfterEach
    public void closeStore() {
        store().close();
    }

    final ContentStore store() {
        return store.orElseThrow();
    }

    final void use(ContentStore other) {
        store = Optional.of(other);
    }

    final boolean retains() {
        return store().capabilities().retainUntil() != Enforcement.NONE;
    }

    final RetainUntil in(Duration time) {
        return RetainUntil.of(settings().clock().instant().plus(time));
    }

    final PutOutcome put(byte[] bytes) {
        return put(bytes, Optional.empty());
    }

    final PutOutcome put(byte[] bytes, RetainUntil until) {
        return put(bytes, Optional.of(until));
    }

    private PutOutcome put(byte[] bytes, Optional<RetainUntil> until) {
        try {
            return store().put(new ByteArrayInputStream(bytes), until);
        } catch (IOException impossible) {
            throw new AssertionError("bytes in memory can be read", impossible);
        }
    }

    final byte[] read(Digest digest) throws IOException {
        try (InputStream in = store().open(digest)) {
            return in.readAllBytes();
        }
    }

    final void assertNothingAt(Digest digest) {
        ContentFailure.Missing missing = new ContentFailure.Missing(digest);
        assertThat(store().find(digest)).isEmpty();
        assertThat(store().verify(digest)).isEqualTo(missing);
        assertFails(missing, () -> store().open(digest).close());
        assertFails(missing, () -> read(digest));
    }

    static void assertFails(ContentFailure failure, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ContentException.class,
                        thrown -> assertThat(thrown.failure()).isEqualTo(failure))
                .hasMessage(failure.message());
    }

    static void assertUnsupported(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ContentException.class,
                        thrown -> assertThat(thrown.failure()).isInstanceOf(ContentFailure.Unsupported.class));
    }

    /** The same bytes for the same seed. */
    static byte[] bytes(int seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
