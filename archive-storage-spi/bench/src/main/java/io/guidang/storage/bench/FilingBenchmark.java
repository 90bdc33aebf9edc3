package io.guidang.storage.bench;

import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.Filing;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.testkit.SampleItem;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Batches filed through the archive, ledger and all, beside the same rows inserted by hand into the same tables. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4)
@Measurement(iterations = 6)
public class FilingBenchmark {

    /** How many items are filed. */
    @Param("100000")
    public int items;

    /** How many of them in a batch, and in a transaction by hand. */
    @Param("20000")
    public int batch;

    /** Where. */
    @Param({"sqlite", "postgresql"})
    public String database = "";

    private final List<RawRows> rows = new ArrayList<>();
    private List<Filing> filings = List.of();
    private Optional<Database> place = Optional.empty();
    private Optional<Archive> archive = Optional.empty();

    /** The rows, as the store writes them. */
    @Setup(Level.Trial)
    public void prepare() throws IOException, SQLException {
        filings = new ArrayList<>();
        new Intake(0, items).forEach(filings::add);
        try (Database before = new Database(database)) {
            try (Archive filed = Archive.over(before.open(), SampleItem.RULES, SampleItem.CUSTODIAN)) {
                file(filed);
            }
            try (Connection connection = before.raw()) {
                for (int sequence = 1; sequence <= items / batch; sequence++) {
                    rows.add(RawRows.of(connection, sequence));
                }
            }
        }
    }

    /** An empty archive. */
    @Setup(Level.Iteration)
    public void open() throws IOException, SQLException {
        Database anew = new Database(database);
        place = Optional.of(anew);
        archive = Optional.of(Archive.over(anew.open(), SampleItem.RULES, SampleItem.CUSTODIAN));
    }

    /** Takes it away. */
    @TearDown(Level.Iteration)
    public void close() throws IOException, SQLException {
        archive.orElseThrow().close();
        place.orElseThrow().close();
    }

    /** The same rows by prepared statements. */
    @Benchmark
    public void raw() throws SQLException {
        try (Connection connection = place.orElseThrow().raw()) {
            for (RawRows each : rows) {
                each.insert(connection);
            }
        }
    }

    /** Ordered, numbered, boxed, digested, entered in the ledger. */
    @Benchmark
    public void archive() {
        file(archive.orElseThrow());
    }

    private void file(Archive into) {
        for (int first = 0; first < items; first += batch) {
            into.file(BatchId.of("b" + first), SampleItem.AS_OF, filings.subList(first, first + batch));
        }
    }
}
