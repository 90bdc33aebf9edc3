package io.guidang.storage.content.files;

import io.guidang.storage.content.ContentMeasure;
import io.guidang.storage.content.ContentSettings;
import io.guidang.storage.content.StoredContent;
import io.guidang.storage.ledger.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the folder under the digests of contents. Only reads.
 *
 * @param layout     of the folder
 * @param disk       that it is on
 * @param retentions beside the contents
 * @param settings   by which digests are checked
 */
record Shelf(Layout layout, Disk disk, Retentions retentions, ContentSettings settings) {

    /** The content, without reading it; nothing if there is none. */
    Optional<StoredContent> found(Digest digest) throws IOException {
        Place place = layout.of(digest);
        Layout.requireNoLink(place);
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(place.file(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                throw StrangeFileException.inTheWay("a link or a folder where the content belongs");
            }
            return Optional.of(new StoredContent(digest, attributes.size(), retentions.of(place)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    /** Its bytes, unchecked; null if there are none. */
    @Nullable
    InputStream bytes(Digest digest) throws IOException {
        if (found(digest).isEmpty()) {
            return null;
        }
        try {
            return Channels.newInputStream(disk.open(layout.of(digest).file(), StandardOpenOption.READ));
        } catch (NoSuchFileException destroyedMeanwhile) {
            return null;
        }
    }

    /** The digest that its bytes make; null if there are none. */
    @Nullable
    Digest measured(Digest digest) throws IOException {
        try (InputStream bytes = bytes(digest)) {
            return bytes == null
                    ? null
                    : ContentMeasure.of(bytes, settings.reading(digest), Long.MAX_VALUE, block -> {})
                            .digest();
        }
    }
}
