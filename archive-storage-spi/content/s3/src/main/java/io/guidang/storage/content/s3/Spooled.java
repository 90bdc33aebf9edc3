package io.guidang.storage.content.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A content on its way to the service, which is told its name and length first: a file of ours only, which the operating system
 * forgets with the process.
 */
final class Spooled implements AutoCloseable {

    private static final Set<OpenOption> PASSING = Set.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);

    private final FileChannel file;

    private Spooled(FileChannel file) {
        this.file = file;
    }

    static Spooled in(Path folder) throws IOException {
        FileAttribute<?>[] ownerOnly =
                folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        return new Spooled(FileChannel.open(folder.resolve("guidang-" + UUID.randomUUID()), PASSING, ownerOnly));
    }

    int write(ByteBuffer bytes) throws IOException {
        int written = 0;
        while (bytes.hasRemaining()) {
            written += file.write(bytes);
        }
        return written;
    }

    /** The bytes from the beginning, as often as a transfer is tried. */
    InputStream bytes() {
        return new InputStream() {
            private long position;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                Objects.checkFromIndexSize(from, length, into.length);
                int read = length == 0 ? 0 : file.read(ByteBuffer.wrap(into, from, length), position);
                position += Math.max(0, read);
                return read;
            }
        };
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
