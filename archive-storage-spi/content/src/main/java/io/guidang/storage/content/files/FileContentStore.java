package io.guidang.storage.content.files;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Contents in a folder, a file each, for a local disk. Several stores, in one process and in several, may have the folder open at
 * once. A file is written under another name, forced to the disk and then named by its digest in one step, so a content is there
 * wholly or not at all, whatever is killed when. Folders and files are their owner's only, files cannot be written to, and
 * symbolic links are not followed; the folder itself may be reached by one.
 *
 * <p>A retain-until lies beside the content as the name of an empty file. This store keeps to it; whoever has the rights of the
 * owner and does without the store can delete what is retained.
 *
 * <p>Destroying takes the name away and does not overwrite: who must be sure that no trace is left on the medium encrypts the disk.
 */
public final class FileContentStore implements ContentStore {

    /** How long one who retains waits for one who destroys. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final ContentSettings settings;
    private final Disk disk;
    private final Failures failures;
    private final Layout layout;
    private final Retentions retentions;
    private final Shelf shelf;
    private final Session session;
    private final ContentCapabilities capabilities;
    private volatile boolean closed;

    private FileContentStore(ContentSettings settings, Disk disk, Failures failures, Layout layout, Session session) {
        this.settings = settings;
        this.disk = disk;
        this.failures = failures;
        this.layout = layout;
        this.retentions = new Retentions(disk);
        this.shelf = new Shelf(layout, disk, retentions, settings);
        this.session = session;
        this.capabilities = new ContentCapabilities(
                "files", true, Enforcement.LIBRARY, Enforcement.LIBRARY, settings.largestContent());
    }

    /**
     * Opens the store in this folder, with the usual settings.
     *
     * @see #open(Path, ContentSettings)
     */
    public static FileContentStore open(Path folder) {
        return open(folder, ContentSettings.USUAL);
    }

    /**
     * Opens the store in this folder, makes it if there is none, and removes what processes that were killed had begun.
     *
     * @throws ContentException of {@link ContentFailure.Unavailable} if the folder is not empty and no store, which is left as it
     *     is, or cannot be written to
     */
    public static FileContentStore open(Path folder, ContentSettings settings) {
        return open(folder, settings, new Disk(folder));
    }

    static FileContentStore open(Path folder, ContentSettings settings, Disk disk) {
        requireNonNull(settings, "settings");
        Failures failures = new Failures(folder);
        return failures.attempt("open it", () -> {
            if (!Files.isDirectory(folder)) {
                create(folder, disk);
            }
            Path root = folder.toRealPath();
            Layout layout = new Layout(root, disk);
            Set<String> strange = layout.strange();
            if (!strange.isEmpty()) {
                throw failures.of(
                        "open it",
                        "it is not empty and no store of contents of a known format (it has '%s'); it was left as it is, name another folder"
                                .formatted(strange.iterator().next()));
            }
            disk.createFolder(layout.atWork());
            Session session = Session.begin(layout.atWork(), disk);
            boolean sound = false;
            try (Part part = session.part()) {
                layout.mark(part);
                session.tidy();
                sound = true;
            } finally {
                if (!sound) {
                    session.close();
                }
            }
            return new FileContentStore(settings, disk, failures, layout, session);
        });
    }

