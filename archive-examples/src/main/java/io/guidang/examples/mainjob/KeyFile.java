package io.guidang.examples.mainjob;

import io.guidang.core.wording.Wording;
import io.guidang.examples.intake.BadCall;
import io.guidang.storage.ledger.HashingKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/**
 * The key of an archive's ledger in a file of its own, readable by its owner only. A program that embeds the library takes
 * its key from where it keeps its other secrets.
 */
final class KeyFile {

    private static final int BYTES = 32;
    private static final String NAME = "k1";

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    /**
     * The key; a new one for a new archive.
     *
     * @param isNew whether there is no archive yet
     * @throws BadCall if an archive's key is missing, or the file is none
     */
    HashingKey open(boolean isNew) throws BadCall, IOException {
        if (isNew && !Files.exists(file)) {
            create();
        }
        if (!Files.exists(file)) {
            throw new BadCall(Wording.of(
                    "缺少档案库的密钥文件 " + file.getFileName() + "，请从备份恢复",
                    "the key file of the archive, " + file.getFileName() + ", is missing; restore it from a copy"));
        }
        byte[] key = Files.size(file) == BYTES ? Files.readAllBytes(file) : new byte[0];
        if (key.length != BYTES) {
            throw new BadCall(Wording.of(
                    "密钥文件 " + file.getFileName() + " 应为 32 字节，请从备份恢复",
                    "the key file " + file.getFileName() + " should have 32 bytes; restore it from a copy"));
        }
        return HashingKey.of(NAME, key);
    }

    private void create() throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(beside);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (FileChannel channel =
                FileChannel.open(beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(key));
            channel.force(true);
        }
        Files.move(beside, file);
    }
}
