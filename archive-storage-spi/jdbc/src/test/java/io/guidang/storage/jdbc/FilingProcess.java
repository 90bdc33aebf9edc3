package io.guidang.storage.jdbc;

import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.Filing;
import io.guidang.storage.store.BatchId;
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
                System.out.println(batch);
                System.out.flush();
            }
        }
    }

    /** How many items a batch has. */
    static int size(int batch) {
        return 1 + batch * 37 % 400;
    }

    private static List<Filing> filings(int batch) {
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
