package io.guidang.examples.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/**
 * The intake's own store failed: the disk is full, the file was taken away. Running it again finishes what was begun.
 */
final class IntakeFailure extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    IntakeFailure(SQLException cause) {
        super("intake.db could not be read or written; run it again when there is room", new IOException(cause));
    }
}
