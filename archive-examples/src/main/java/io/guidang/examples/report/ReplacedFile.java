package io.guidang.examples.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written beside its place and moved there in one step, and only if it says something else than before:
 * whoever reads it sees the old file or the new one, and a rerun does not touch it.
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
        return new ReplacedFile(target, beside, new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16));
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
