package io.guidang.storage.content.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * All that the store changes on the disk. What it makes only its owner may read, where the file system knows owners; no symbolic
 * link is followed. Not final: tests let it fail.
 */
class Disk {

    private static final FileAttribute<?>[] NONE = {};

    private final boolean posix;

    Disk(Path folder) {
        posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Makes a new file; fails if something of its name is there. */
    FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                allowing("rw-------"));
    }

    /** Opens a file that is there, and no link to one. */
    FileChannel open(Path file, StandardOpenOption way) throws IOException {
        return FileChannel.open(file, Set.of(way, LinkOption.NOFOLLOW_LINKS));
    }

    void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /** Comes back when what was written lies on the disk. */
    void force(FileChannel file) throws IOException {
        file.force(true);
    }

    /** From here on a slip of the owner's does not write to it either. */
    void makeReadOnly(Path file) throws IOException {
        if (posix) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        }
    }

    /** Makes a folder, unless one is there; anything else of its name, a link among it, is an error. */
    void createFolder(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, allowing("rwx------"));
        } catch (FileAlreadyExistsException there) {
            if (!isFolder(folder)) {
                throw StrangeFileException.inTheWay("something that is no folder");
            }
        }
    }

    /** Comes back when the names in the folder lie on the disk. Windows offers no way to ask for it. */
    void forceFolder(Path folder) throws IOException {
        if (posix) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** Gives a file another name in one step; what has that name is replaced. */
    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes a name away, and says whether there was one. */
    boolean delete(Path file) throws IOException {
        try {
            Files.delete(file);
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private FileAttribute<?>[] allowing(String permissions) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : NONE;
    }
}
