package io.guidang.storage.jdbc;

/** What can be the matter with a database, in words that name nothing of what stands in it. */
enum Trouble {
    BUSY("somebody else is writing to it"),
    FULL("the disk is full; make room and file the batch again"),
    DISK("the disk could not be written or read; see whether it is full or broken, then open it anew and try again"),
    ANOTHER_KIND("it was not written by the database that opens it; name another file"),
    DAMAGED("it is damaged; restore it from a copy"),
    FORBIDDEN("it may not be opened or written here; check the rights"),
    RULE_BROKEN("a row breaks a rule of its table; the archive is as it was, open it anew and try again"),
    NAME_TAKEN("tables of other names or of another make are there; give the archive a file or a schema of its own"),
    IN_USE("another process has it open, and its database lets one process in; close it there or use another store"),
    UNREACHABLE("the database cannot be reached; see whether it runs and has a connection left, then try again"),
    UNKNOWN("the database gives a reason of its own");

    private final String words;

    Trouble(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether a commit that met it may have been done all the same. */
    boolean leavesCommitOpen() {
        return this == DISK || this == UNREACHABLE || this == UNKNOWN;
    }
}
