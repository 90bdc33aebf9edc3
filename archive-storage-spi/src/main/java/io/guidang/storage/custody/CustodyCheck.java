package io.guidang.storage.custody;

import io.guidang.core.code.ArchivalCode;
import io.guidang.storage.ledger.CommandKind;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.ledger.LedgerSubject;
import io.guidang.storage.ledger.RecordedCommand;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BoxPlace;
import io.guidang.storage.store.Loan;
import io.guidang.storage.store.LoanId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the loans of a store and the places of its boxes against its ledger, and whether entries are found by what they name. */
final class CustodyCheck {

    private static final String LOAN = "loan";

    private final ArchiveStore store;
    private final Chronicle chronicle;
    private final Differences differences;
    private long lent;

    CustodyCheck(ArchiveStore store, Chronicle chronicle, Differences differences) {
        this.store = store;
        this.chronicle = chronicle;
        this.differences = differences;
    }

    void expect(LedgerEntry entry) {
        RecordedCommand command = entry.command();
        if (command.subject() instanceof LedgerSubject.Items items) {
            items.codes().forEach(code -> findable(code, entry));
        }
        if (command.kind().equals(CommandKind.LENT)) {
            lent++;
        } else if (command.kind().equals(CommandKind.SHELVED)) {
            shelved(entry);
        }
    }

    /** Whoever asks for what was done to an item, a box or a volume is given this entry. */
    void findable(ArchivalCode code, LedgerEntry entry) {
        if (store.entriesAbout(code, entry.sequence() - 1, 1).stream()
                .noneMatch(found -> Arrays.equals(found, entry.encode()))) {
            differences.differ(Differences.ITEM, code, "%s的经过不全", "not all that was done to %s is found by its code");
        }
    }

    /** A box stands where its last entry says. */
    private void shelved(LedgerEntry entry) {
        if (!(entry.command().subject() instanceof LedgerSubject.Items items)) {
            return;
        }
        for (ArchivalCode box : items.codes()) {
            List<LedgerEntry> places = Entries.about(store, box)
                    .filter(each -> each.command().kind().equals(CommandKind.SHELVED))
                    .toList();
            if (places.isEmpty() || places.get(places.size() - 1).sequence() != entry.sequence()) {
                continue;
            }
            String place = entry.command().details().getOrDefault("place", "");
            if (!store.boxPlace(box).equals(Optional.of(new BoxPlace(box, place, places.size())))) {
                differences.differ(
                        Differences.ITEM, box, "盒%s的存放位置与台账不符", "box %s does not stand where the ledger says");
            }
        }
    }

    /** Each loan is as the ledger says, and all are there that it tells of up to this place. */
    void loans(long last) {
        int limit = Math.min(Verification.PAGE, store.capabilities().largestPage());
        Optional<LoanId> after = Optional.empty();
        long found = 0;
        List<Loan> page;
        do {
            page = store.loans(after, limit);
            for (Loan loan : page) {
                after = Optional.of(loan.id());
                found += isTold(loan, last) ? 1 : 0;
            }
        } while (page.size() == limit);
        if (found != lent) {
            differences.differ(
                    Differences.LOAN, "*", "借阅记录不全或过多", "the loans are not all those that the ledger tells of");
        }
    }

    /** Whether it is one of those that were made up to this place. */
    private boolean isTold(Loan loan, long last) {
        List<LedgerEntry> entries = Entries.about(store, loan.code())
                .filter(entry ->
                        loan.id().value().equals(entry.command().details().get(LOAN)))
                .toList();
        Optional<LedgerEntry> out = entry(entries, CommandKind.LENT);
        Optional<LocalDate> back = entry(entries, CommandKind.RETURNED)
                .map(entry -> entry.command().day());
        if (out.isEmpty() || !isOf(out.get().command(), loan) || !back.equals(loan.returnedOn())) {
            differences.differ(Differences.LOAN, loan.id(), "借阅%s与台账不符", "loan %s is not what the ledger says");
        }
        return out.filter(entry -> entry.sequence() <= last).isPresent();
    }

    private boolean isOf(RecordedCommand command, Loan loan) {
        Map<String, String> details = command.details();
        return command.day().equals(loan.lentOn())
                && loan.dueBack().toString().equals(details.get("dueBack"))
                && chronicle.person(loan.borrower()).toString().equals(details.get("borrower"));
    }

    private static Optional<LedgerEntry> entry(List<LedgerEntry> entries, CommandKind kind) {
        return entries.stream()
                .filter(entry -> entry.command().kind().equals(kind))
                .reduce((earlier, later) -> later);
    }
}
