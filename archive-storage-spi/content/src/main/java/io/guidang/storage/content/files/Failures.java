package io.guidang.storage.content.files;

import io.guidang.storage.content.ContentException;
import io.guidang.storage.content.ContentFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Says what went wrong in the folder, and what to try. Names the folder and digests, never what stands in a content.
 *
 * @param folder of the store
 */
record Failures(Path folder) {

    /** What is done on the disk. */
    @FunctionalInterface
    interface Work<T> {
        T done() throws IOException;
    }

    /** What is done on the disk, with nothing to tell. */
    @FunctionalInterface
    interface Step {
        void done() throws IOException;
    }

    <T> T attempt(String what, Work<T> work) {
        try {
            return work.done();
        } catch (IOException failed) {
            throw of(what, failed);
        } catch (UncheckedIOException failed) {
            throw of(what, Objects.requireNonNull(failed.getCause()));
        }
    }

    void run(String what, Step step) {
        attempt(what, () -> {
            step.done();
            return true;
        });
    }

    ContentException of(String what, String reason) {
        return new ContentException(unavailable(what, reason));
    }

    private ContentException of(String what, IOException cause) {
        return new ContentException(unavailable(what, reason(cause)), cause);
    }

    private ContentFailure unavailable(String what, String reason) {
        return new ContentFailure.Unavailable("Contents in '%s'".formatted(folder), what, reason);
    }

    private static String reason(IOException cause) {
        if (cause instanceof StrangeFileException strange) {
            return strange.reason();
        }
        if (cause instanceof AccessDeniedException) {
            return "it may not be read or written here; check the rights";
        }
        if (cause instanceof NoSuchFileException) {
            return "part of the folder is gone; check that nothing else tidies up in it";
        }
        if (cause instanceof AtomicMoveNotSupportedException) {
            return "its file system cannot rename a file in one step; put it on a local disk";
        }
        if (cause instanceof ClosedByInterruptException) {
            return "the thread was interrupted; do it again";
        }
        String said = cause instanceof FileSystemException named ? named.getReason() : cause.getMessage();
        return "the file system says '%s'; make room, check the rights and the disk, and do it again"
                .formatted(said == null ? cause.getClass().getSimpleName() : said);
    }
}
