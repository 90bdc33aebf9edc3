package io.guidang.storage.content;

import io.guidang.storage.ledger.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A store of contents. Safe to share between threads. What every store promises is proved by the contract tests of the testkit.
 *
 * <p>A content is there wholly or not at all, and its bytes never change. A store that does not answer throws a
 * {@link ContentException} of {@link ContentFailure.Unavailable}, and has changed nothing unless the exception says so; asked
 * about a digest whose algorithm it does not know it throws one of {@link ContentFailure.Unsupported}; once it is closed it throws an
 * {@link IllegalStateException}.
 */
public interface ContentStore extends AutoCloseable {

    /** What it can do; the same answer always, and of a closed store too. */
    ContentCapabilities capabilities();

    /** Puts bytes that need not be retained. */
    default PutOutcome put(InputStream bytes) throws IOException {
        return put(bytes, Optional.empty());
    }

    /**
     * Puts bytes: reads them to their end in bounded memory, keeps them under the digest that they make, and answers when they
     * are as durable as the capabilities say. Bytes that are there already are left as they are; if what stands under their
     * digest is damaged, they take its place.
     *
     * @param bytes  not closed
     * @param retain before which the content may not be destroyed, from before it is there; of a content that is there already
     *               the later moment counts; one that is over is as if it had not been given
     * @throws IOException if the bytes cannot be read to their end; nothing of them is kept
     * @throws ContentException of {@link ContentFailure.TooLarge} if there are more than the store takes; of
     *     {@link ContentFailure.Unsupported} if the store cannot retain; nothing of them is kept
     */
    PutOutcome put(InputStream bytes, Optional<RetainUntil> retain) throws IOException;

    /** The content of this digest, without reading it; nothing if it is not there. */
    Optional<StoredContent> find(Digest digest);

    /**
     * The bytes of this digest, as {@link ContentSettings#checking} hands them out: reading fails at the end if they do not
     * fit it. To be closed.
     *
     * @throws ContentException of {@link ContentFailure.Missing} if the content is not there
     */
    InputStream open(Digest digest);

    /** Reads the content to its end and compares. */
    Verification verify(Digest digest);

    /**
     * Lets nobody destroy the content before this moment; a later one that was said before stays.
     *
     * @return the content as it is kept now
     * @throws ContentException of {@link ContentFailure.Missing} if the content is not there; of
     *     {@link ContentFailure.Unsupported} if the store cannot retain
     */
    StoredContent retain(Digest digest, RetainUntil until);

    /**
     * Destroys the content, unless it is retained or held. Whether it may be destroyed by the book is not asked here: custody
     * decides that.
     *
     * @return {@link Destruction.Destroyed} only if it was there and nothing that the store could read is left
     */
    Destruction destroy(Digest digest);

    /** Lets go of what it holds open. Closing it again does nothing. */
    @Override
    void close();
}
