package io.guidang.examples.intake;

import io.guidang.core.medium.Medium;
import io.guidang.core.party.ContractNumber;
import io.guidang.examples.ahead.Ahead;
import io.guidang.examples.progress.Progress;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.duplicate.VoucherCopies;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.BatchOutcome;
import io.guidang.storage.custody.Filing;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.FiledItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One handing over of a business system's export to an archive. Rows are staged on disk, judged, put together into items,
 * decided and filed as one batch; what is not filed goes into the journal beside the archive.
 */
public final class Intake implements AutoCloseable {

    private static final String DOCUMENTS = References.DOCUMENTS;
    private static final long TELL_EVERY = 2_000;

    private final Profile profile;
    private final LocalDate asOf;
    private final Staging staging;
    private final Progress progress;
    private final BatchId batch;
    private final long rows;

    private Intake(Profile profile, LocalDate asOf, Staging staging, Progress progress, BatchId batch, long rows) {
        this.profile = profile;
        this.asOf = asOf;
        this.staging = staging;
        this.progress = progress;
        this.batch = batch;
        this.rows = rows;
    }

    /**
     * Reads an export, to its end, and stages its rows.
     *
     * @param in       the directory with the organisation's CSV files
     * @param out      the directory of the archive, which exists
     * @param asOf     the day of the question
     * @param progress told how many rows are read
     * @throws BadCall if a file is missing or is no table of its kind, or another process works in {@code out}
     */
    public static Intake read(Profile profile, Path in, Path out, LocalDate asOf, Progress progress)
            throws BadCall, IOException {
        boolean life = profile.name().equals("life");
        for (String file : List.of(life ? "contracts.csv" : "parties.csv", "events.csv", DOCUMENTS)) {
            if (!Files.isReadable(in.resolve(file))) {
                throw BadCall.of("输入目录中没有可读的 " + file, "the input directory has no readable " + file);
            }
        }
        try {
            Staging staging = Staging.open(out);
            try {
                Digest digest = new Digest();
                References references = new References(in, staging, digest);
                if (life) {
                    references.contracts();
                    references.events("contract_no", References.CONTRACT_EVENTS, "'contract'");
                } else {
                    references.parties();
                    references.events("party_id", References.PERSON_EVENTS, "'个人'");
                }
                long rows = documents(profile, in, asOf, staging, digest, progress);
                staging.flush();
                String id = digest.batch(
                        profile.name(),
                        asOf.toString(),
                        String.valueOf(profile.arrangement().boxPages()));
                return new Intake(
                        profile, asOf, staging, progress, BatchId.of(profile.name() + ":" + asOf + ":" + id), rows);
            } catch (SQLException | IOException | BadCall | RuntimeException e) {
                staging.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IntakeFailure(e);
        }
    }

    private static long documents(
            Profile profile, Path in, LocalDate asOf, Staging staging, Digest digest, Progress progress)
            throws IOException, SQLException, BadCall {
        DocumentReader reader = DocumentReader.of(profile, asOf);
        long read = 0;
        try (CsvRows rows = CsvRows.open(in.resolve(DOCUMENTS), reader.required(), reader.optional())) {
            References.noteUnknownColumns(staging, DOCUMENTS, rows);
            try (Ahead<DocumentRows.Read> ahead = Ahead.of(new DocumentRows(rows, digest, reader), "guidang-read")) {
                while (ahead.hasNext()) {
                    DocumentRows.Read next = ahead.next();
                    staging.add(next.csv(), next.hash(), next.document(), next.cells());
                    if (++read % TELL_EVERY == 0) {
                        progress.step("读取文件行", "reading rows", read, -1);
                    }
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        progress.step("读取文件行", "reading rows", read, read);
        return read;
    }

    /** The name of this batch: the same rows in any order, asked as of the same day, are the same batch. */
    public BatchId batch() {
        return batch;
    }

    /** The journal of all batches; good while this intake is open. */
    public Journal journal() {
        return new JournalFile(staging.connection());
    }

    /** Whether the journal has this batch. */
    public boolean isJournalled(BatchId id) {
        try {
            return new JournalFile(staging.connection()).knows(id);
        } catch (SQLException e) {
            throw new IntakeFailure(e);
        }
    }

    /**
     * Judges the rows, files what can be filed as one batch, decides anew what the archive already holds about the same
     * contracts, and writes the journal. What was done before is not done again.
     *
     * @return what became of the rows
     */
    public Tally file(Archive archive) {
        try (Known known = new Known(staging.connection(), asOf)) {
            Judge judge = new Judge(staging);
            judge.documents();
            judge.lateArrivals();
            leaveOutCopies();
            staging.connection().commit();
            ItemDecisions decisions = new ItemDecisions(Decider.of(profile.stack()), known, asOf);
            BatchOutcome outcome;
            try (Assembly items = new Assembly(profile, staging, known, decisions);
                    Ahead<Filing> ahead = Ahead.of(items, "guidang-decide")) {
                outcome = archive.file(batch, asOf, () -> told(ahead));
                // Filed by a run that was interrupted: what is found on the way to filing is found again.
                ahead.forEachRemaining(filing -> {});
            }
            decideAnew(archive, known, decisions);
            staging.flush();
            return new JournalFile(staging.connection())
                    .write(batch, outcome.receipt().documents());
        } catch (SQLException e) {
            throw new IntakeFailure(e);
        }
    }

    /** Of several copies of a voucher that could be filed, one is (R17). */
    private void leaveOutCopies() throws SQLException {
        staging.execute("CREATE INDEX s.doc_voucher ON doc (voucher) WHERE voucher <> ''");
        try (Statement statement = staging.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + StagedDocument.COLUMNS
                        + " FROM s.doc WHERE reason IS NULL AND voucher <> '' ORDER BY voucher");
                PreparedStatement leave = staging.connection()
                        .prepareStatement("UPDATE s.doc SET reason = 'DUPLICATE', words = ?"
                                + " WHERE voucher = ? AND voucher <> '' AND reason IS NULL AND line <> ?")) {
            Optional<StagedDocument> filed = Optional.empty();
            while (rows.next()) {
                StagedDocument row = StagedDocument.read(rows);
                boolean same =
                        filed.filter(best -> voucher(best).equals(voucher(row))).isPresent();
                if (!same) {
                    leaveOut(filed, leave);
                }
                boolean better = !same
                        || VoucherCopies.FILED_FIRST.compare(
                                        row.document(), filed.orElseThrow().document())
                                < 0;
                filed = better ? Optional.of(row) : filed;
            }
            leaveOut(filed, leave);
            leave.executeBatch();
        }
    }

    private static void leaveOut(Optional<StagedDocument> filed, PreparedStatement leave) throws SQLException {
        if (filed.isPresent()) {
            leave.setString(
                    1,
                    "同一凭证只归档一份，已归档 " + filed.get().document().id() + " / one copy of a voucher is filed: "
                            + filed.get().document().id());
            leave.setString(2, voucher(filed.get()));
            leave.setLong(3, filed.get().line());
            leave.addBatch();
        }
    }

    private static String voucher(StagedDocument row) {
        return row.document().voucher().orElseThrow().voucher();
    }

    private Iterator<Filing> told(Iterator<Filing> items) {
        return new Iterator<>() {
            private long documents;
            private long told;

            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public Filing next() {
                Filing filing = items.next();
                documents += filing.item().documents().size();
                if (documents - told >= TELL_EVERY) {
                    told = documents;
                    progress.step("立件、定期限、归档", "deciding and filing", documents, rows);
                }
                return filing;
            }
        };
    }

    /** A fact behind an earlier decision may have changed: a contract has ended, a dispute was opened. */
    private void decideAnew(Archive archive, Known known, ItemDecisions decisions) throws SQLException {
        if (archive.batches().size() < 2) {
            return;
        }
        long seen = 0;
        for (Iterator<FiledItem> all = archive.all().iterator(); all.hasNext(); ) {
            FiledItem filed = all.next();
            if (++seen % TELL_EVERY == 0) {
                progress.step("复核已归档的期限", "deciding anew", seen, -1);
            }
            Set<ContractNumber> contracts = filed.item().parties().contracts();
            if (filed.batch().equals(batch) || contracts.isEmpty() || !knowsAll(known, contracts)) {
                continue;
            }
            Map<Medium, Decision> anew = decisions.of(filed.item());
            if (!sameAnswer(filed.decisions(), anew)) {
                archive.redecide(filed, anew);
            }
        }
    }

    private static boolean knowsAll(Known known, Set<ContractNumber> contracts) throws SQLException {
        for (ContractNumber contract : contracts) {
            if (known.contract(contract).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The same but for the day on which it was asked. */
    private static boolean sameAnswer(Map<Medium, Decision> before, Map<Medium, Decision> after) {
        for (Map.Entry<Medium, Decision> each : after.entrySet()) {
            Decision old = before.get(each.getKey());
            Decision now = each.getValue();
            boolean same = old != null
                    && old.outcome().equals(now.outcome())
                    && old.obligations().equals(now.obligations())
                    && old.activeHolds().equals(now.activeHolds());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Closes the journal and throws the staged rows away. */
    @Override
    public void close() {
        try {
            staging.close();
        } catch (SQLException e) {
            throw new IntakeFailure(e);
        }
    }
}
