package io.guidang.storage.content.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file that is being written, and is nothing yet. It is gone when it is closed, unless it has been given its name before. */
final class Part implements AutoCloseable {

    private final Disk disk;
    private final Path path;
    private final FileChannel file;
    private boolean moved;

    private Part(Disk disk, Path path, FileChannel file) {
        this.disk = disk;
        this.path = path;
        this.file = file;
    }

    static Part create(Disk disk, Path path) throws IOException {
        return new Part(disk, path, disk.create(path));
    }

    void write(ByteBuffer bytes) throws IOException {
        disk.write(file, bytes);
    }

    /** Comes back when its bytes lie on the disk. */
    void settle() throws IOException {
        disk.makeReadOnly(path);
        disk.force(file);
        file.close();
    }

    /** Gives it its name in one step. */
    void moveTo(Path name) throws IOException {
        disk.move(path, name);
        moved = true;
    }

    @Override
    public void close() {
        try {
            file.close();
            if (!moved) {
                disk.delete(path);
            }
        } catch (IOException left) {
            // What is left of it is no content, and is removed when the store is opened by another process.
        }
    }
}
