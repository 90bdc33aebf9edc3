package io.guidang.storage.content;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import java.io.InputStream;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How a store is opened.
 *
 * @param algorithm      by which what is put is named; what was put by one of the Java platform's is read as well
 * @param clock          by which it tells whether a retain-until is over
 * @param largestContent how many bytes a content may have at most; the store's own limit counts where it is lower
 */
public record ContentSettings(DigestAlgorithm algorithm, InstantSource clock, long largestContent) {

    /** SHA-256, the clock of the machine, and no limit but the store's own. */
    public static final ContentSettings USUAL =
            new ContentSettings(DigestAlgorithm.SHA_256, Clock.systemUTC(), Long.MAX_VALUE);

    public ContentSettings {
        requireNonNull(algorithm, "algorithm");
        requireNonNull(clock, "clock");
        if (largestContent < 0) {
            throw new IllegalArgumentException("A content has no %d bytes".formatted(largestContent));
        }
    }

    public ContentSettings by(DigestAlgorithm other) {
        return new ContentSettings(other, clock, largestContent);
    }

    public ContentSettings at(InstantSource other) {
        return new ContentSettings(algorithm, other, largestContent);
    }

    public ContentSettings upTo(long largest) {
        return new ContentSettings(algorithm, clock, largest);
    }

    /**
     * The algorithm by which a store that puts by {@link #algorithm()} checks this digest: that one, or one of the Java platform's.
     *
     * @throws ContentException of {@link ContentFailure.Unsupported} if the digest is by another
     */
    public DigestAlgorithm reading(Digest digest) {
        if (digest.algorithm().equals(algorithm.name())) {
            return algorithm;
        }
        try {
            return DigestAlgorithm.of(digest.algorithm());
        } catch (IllegalArgumentException unknown) {
            ContentFailure failure = new ContentFailure.Unsupported(
                    "This store",
                    "contents by the algorithm '%s'".formatted(digest.algorithm()),
                    "open it with that algorithm and its provider");
            throw new ContentException(failure, unknown);
        }
    }

    /**
     * The same bytes, for a reader who relies on them: the end, and with it up to the last 64 KiB, is handed out only when all
     * of them fit the digest; else reading fails with a {@link ContentException} of {@link ContentFailure.Damaged}. Keeps 128 KiB
     * in memory. Who stops before the end has read bytes that nobody has checked.
     *
     * @param bytes closed with what is returned
     * @throws ContentException of {@link ContentFailure.Unsupported} if the digest is by an algorithm that is not known
     */
    public InputStream checking(InputStream bytes, Digest expected) {
        return new CheckingStream(bytes, ContentMeasure.by(reading(expected)), expected, ContentMeasure.BLOCK);
    }

    /** A retain-until that is over says nothing, and is as if it had not been given. */
    public Optional<RetainUntil> binding(Optional<RetainUntil> until) {
        return until.filter(given -> !given.isOverAt(clock.instant()));
    }
}
