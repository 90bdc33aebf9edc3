package io.guidang.storage.jdbc;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The one file of an archive, before a database opens it.
 *
 * @param path     of the file
 * @param failures of the archive
 */
record ArchiveFile(Path path, Failures failures) {

    /** What a driver would read as the end of the path and the beginning of settings. */
    private static final String SETTINGS = "?;";

    /** Makes the file, for its owner only, if there is none. Refuses what is no file, and what no driver could name. */
    void prepare() {
        String name = path.toAbsolutePath().toString();
        if (name.chars().anyMatch(c -> SETTINGS.indexOf(c) >= 0)) {
            throw failures.of("open it", "its path has a question mark or a semicolon; name another file");
        }
        try {
            if (!Files.exists(path)) {
                create();
            }
        } catch (IOException failed) {
            throw unreadable();
        }
        if (!Files.isRegularFile(path)) {
            throw failures.of("open it", "it is not a file; name a file");
        }
    }

    /** Its first bytes; fewer if it is shorter. */
    byte[] head(int bytes) {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(bytes);
        } catch (IOException failed) {
            throw unreadable();
        }
    }

    private void create() throws IOException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createFile(path, ownerOnly);
        } catch (FileAlreadyExistsException another) {
            // Somebody made it in the same moment: it is looked at like any other.
        }
    }

    private RuntimeException unreadable() {
        return failures.of("open it", "it cannot be made or read; check the folder and the rights");
    }
}
