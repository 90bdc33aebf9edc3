package io.guidang.storage.custody;

import io.guidang.storage.ledger.CommandKind;
import io.guidang.storage.ledger.KeyedHash;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.ledger.LedgerSubject;
import io.guidang.storage.ledger.RecordedCommand;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.store.StoreTurn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes what a custodian does into the ledger of the archive. */
record Chronicle(Custodian custodian) {

    /** In the first entry: the name of the archive under its key, so that it is not opened with another one. */
    static final String KEY = "key";

    /** A command of the custodian, to be given its details. */
    RecordedCommand command(CommandKind kind, LocalDate day, LedgerSubject subject) {
        RecordedCommand command = RecordedCommand.of(kind, day, custodian.key().actor(custodian.actor()), subject);
        return custodian.now().map(command::at).orElse(command);
    }

    /** Somebody who belongs to a command, as the ledger keeps them. */
    KeyedHash person(String name) {
        return custodian.key().actor(name);
    }

    /** The entry of a command after the last one. */
    LedgerEntry entry(Optional<LedgerEntry> last, RecordedCommand command) {
        if (last.isEmpty()) {
            RecordedCommand first = command.with(KEY, custodian.keyMark());
            return LedgerEntry.first(custodian.archive(), first, custodian.algorithm());
        }
        LedgerEntry before = last.get();
        if (!before.archive().equals(custodian.archive())) {
            throw new StoreException("The ledger is that of archive '%s' and not of '%s'; open it by its own name"
                    .formatted(before.archive(), custodian.archive()));
        }
        return before.next(command, custodian.algorithm());
    }

    /** Appends a command in a turn. */
    LedgerEntry append(StoreTurn turn, RecordedCommand command) {
        LedgerEntry entry = entry(turn.lastEntry(), command);
        turn.append(entry, command.subject() instanceof LedgerSubject.Items items ? items.codes() : List.of());
        return entry;
    }
}
