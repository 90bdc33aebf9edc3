package io.guidang.storage.content.files;

import io.guidang.storage.content.ContentSettings;
import io.guidang.storage.content.ContentStore;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.testkit.DurableContentStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileContentStoreContractTest extends DurableContentStoreContract {

    @TempDir
    Path folder;

    @Override
    protected ContentStore newStore(ContentSettings settings) {
        return FileContentStore.open(folder.resolve("contents"), settings);
    }

    @Override
    protected ContentStore reopened(ContentSettings settings) {
        return newStore(settings);
    }

    @Override
    protected void damage(Digest digest, byte[] bytes) throws IOException {
        Path file = folder.resolve(
                "contents/%s/%s/%s".formatted(digest.algorithm(), digest.toHex().substring(0, 3), digest.toHex()));
        Files.delete(file);
        Files.write(file, bytes);
    }
}
