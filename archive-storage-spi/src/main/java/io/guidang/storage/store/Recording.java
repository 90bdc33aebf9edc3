package io.guidang.storage.store;

import io.guidang.storage.ledger.LedgerEntry;
import java.util.Optional;

/**
 * Writes the ledger entry of a command, inside the transaction of the command and as the last thing in it: the store says
 * which entry is the last one, and appends what it is given after it.
 */
@FunctionalInterface
public interface Recording {

    /**
     * The entry to append.
     *
     * @param last the last entry of the ledger; absent before the first
     */
    LedgerEntry after(Optional<LedgerEntry> last);
}