    private static void create(Path folder, Disk disk) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new StrangeFileException(
                    "the folder that it is to be made in is not there; make it, or name another");
        }
        disk.createFolder(folder);
        disk.forceFolder(parent);
    }

    @Override
    public ContentCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public PutOutcome put(InputStream bytes, Optional<RetainUntil> retain) throws IOException {
        requireNonNull(retain, "retain");
        requireOpen();
        String what = "put a content, of which nothing was kept";
        try (Part part = failures.attempt(what, session::part)) {
            ContentMeasure measure = ContentMeasure.of(
                    bytes,
                    settings.algorithm(),
                    capabilities.largestContent(),
                    block -> failures.run(what, () -> part.write(block)));
            Digest digest = measure.digest();
            Optional<RetainUntil> binding = settings.binding(retain);
            failures.run(what, part::settle);
            return failures.attempt("put content " + digest + ", or be sure of it", () -> {
                layout.prepare(digest);
                if (binding.isPresent()) {
                    protect(digest, binding.get());
                }
                return publish(part, digest, measure.size());
            });
        }
    }

    private PutOutcome publish(Part part, Digest digest, long size) throws IOException {
        Place place = layout.of(digest);
        Digest found = shelf.measured(digest);
        if (found == null || !found.equals(digest)) {
            part.moveTo(place.file());
        }
        // Who put it before may not have come to this.
        disk.forceFolder(place.byDigits());
        StoredContent content = new StoredContent(digest, size, retentions.of(place));
        if (found == null) {
            return new PutOutcome.Stored(content);
        }
        return found.equals(digest)
                ? new PutOutcome.AlreadyThere(content)
                : new PutOutcome.Mended(content, new ContentFailure.Damaged(digest, found));
    }

    @Override
    public Optional<StoredContent> find(Digest digest) {
        settings.reading(digest);
        requireOpen();
        return failures.attempt("look for content " + digest, () -> shelf.found(digest));
    }

    @Override
    public InputStream open(Digest digest) {
        settings.reading(digest);
        requireOpen();
        return failures.attempt("open content " + digest, () -> {
            InputStream bytes = shelf.bytes(digest);
            if (bytes == null) {
                throw new ContentException(new ContentFailure.Missing(digest));
            }
            return settings.checking(bytes, digest);
        });
    }

    @Override
    public Verification verify(Digest digest) {
        settings.reading(digest);
        requireOpen();
        return failures.attempt("verify content " + digest, () -> {
            Digest found = shelf.measured(digest);
            Optional<StoredContent> content = shelf.found(digest);
            if (found == null || content.isEmpty()) {
                return new ContentFailure.Missing(digest);
            }
            return found.equals(digest)
                    ? new Verification.Intact(content.get())
                    : new ContentFailure.Damaged(digest, found);
        });
    }

    @Override
    public StoredContent retain(Digest digest, RetainUntil until) {
        Optional<RetainUntil> binding = settings.binding(Optional.of(until));
        if (binding.isPresent() && find(digest).isPresent()) {
            failures.run("retain content " + digest, () -> protect(digest, until));
        }
        return find(digest).orElseThrow(() -> new ContentException(new ContentFailure.Missing(digest)));
    }

    /**
     * One who destroys first says so and then looks whether the content is retained; this one first retains it and then looks
     * whether somebody said so. Whatever the order, one of the two sees the other: either the content stays, or it is gone when
     * this comes back.
     */
    private void protect(Digest digest, RetainUntil until) throws IOException {
        retentions.add(layout.of(digest), until);
        long begun = System.nanoTime();
        while (session.isBeingDestroyed(digest)) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new StrangeFileException(
                        "somebody else has been destroying it for %d s; do it again".formatted(PATIENCE.toSeconds()));
            }
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }

    @Override
    public Destruction destroy(Digest digest) {
        settings.reading(digest);
        requireOpen();
        return failures.attempt("destroy content " + digest + ", or be sure of it", () -> {
            Path mark = session.destroying(digest);
            try {
                return destroyMarked(digest);
            } finally {
                disk.delete(mark);
            }
        });
    }

    private Destruction destroyMarked(Digest digest) throws IOException {
        Optional<StoredContent> content = shelf.found(digest);
        if (content.isEmpty()) {
            return new ContentFailure.Missing(digest);
        }
        Optional<RetainUntil> binding = settings.binding(content.get().retainedUntil());
        if (binding.isPresent()) {
            return new ContentFailure.Retained(digest, binding.get());
        }
        Place place = layout.of(digest);
        if (!disk.delete(place.file())) {
            return new ContentFailure.Missing(digest);
        }
        disk.forceFolder(place.byDigits());
        retentions.clear(place, settings.clock().instant());
        return new Destruction.Destroyed(content.get());
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            failures.run("close it", session::close);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The store of contents is closed; open it again");
        }
    }
}
