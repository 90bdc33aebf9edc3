package io.guidang.storage.bench;

import io.guidang.core.item.ItemId;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.Query;
import io.guidang.storage.testkit.SampleItem;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * What a page costs, and how much room an item takes, as an archive grows: files up to so many items, the sizes named in
 * thousands, and prints a line at each size. Each reading is done many times after a warm-up; the middle and the slowest in a
 * hundred are told.
 */
public final class Growth {

    private static final int BATCH = 20_000;
    private static final int WARM_UP = 300;
    private static final int READINGS = 1_000;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private Growth() {}

    /**
     * Measures.
     *
     * @param args the database, then the sizes in thousands of items, ascending
     */
    public static void main(String[] args) throws IOException, SQLException {
        System.out.println("| where | items | filed a second | first due page of 100, ms (p99) | one person, ms (p99)"
                + " | one item, ms (p99) | bytes an item | heap, MiB |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
        try (Database place = new Database(args[0])) {
            ArchiveStore store = place.open();
            try (Archive archive = Archive.over(store, SampleItem.RULES, SampleItem.CUSTODIAN)) {
                long filed = 0;
                for (String size : Arrays.copyOfRange(args, 1, args.length)) {
                    filed = grow(archive, place, filed, Long.parseLong(size) * 1_000);
                }
            }
        }
    }

    private static long grow(Archive archive, Database place, long from, long to) throws IOException, SQLException {
        long begun = System.nanoTime();
        for (long first = from; first < to; first += BATCH) {
            archive.file(BatchId.of("b" + first), SampleItem.AS_OF, new Intake(first, Math.min(BATCH, to - first)));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long step = Math.max(1, to / READINGS);
        String due = timed(i -> archive.page(Query.ALL.dueOn(DAY), Optional.empty(), 100));
        String person = timed(i -> archive.about(Intake.person(i * step % to)).forEach(found -> {}));
        String item = timed(i -> archive.find(ItemId.of("W%010d".formatted(i * step % to))));
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %s | %s | %s | %.0f | %d |%n",
                place.kind(),
                to,
                (to - from) / seconds,
                due,
                person,
                item,
                (double) place.bytes() / to,
                Runtime.getRuntime().maxMemory() >> 20);
        return to;
    }

    private static String timed(IntConsumer reading) {
        for (int i = 0; i < WARM_UP; i++) {
            reading.accept(i);
        }
        long[] nanos = new long[READINGS];
        for (int i = 0; i < READINGS; i++) {
            long begun = System.nanoTime();
            reading.accept(i);
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return String.format(Locale.ROOT, "%.2f (%.2f)", nanos[READINGS / 2] / 1e6, nanos[READINGS * 99 / 100] / 1e6);
    }
}
