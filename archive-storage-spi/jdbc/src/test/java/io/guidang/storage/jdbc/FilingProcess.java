package io.guidang.storage.jdbc;

import io.guidang.core.hold.Hold;
import io.guidang.core.item.ItemId;
import io.guidang.storage.custody.Appraisal;
import io.guidang.storage.custody.AppraisalOutcome;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.Filing;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldId;
import io.guidang.storage.store.HoldScope;
import io.guidang.storage.store.Loan;
import io.guidang.storage.store.LoanId;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.testkit.SampleItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that files batch after batch until it is killed, and says each that was acknowledged. */
final class FilingProcess {

    private FilingProcess() {}

    /** @param arguments the two words of the place, and the number of the first batch */
    public static void main(String[] arguments) {
        try (JdbcStore store = Place.open(arguments[0], arguments[1])) {
            Archive archive = Archive.over(store, SampleItem.RULES, SampleItem.CUSTODIAN);
            for (int batch = Integer.parseInt(arguments[2]); ; batch++) {
                archive.file(BatchId.of("b" + batch), SampleItem.AS_OF, filings(batch));
                say(Integer.toString(batch));
                custody(archive, batch);
            }
        }
    }

    /** Everything else that can be done to the first item of a batch, to its end. */
    private static void custody(Archive archive, int batch) {
        LocalDate day = SampleItem.AS_OF;
        FiledItem item = archive.find(ItemId.of("W%d-0".formatted(batch))).orElseThrow();
        PlacedHold hold = new PlacedHold(
                HoldId.of("h" + batch), HoldScope.of(item.code()), Hold.openSince("甲案", day.minusDays(2)));
        archive.hold(hold, day);
        say("HELD " + batch);
        archive.release(hold, day.minusDays(1), day);
        say("RELEASED " + batch);
        Loan loan = Loan.of(LoanId.of("l" + batch), item.code(), "李四", "核对", day, day.plusDays(7));
        archive.lend(loan);
        say("LENT " + batch);
        archive.takeBack(loan, day);
        say("RETURNED " + batch);
        AppraisalOutcome appraised = archive.appraise(RegisterNumber.of("XH-" + batch), day, List.of(item));
        Appraisal appraisal = ((AppraisalOutcome.Appraised) appraised).appraisal();
        say("APPRAISED " + batch);
        archive.destroy(archive.approve(appraisal, day).witnessedBy("赵", "钱"), day, FiledItem::decisions);
        say("DESTROYED " + batch);
    }

    private static void say(String what) {
        System.out.println(what);
        System.out.flush();
    }

    /** How many items a batch has. */
    static int size(int batch) {
        return 1 + batch * 37 % 400;
    }

    static List<Filing> filings(int batch) {
        List<Filing> filings = new ArrayList<>();
        for (int i = 0; i < size(batch); i++) {
            filings.add(SampleItem.of(
                            "W%d-%d".formatted(batch, i),
                            LocalDate.of(2012, 1, 1).plusDays(i % 50))
                    .scanned(true)
                    .filing());
        }
        return filings;
    }
}
