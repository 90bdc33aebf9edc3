package io.guidang.storage.custody;

import static java.util.Objects.requireNonNull;

import io.guidang.core.wording.Wording;
import io.guidang.storage.ledger.LedgerFinding;
import io.guidang.storage.ledger.LedgerHead;
import java.util.List;

/** What the verification of an archive found. */
public sealed interface ArchiveFinding {

    /**
     * The ledger is whole, and everything filed is what the ledger says.
     *
     * @param head     how far the ledger goes
     * @param proved   how many items and lines of destroyed items the ledger proves
     * @param unproved how many were filed before there was a ledger, of which it says nothing
     */
    record Sound(LedgerHead head, long proved, long unproved) implements ArchiveFinding {
        public Sound {
            requireNonNull(head, "head");
        }
    }

    /**
     * The ledger itself breaks; nothing is said of the items.
     *
     * @param ledger where, and how
     */
    record LedgerBroken(LedgerFinding.Broken ledger) implements ArchiveFinding {
        public LedgerBroken {
            requireNonNull(ledger, "ledger");
        }
    }

    /**
     * The ledger is whole, but what is in the store is not what it says.
     *
     * @param differences in words, at least one, up to {@link #MOST}
     */
    record Different(List<Wording> differences) implements ArchiveFinding {

        /** More differences than these are counted no further. */
        public static final int MOST = 1_000;

        public Different {
            differences = List.copyOf(differences);
            if (differences.isEmpty()) {
                throw new IllegalArgumentException("Without a difference it is sound");
            }
        }
    }
}
