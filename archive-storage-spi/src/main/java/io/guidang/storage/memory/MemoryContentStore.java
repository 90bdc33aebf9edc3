package io.guidang.storage.memory;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.content.ContentCapabilities;
import io.guidang.storage.content.ContentException;
import io.guidang.storage.content.ContentFailure;
import io.guidang.storage.content.ContentMeasure;
import io.guidang.storage.content.ContentSettings;
import io.guidang.storage.content.ContentStore;
import io.guidang.storage.content.Destruction;
import io.guidang.storage.content.Enforcement;
import io.guidang.storage.content.PutOutcome;
import io.guidang.storage.content.RetainUntil;
import io.guidang.storage.content.StoredContent;
import io.guidang.storage.content.Verification;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Contents in memory, for tests of an embedder's own and for what is thrown away. It answers as every other store does and
 * forgets everything when it is closed.
 */
public final class MemoryContentStore implements ContentStore {

    /** Half a gigabyte: what one array holds without trouble. */
    private static final long LARGEST = 512L * 1024 * 1024;

    private final ContentSettings settings;
    private final DigestAlgorithm algorithm;
    private final ContentCapabilities capabilities;
    private final Map<Digest, Kept> contents;
    private boolean closed;

    /** What is kept under a digest. The bytes are changed by nobody. */
    static final class Kept {
        private final byte[] bytes;
        private final Optional<RetainUntil> retainedUntil;

        Kept(byte[] bytes, Optional<RetainUntil> retainedUntil) {
            this.bytes = bytes;
            this.retainedUntil = retainedUntil;
        }

        /** The same, but for its bytes. */
        Kept with(byte[] others) {
            return new Kept(others, retainedUntil);
        }

        private Kept retained(Optional<RetainUntil> until) {
            return until.isEmpty()
                    ? this
                    : new Kept(
                            bytes,
                            Optional.of(retainedUntil.map(until.get()::orLater).orElse(until.get())));
        }

        private StoredContent at(Digest digest) {
            return new StoredContent(digest, bytes.length, retainedUntil);
        }
    }

    /** Begins with nothing in it. */
    public MemoryContentStore() {
        this(ContentSettings.USUAL);
    }

    /** Begins with nothing in it. */
    public MemoryContentStore(ContentSettings settings) {
        this(settings, new HashMap<>());
    }

    MemoryContentStore(ContentSettings settings, Map<Digest, Kept> contents) {
        this.settings = settings;
        this.algorithm = settings.algorithm();
        this.capabilities = new ContentCapabilities(
                "memory",
                false,
                Enforcement.LIBRARY,
                Enforcement.LIBRARY,
                Math.min(LARGEST, settings.largestContent()));
        this.contents = contents;
    }

    @Override
    public ContentCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public PutOutcome put(InputStream source, Optional<RetainUntil> retain) throws IOException {
        requireNonNull(retain, "retain");
        requireOpen();
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        ContentMeasure measure = ContentMeasure.of(source, algorithm, capabilities.largestContent(), block -> {
            byte[] bytes = new byte[block.remaining()];
            block.get(bytes);
            copy.writeBytes(bytes);
        });
        return keep(measure.digest(), copy.toByteArray(), settings.binding(retain));
    }

    private synchronized PutOutcome keep(Digest digest, byte[] bytes, Optional<RetainUntil> retain) {
        requireOpen();
        Kept before = contents.get(digest);
        if (before == null) {
            Kept kept = new Kept(bytes, retain);
            contents.put(digest, kept);
            return new PutOutcome.Stored(kept.at(digest));
        }
        Digest found = algorithm.digest(before.bytes);
        if (found.equals(digest)) {
            Kept kept = before.retained(retain);
            contents.put(digest, kept);
            return new PutOutcome.AlreadyThere(kept.at(digest));
        }
        Kept kept = before.with(bytes).retained(retain);
        contents.put(digest, kept);
        return new PutOutcome.Mended(kept.at(digest), new ContentFailure.Damaged(digest, found));
    }

    @Override
    public Optional<StoredContent> find(Digest digest) {
        return Optional.ofNullable(kept(digest)).map(kept -> kept.at(digest));
    }

    @Override
    public InputStream open(Digest digest) {
        Kept kept = kept(digest);
        if (kept == null) {
            throw missing(digest);
        }
        return settings.checking(new ByteArrayInputStream(kept.bytes), digest);
    }

    @Override
    public Verification verify(Digest digest) {
        Kept kept = kept(digest);
        if (kept == null) {
            return new ContentFailure.Missing(digest);
        }
        Digest found = settings.reading(digest).digest(kept.bytes);
        return found.equals(digest)
                ? new Verification.Intact(kept.at(digest))
                : new ContentFailure.Damaged(digest, found);
    }

    @Override
    public synchronized StoredContent retain(Digest digest, RetainUntil until) {
        Kept before = kept(digest);
        if (before == null) {
            throw missing(digest);
        }
        Kept kept = before.retained(settings.binding(Optional.of(until)));
        contents.put(digest, kept);
        return kept.at(digest);
    }

    @Override
    public synchronized Destruction destroy(Digest digest) {
        Kept kept = kept(digest);
        if (kept == null) {
            return new ContentFailure.Missing(digest);
        }
        Optional<RetainUntil> binding = settings.binding(kept.retainedUntil);
        if (binding.isPresent()) {
            return new ContentFailure.Retained(digest, binding.get());
        }
        contents.remove(digest);
        return new Destruction.Destroyed(kept.at(digest));
    }

    @Override
    public synchronized void close() {
        closed = true;
        contents.clear();
    }

    private synchronized @Nullable Kept kept(Digest digest) {
        requireOpen();
        settings.reading(digest);
        return contents.get(digest);
    }

    private synchronized void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The store of contents in memory is closed");
        }
    }

    private static ContentException missing(Digest digest) {
        return new ContentException(new ContentFailure.Missing(digest));
    }
}
