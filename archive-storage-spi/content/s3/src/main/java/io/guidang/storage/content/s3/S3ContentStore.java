package io.guidang.storage.content.s3;

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
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Contents in a bucket, an object each. An object is put on the condition that there is none of its name, so nothing that is
 * sound is ever overwritten; the service is told the digest and refuses what arrives otherwise. Destroying takes away every version
 * of an object.
 *
 * <p>In a bucket with Object Lock a retain-until is passed on, and the service keeps to it whoever asks; in any other bucket it is
 * refused. A content is spooled to a local file first, since the service has to be told its name and length before the first byte.
 */
public final class S3ContentStore implements ContentStore {

    /** What the service takes in one piece, which alone is put under a condition. */
    private static final long LARGEST = 5L * 1024 * 1024 * 1024;

    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ContentSettings settings;
    private final StoredObjects objects;
    private final Versions versions;
    private final Path spool;
    private final Failures failures;
    private final boolean locking;
    private final ContentCapabilities capabilities;
    private volatile boolean closed;

    private S3ContentStore(
            ContentSettings settings, StoredObjects objects, Path spool, Failures failures, boolean locking) {
        this.settings = settings;
        this.objects = objects;
        this.versions = new Versions(objects, settings);
        this.spool = spool;
        this.failures = failures;
        this.locking = locking;
        this.capabilities = new ContentCapabilities(
                "bucket",
                true,
                locking ? Enforcement.MEDIUM : Enforcement.LIBRARY,
                locking ? Enforcement.MEDIUM : Enforcement.NONE,
                Math.min(LARGEST, settings.largestContent()));
    }

    /**
     * Opens the store in this bucket, and asks the service whether the bucket is there and has Object Lock.
     *
     * @param client the caller's, with credentials, region and endpoint; closed by the caller, after the store
     * @param spool  a local folder for contents on their way; nothing stays in it
     * @throws ContentException of {@link ContentFailure.Unavailable} if the bucket is not there, or not ours to use
     */
    public static S3ContentStore open(S3Client client, Bucket bucket, Path spool, ContentSettings settings) {
        requireNonNull(settings, "settings");
        requireNonNull(spool, "spool");
        Failures failures = new Failures(requireNonNull(bucket, "bucket"));
        StoredObjects objects = new StoredObjects(requireNonNull(client, "client"), bucket);
        boolean locking = failures.attempt("open it", () -> objects.isBucketThere() && objects.isLocking());
        return new S3ContentStore(settings, objects, spool, failures, locking);
    }

    @Override
    public ContentCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public PutOutcome put(InputStream bytes, Optional<RetainUntil> retain) throws IOException {
        requireNonNull(retain, "retain");
        requireOpen();
        Optional<RetainUntil> binding = settings.binding(retain);
        if (binding.isPresent()) {
            requireLocking();
        }
        try (Spooled spooled = failures.spooling(() -> Spooled.in(spool))) {
            ContentMeasure measure = ContentMeasure.of(
                    bytes,
                    settings.algorithm(),
                    capabilities.largestContent(),
                    block -> failures.spooling(() -> spooled.write(block)));
            Digest digest = measure.digest();
            for (int attempt = 0; attempt < TRIES; attempt++) {
                Optional<PutOutcome> outcome = failures.attempt(
                        "put content " + digest + ", or be sure of it",
                        () -> keep(digest, spooled, measure.size(), binding));
                if (outcome.isPresent()) {
                    requireRetained(outcome.get().content(), binding);
                    return outcome.get();
                }
                LockSupport.parkNanos(PAUSE.multipliedBy(attempt).toNanos());
            }
            throw failures.of("put content " + digest, "others put and destroy it all the time; put it again");
        }
    }

