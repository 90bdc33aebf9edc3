package io.guidang.examples.intake;

import java.sql.SQLException;

/** The intake's own store failed: the disk is full, the file was taken away. Nothing of the batch was filed. */
final class IntakeFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IntakeFailure(SQLException cause) {
        super("intake.db could not be read or written; nothing of this batch was filed", cause);
    }
}
