package io.guidang.storage.content.files;

import io.guidang.storage.ledger.Digest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One opening of a store, as others see it: a file that its process keeps locked while it lives. What it is at work on bears its
 * name, so that what a dead one left behind is told from what a living one writes:
 *
 * <pre>
 * PROCESS-RANDOM.session               locked while it is open
 * PROCESS-RANDOM.7.part                a content that is being written
 * PROCESS-RANDOM.8.destroying.SHA-256-… a content that is being destroyed
 * </pre>
 *
 * A lock belongs to a process and not to a file that was opened: POSIX takes it away when the process closes the file in another
 * place. So the sessions of the own process, whose number and start stand in their names, are never looked into.
 */
final class Session implements AutoCloseable {

    private static final String SESSION = ".session";
    private static final String PART = ".part";
    private static final String DESTROYING = ".destroying.";
    private static final int TRIES = 10;
    private static final Pattern OURS = Pattern.compile(
            "\\d+-\\d+-[0-9a-f]{16}\\.(?:session|\\d+\\.part|\\d+\\.destroying\\.[A-Z0-9_-]+-[0-9a-f]+)");

    private final Path folder;
    private final Disk disk;
    private final String name;
    private final FileChannel file;
    private final AtomicLong works = new AtomicLong();

    private Session(Path folder, Disk disk, String name, FileChannel file) {
        this.folder = folder;
        this.disk = disk;
        this.name = name;
        this.file = file;
    }

    /** Begins one; fails if nothing can be written or locked here. */
    static Session begin(Path folder, Disk disk) throws IOException {
        SecureRandom random = new SecureRandom();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            String name = process() + "-" + HexFormat.of().toHexDigits(random.nextLong());
            FileChannel file = disk.create(folder.resolve(name + SESSION));
            boolean ours = false;
            try {
                // Between the two somebody may have taken it for a dead one's; then there is nothing of it any more.
                ours = lock(file) != null && Disk.isThere(folder.resolve(name + SESSION));
                if (ours) {
                    return new Session(folder, disk, name, file);
                }
            } finally {
                if (!ours) {
                    file.close();
                    disk.delete(folder.resolve(name + SESSION));
                }
            }
        }
        throw new IOException("no session could be locked");
    }

    Part part() throws IOException {
        return Part.create(disk, next(PART));
    }

    /** Says to everybody that a content is being destroyed; to be deleted when it is done. */
    Path destroying(Digest digest) throws IOException {
        Path mark = next(DESTROYING + written(digest));
        disk.create(mark).close();
        return mark;
    }

    /** Whether somebody, here or in another process, is destroying this content. */
    boolean isBeingDestroyed(Digest digest) throws IOException {
        String ending = DESTROYING + written(digest);
        for (String found : names()) {
            if (found.endsWith(ending) && isAlive(owner(found))) {
                return true;
            }
        }
        return false;
    }

    /** Removes what the sessions of dead processes left behind. */
    void tidy() throws IOException {
        Set<String> owners = new HashSet<>();
        for (String found : names()) {
            owners.add(owner(found));
        }
        for (String owner : owners) {
            if (!isOfThisProcess(owner)) {
                whileDead(owner, () -> remove(owner));
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            remove(name);
        } finally {
            file.close();
        }
    }

    private Path next(String ending) {
        return folder.resolve(name + "." + works.incrementAndGet() + ending);
    }

    private boolean isAlive(String owner) throws IOException {
        return isOfThisProcess(owner) || !whileDead(owner, () -> {});
    }

    /** What is done while nobody can take the session for a living one. */
    @FunctionalInterface
    private interface Step {
        void take() throws IOException;
    }

    /** Takes the step if the session is dead, and says whether it was. */
    private boolean whileDead(String owner, Step step) throws IOException {
        try (FileChannel theirs = disk.open(folder.resolve(owner + SESSION), StandardOpenOption.WRITE)) {
            if (lock(theirs) == null) {
                return false;
            }
            step.take();
            return true;
        } catch (NoSuchFileException ended) {
            // It is made before, and goes after, all that bears its name.
            step.take();
            return true;
        }
    }

    /** The session itself goes last, and with it nothing bears its name. */
    private void remove(String owner) throws IOException {
        for (String found : names()) {
            if (owner(found).equals(owner) && !found.endsWith(SESSION)) {
                disk.delete(folder.resolve(found));
            }
        }
        disk.delete(folder.resolve(owner + SESSION));
    }

    /** Whatever else lies in the folder is nobody's and stays. */
    private Set<String> names() throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> found = Files.list(folder)) {
            found.map(path -> path.getFileName().toString())
                    .filter(each -> OURS.matcher(each).matches())
                    .forEach(names::add);
        }
        return names;
    }

    private static String owner(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static String written(Digest digest) {
        return Layout.algorithm(digest) + "-" + digest.toHex();
    }

    private static boolean isOfThisProcess(String owner) {
        return owner.startsWith(process() + "-");
    }

    /** Its number, and its start, since numbers come again. */
    private static String process() {
        ProcessHandle process = ProcessHandle.current();
        return process.pid()
                + "-"
                + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException ofThisProcess) {
            return null;
        }
    }
}
