package io.guidang.storage.ledger;

import static java.util.Objects.requireNonNull;

import io.guidang.core.wording.Wording;

/** What the check of a ledger found. */
public sealed interface LedgerFinding {

    /**
     * Every entry is as it was written and follows from the one before it, and the heads that it was held against are in it.
     * What was cut off after the last of those heads, nobody can tell.
     *
     * @param head how far the ledger goes
     */
    record Sound(LedgerHead head) implements LedgerFinding {
        public Sound {
            requireNonNull(head, "head");
        }
    }

    /**
     * The ledger breaks. The entries before that place follow from one another; only if it was rewritten is nothing said of
     * them beyond the heads that they were held against.
     *
     * @param sequence the entry that should stand at the first place where it breaks
     * @param fault    what is wrong there
     * @param wording  the same in words
     */
    record Broken(long sequence, LedgerFault fault, Wording wording) implements LedgerFinding {
        public Broken {
            requireNonNull(fault, "fault");
            requireNonNull(wording, "wording");
            if (sequence < 1) {
                throw new IllegalArgumentException("Entries are counted from 1, but found " + sequence);
            }
        }
    }
}
