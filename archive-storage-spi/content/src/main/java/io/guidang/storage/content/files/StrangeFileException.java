package io.guidang.storage.content.files;

import java.io.IOException;

/** Something lies in the folder that the store did not make so. The message says what, and what to try. */
final class StrangeFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    StrangeFileException(String reason) {
        super(reason);
        this.reason = reason;
    }

    StrangeFileException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    static StrangeFileException inTheWay(String what) {
        return new StrangeFileException(
                what + " is in the way, and was left as it is; look into the folder and move it elsewhere");
    }
}
