package io.guidang.examples.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that is written beside its place and moved there in one step, and only if it says something else than before:
 * whoever reads it sees the old file or the new one, and a rerun does not touch it. Reports have names of people and rows as
 * they came, so what is written is for its owner only, where the file system knows owners.
 */
final class ReplacedFile implements Closeable {

    private final Path target;
    private final Path beside;
    private final OutputStream stream;

    private ReplacedFile(Path target, Path beside, OutputStream stream) {
        this.target = target;
        this.beside = beside;
        this.stream = stream;
    }

    static ReplacedFile at(Path target) throws IOException {
        Path beside = besideOf(target);
        Files.deleteIfExists(beside); // what a run left that was cut off would keep its own rights
        return new ReplacedFile(target, beside, new BufferedOutputStream(created(beside), 1 << 16));
    }

    private static OutputStream created(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return Channels.newOutputStream(Files.newByteChannel(file, options, ownerOnly));
    }

    static Path besideOf(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    String name() {
        return target.getFileName().toString();
    }

    /** Where to write; the writer may close it. */
    OutputStream stream() {
        return stream;
    }

    /** What was written so far, complete once the writer has closed the stream; it vanishes when this is closed. */
    Path written() {
        return beside;
    }

    /**
     * Puts what was written in its place.
     *
     * @return whether that changed anything
     */
    boolean replace() throws IOException {
        stream.close();
        if (Files.isRegularFile(target) && Files.mismatch(beside, target) == -1) {
            Files.delete(beside);
            return false;
        }
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    /** Without {@link #replace} nothing has happened. */
    @Override
    public void close() throws IOException {
        stream.close();
        Files.deleteIfExists(beside);
    }
}
