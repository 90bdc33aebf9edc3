package io.guidang.storage.content.files;

import io.guidang.storage.content.RetainUntil;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Until when contents are retained: beside each that is a folder with empty files, whose names are moments, the latest of which
 * counts. So nothing of it can be half written, whoever says more only adds to it, and two who do so at once cannot shorten what
 * the other said. What was said of a content that was gone by then stays, and binds it if it is put again. What cannot be read is taken for a retention that has no end.
 */
record Retentions(Disk disk) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int TRIES = 100;

    /** The latest moment that was said; fails if one cannot be read. */
    Optional<RetainUntil> of(Place place) throws IOException {
        return all(place).stream().max(Comparator.naturalOrder());
    }

    /** Comes back when it lies on the disk. The folder of the content is there. */
    void add(Place place, RetainUntil until) throws IOException {
        Path folder = place.until();
        for (int attempt = 0; ; attempt++) {
            disk.createFolder(folder);
            try {
                enter(folder.resolve(MOMENT.format(until.moment())));
                disk.forceFolder(folder);
                disk.forceFolder(place.byDigits());
                return;
            } catch (NoSuchFileException goneMeanwhile) {
                // The content was destroyed, and what was over with it, between the two steps.
                if (attempt == TRIES) {
                    throw goneMeanwhile;
                }
            }
        }
    }

    /** Removes what is over, once its content is gone. What is left over by it retains nothing. */
    void clear(Place place, Instant now) throws IOException {
        Path folder = place.until();
        for (RetainUntil until : all(place)) {
            if (until.isOverAt(now)) {
                disk.delete(folder.resolve(MOMENT.format(until.moment())));
            }
        }
        try {
            disk.delete(folder);
        } catch (DirectoryNotEmptyException saidMeanwhile) {
            return;
        }
    }

    private void enter(Path moment) throws IOException {
        try (FileChannel made = disk.create(moment)) {
            disk.force(made);
        } catch (FileAlreadyExistsException saidBefore) {
            return;
        }
    }

    private static List<RetainUntil> all(Place place) throws IOException {
        Path folder = place.until();
        if (!Disk.isThere(folder)) {
            return List.of();
        }
        if (!Disk.isFolder(folder)) {
            throw StrangeFileException.inTheWay("something that says no retain-until");
        }
        List<RetainUntil> moments = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path each : found.toList()) {
                moments.add(moment(each.getFileName().toString()));
            }
        } catch (NoSuchFileException goneMeanwhile) {
            return List.of();
        }
        return moments;
    }

    private static RetainUntil moment(String name) throws IOException {
        try {
            return new RetainUntil(MOMENT.parse(name, Instant::from));
        } catch (DateTimeException | IllegalArgumentException strange) {
            throw new StrangeFileException(
                    "a retain-until beside it cannot be read, so it is kept; look into the folder", strange);
        }
    }
}
