package io.guidang.examples.intake;

import io.guidang.core.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what documents refer to: contracts or parties, and their events. Bad rows are refused and stop nothing. */
final class References {

    static final String DOCUMENTS = "documents.csv";

    /** The events of a life insurer's contracts. */
    static final Set<String> CONTRACT_EVENTS = Set.of("合同成立", "拒保", "满期终止", "退保终止", "理赔终止", "失效终止", "争议开始", "争议结束");

    /** The events of an agency's persons; none of them starts a clock of order no. 3. */
    static final Set<String> PERSON_EVENTS = Set.of("退休", "死亡");

    private final Path in;
    private final Staging staging;
    private final Digest digest;
    private final Judge judge;

    References(Path in, Staging staging, Digest digest) {
        this.in = in;
        this.staging = staging;
        this.digest = digest;
        this.judge = new Judge(staging);
    }

    void contracts() throws IOException, SQLException, BadCall {
        read(
                "contracts.csv",
                List.of("contract_no", "policyholder", "insurance_term_years"),
                List.of("insured", "product_kind", "business", "signed_on", "organisation"),
                (row, hash) -> {
                    Cells cells = new Cells();
                    String key = cells.text("contract_no", row.cells().get(0));
                    String term =
                            cells.digits("insurance_term_years", row.cells().get(2));
                    if (!known("contracts.csv", row, key)) {
                        return;
                    }
                    note("contracts.csv", row, cells);
                    if (!term.equals("终身") && !term.matches("[0-9]{1,3}")) {
                        staging.find(
                                "contracts.csv",
                                row.line(),
                                "",
                                "",
                                "UNREADABLE_TERM",
                                Wording.of(
                                        "保险期间不明，按较长者处理", "the insurance term cannot be read; the longer way is taken"));
                    }
                    staging.reference("contracts.csv", row, key, row.cells().get(1), term, hash);
                });
        judge.references("contracts.csv", "", "contract");
        judge.recallKnown();
    }

    void parties() throws IOException, SQLException, BadCall {
        read(
                "parties.csv",
                List.of("party_id", "kind", "name"),
                List.of("id_number", "born_on", "employer_id"),
                (row, hash) -> {
                    Cells cells = new Cells();
                    String key = cells.text("party_id", row.cells().get(0));
                    String kind = cells.text("kind", row.cells().get(1));
                    if (!known("parties.csv", row, key)) {
                        return;
                    }
                    note("parties.csv", row, cells);
                    if (!kind.equals("个人") && !kind.equals("单位")) {
                        staging.refuse(
                                "parties.csv",
                                row.line(),
                                "",
                                "UNKNOWN_KIND",
                                "kind 应为 个人 或 单位 / kind should be 个人 or 单位",
                                row.raw());
                    } else {
                        staging.reference(
                                "parties.csv", row, key, kind, row.cells().get(2), hash);
                    }
                });
        judge.references("parties.csv", "a", "");
        judge.recallKnown();
    }

    /**
     * Reads events.csv.
     *
     * @param party the column that names the contract or the person
     * @param names the events that are known
     * @param kinds the kinds of parties that have them, quoted for SQL
     */
    void events(String party, Set<String> names, String kinds) throws IOException, SQLException, BadCall {
        read("events.csv", List.of(party, "event", "on"), List.of(), (row, hash) -> {
            Cells cells = new Cells();
            String event = cells.text("event", row.cells().get(1));
            if (!names.contains(event)) {
                staging.refuse(
                        "events.csv",
                        row.line(),
                        "",
                        "UNKNOWN_EVENT",
                        "未知的事件，应为 " + names.stream().sorted().toList() + " / an unknown event",
                        row.raw());
                return;
            }
            Optional<LocalDate> on = cells.date("on", row.cells().get(2));
            if (on.isEmpty()) {
                String words = cells.problems().get(0).message().toString();
                staging.refuse(
                        "events.csv",
                        row.line(),
                        "",
                        "UNREADABLE_DATE",
                        words
                                + "; 事件已发生而日期不明，相关期限保持未定 / it happened on a day nobody knows, so what it decides stays open",
                        row.raw());
            }
            String key = cells.text(party, row.cells().get(0));
            note("events.csv", row, cells);
            staging.event(row, key, event, on.map(LocalDate::toString).orElse(""), hash);
        });
        judge.events(kinds);
        judge.recallEvents();
    }

    /** Whether the row names its contract or party at all. */
    private boolean known(String file, CsvRow row, String key) throws SQLException {
        if (key.isEmpty()) {
            staging.refuse(file, row.line(), "", "MISSING_ID", "编号为空 / its id is empty", row.raw());
        }
        return !key.isEmpty();
    }

    private void note(String file, CsvRow row, Cells cells) throws SQLException {
        for (Cells.Note note : cells.notes()) {
            staging.find(file, row.line(), "", "", note.code(), note.message());
        }
    }

    /** What is done with a row that could be read. */
    private interface Step {
        void take(CsvRow row, byte[] hash) throws SQLException;
    }

    private void read(String file, List<String> required, List<String> optional, Step step)
            throws IOException, SQLException, BadCall {
        try (CsvRows rows = CsvRows.open(in.resolve(file), required, optional)) {
            noteUnknownColumns(staging, file, rows);
            for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                CsvRow row = next.get();
                byte[] hash = digest.row(file, row);
                if (row.problem().isPresent()) {
                    CsvRow.Problem problem = row.problem().get();
                    staging.refuse(
                            file,
                            row.line(),
                            "",
                            problem.code(),
                            problem.message().toString(),
                            row.raw());
                } else {
                    step.take(row, hash);
                }
            }
        }
    }

    static void noteUnknownColumns(Staging staging, String file, CsvRows rows) throws SQLException {
        if (!rows.unknownColumns().isEmpty()) {
            staging.find(
                    file,
                    1,
                    "",
                    "",
                    "UNKNOWN_COLUMN",
                    Wording.of(
                            "有" + rows.unknownColumns().size() + "列未被读取",
                            rows.unknownColumns().size() + " columns were not read"));
        }
    }
}
