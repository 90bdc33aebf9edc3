package io.guidang.storage.testkit.conformance;

import java.util.Locale;

/**
 * What came of a clause.
 *
 * @param kind   passed, failed, left out, or neither
 * @param reason why; empty if it passed
 */
record Result(Kind kind, String reason) {

    static final Result PASSED = new Result(Kind.PASSED, "");
    static final Result NOT_RUN = new Result(Kind.NOT_RUN, "the run came to an end before it, or did not ask for it");

    private static final int LONGEST = 300;

    enum Kind {
        PASSED,
        FAILED,
        /** By {@link Excluded}. */
        EXCLUDED,
        /** By an assumption of the clause itself: it does not concern this store, or this machine. */
        SKIPPED,
        NOT_RUN;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static Result of(Kind kind, Throwable thrown) {
        String message =
                String.valueOf(thrown.getMessage()).strip().lines().findFirst().orElse("");
        String shortened = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
        return new Result(kind, thrown.getClass().getSimpleName() + ": " + shortened);
    }
}