    /** Puts it if it is not there, mends it if it is damaged; nothing if somebody else was faster. */
    private Optional<PutOutcome> keep(Digest digest, Spooled spooled, long size, Optional<RetainUntil> binding) {
        Optional<StoredObject> before = objects.head(digest);
        if (before.isEmpty()) {
            return objects.putNew(digest, spooled, size, binding)
                    ? kept(digest).map(PutOutcome.Stored::new)
                    : Optional.empty();
        }
        StoredObject there = before.get();
        Optional<Digest> found = there.isRecordedAs(digest, size) ? Optional.of(digest) : measured(digest);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.get().equals(digest)) {
            return lengthen(digest, there, binding) ? kept(digest).map(PutOutcome.AlreadyThere::new) : Optional.empty();
        }
        ContentFailure.Damaged damage = new ContentFailure.Damaged(digest, found.get());
        Optional<RetainUntil> later = Stream.concat(binding.stream(), versions.retained(digest).stream())
                .max(Comparator.naturalOrder());
        return objects.replace(digest, there, spooled, size, later)
                ? kept(digest).map(content -> new PutOutcome.Mended(content, damage))
                : Optional.empty();
    }

    private boolean lengthen(Digest digest, StoredObject there, Optional<RetainUntil> binding) {
        return binding.isEmpty() || there.isRetained(binding.get()) || objects.retain(digest, there, binding.get());
    }

    private Optional<StoredContent> kept(Digest digest) {
        return objects.head(digest).map(there -> there.content(digest));
    }

    @Override
    public Optional<StoredContent> find(Digest digest) {
        settings.reading(digest);
        requireOpen();
        return failures.attempt("look for content " + digest, () -> {
            Optional<StoredContent> content = kept(digest);
            if (content.isEmpty()) {
                // That there is no bucket looks just the same.
                objects.isBucketThere();
            }
            return content;
        });
    }

    @Override
    public InputStream open(Digest digest) {
        settings.reading(digest);
        requireOpen();
        return failures.attempt("open content " + digest, () -> objects.get(digest))
                .map(bytes -> settings.checking(new Transfer(bytes), digest))
                .orElseThrow(() -> new ContentException(new ContentFailure.Missing(digest)));
    }

    @Override
    public Verification verify(Digest digest) {
        settings.reading(digest);
        requireOpen();
        return failures.attempt("verify content " + digest, () -> {
            Optional<Digest> found = measured(digest);
            Optional<StoredContent> content = kept(digest);
            if (found.isEmpty() || content.isEmpty()) {
                return new ContentFailure.Missing(digest);
            }
            return found.get().equals(digest)
                    ? new Verification.Intact(content.get())
                    : new ContentFailure.Damaged(digest, found.get());
        });
    }

    @Override
    public StoredContent retain(Digest digest, RetainUntil until) {
        settings.reading(digest);
        requireOpen();
        Optional<RetainUntil> binding = settings.binding(Optional.of(until));
        if (binding.isPresent()) {
            requireLocking();
        }
        failures.attempt(
                "retain content " + digest, () -> objects.head(digest).map(there -> lengthen(digest, there, binding)));
        StoredContent content =
                find(digest).orElseThrow(() -> new ContentException(new ContentFailure.Missing(digest)));
        requireRetained(content, binding);
        return content;
    }

    @Override
    public Destruction destroy(Digest digest) {
        settings.reading(digest);
        requireOpen();
        return failures.attempt(
                "destroy content " + digest + ", or all versions of it", () -> versions.destroy(digest));
    }

    @Override
    public void close() {
        closed = true;
    }

    /** The digest that its bytes make, by reading them; nothing if there are none. */
    private Optional<Digest> measured(Digest digest) {
        Optional<ResponseInputStream<GetObjectResponse>> found = objects.get(digest);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = new Transfer(found.get())) {
            return Optional.of(ContentMeasure.of(bytes, settings.reading(digest), Long.MAX_VALUE, block -> {})
                    .digest());
        } catch (IOException brokeOff) {
            throw failures.of("read content " + digest, "the transfer broke off; do it again");
        }
    }

    /** Nothing is acknowledged that the service does not say itself: not every one that takes a lock keeps it. */
    private void requireRetained(StoredContent content, Optional<RetainUntil> binding) {
        if (binding.isPresent()
                && content.retainedUntil()
                        .filter(found -> found.compareTo(binding.get()) >= 0)
                        .isEmpty()) {
            throw failures.of(
                    "be sure that content %s is retained until %s".formatted(content.digest(), binding.get()),
                    "the service does not say so; give this store the right to see retentions, or take another service");
        }
    }

    private void requireLocking() {
        if (!locking) {
            throw new ContentException(new ContentFailure.Unsupported(
                    "Bucket '%s'".formatted(objects.bucket()),
                    "retain-until",
                    "make one with Object Lock, give this store the right to see that it has it, and open it again"));
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The store of contents is closed; open it again");
        }
    }
}
