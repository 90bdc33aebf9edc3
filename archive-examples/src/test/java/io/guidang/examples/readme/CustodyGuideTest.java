package io.guidang.examples.readme;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.hold.Hold;
import io.guidang.core.item.ItemId;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.rules.arrangement.ArrangementRules;
import io.guidang.rules.decision.Decision;
import io.guidang.storage.custody.AppraisalOutcome;
import io.guidang.storage.custody.Approval;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.ArchiveFinding;
import io.guidang.storage.custody.Custodian;
import io.guidang.storage.custody.DestructionOutcome;
import io.guidang.storage.custody.DestructionPermit;
import io.guidang.storage.custody.Filing;
import io.guidang.storage.jdbc.H2Store;
import io.guidang.storage.jdbc.PostgresStore;
import io.guidang.storage.jdbc.SqliteStore;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.ledger.LedgerHead;
import io.guidang.storage.memory.MemoryStore;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.BoxPlace;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldId;
import io.guidang.storage.store.HoldScope;
import io.guidang.storage.store.Loan;
import io.guidang.storage.store.LoanId;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.testkit.SampleItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustodyGuideTest {

    private final LocalDate today = AS_OF;
    private final Archive archive = Archive.over(new MemoryStore(), SampleItem.RULES, SampleItem.CUSTODIAN);

    @BeforeEach
    void an_item_that_has_run_out() {
        Filing filing = SampleItem.of("W1", LocalDate.of(2012, 3, 1))
                .about(Parties.ofContract("P1").with(PersonNumber.of("C1")))
                .filing();
        archive.file(BatchId.of("b1"), today, List.of(filing));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void holds_and_loans() {
        FiledItem item = archive.find(ItemId.of("W1")).orElseThrow();
        // [hold]
        PlacedHold hold = new PlacedHold(
                HoldId.of("2025-015"), HoldScope.about(PersonNumber.of("C1")), Hold.openSince("民初 15 号", today));
        archive.hold(hold, today); // on all of this person's items, those of tomorrow too
        archive.release(hold, today.plusDays(30), today); // its last day; until then nothing under it is due
        // [hold]
        // [lend]
        Loan loan = Loan.of(LoanId.of("2025-101"), item.code(), "理赔部 李四", "诉讼", today, today.plusDays(14));
        archive.lend(loan); // refused while it is out; and what is out is not destroyed
        archive.takeBack(loan, today.plusDays(3));
        // [lend]
        // [shelve]
        ArchivalCode box = item.box().orElseThrow();
        Optional<BoxPlace> read = archive.boxPlace(box);
        archive.shelve(box, read, "1-03-05", today); // refused if somebody else moved it since it was read
        // [shelve]

        assertThat(archive.dueOn(today)).isEmpty();
        assertThat(archive.history(item.code())).hasSize(2);
        assertThat(archive.boxPlace(box).orElseThrow().place()).isEqualTo("1-03-05");
    }

    @Test
    void destruction() {
        Function<FiledItem, Map<Medium, Decision>> decide = FiledItem::decisions;
        List<String> reasons = new ArrayList<>();
        // [destroy]
        List<FiledItem> due = archive.dueOn(today).toList();
        AppraisalOutcome appraised = archive.appraise(RegisterNumber.of("XH-2025-01"), today, due);
        if (appraised instanceof AppraisalOutcome.Appraised ripe) {
            Approval approval = archive.as("馆长").approve(ripe.appraisal(), today);
            DestructionPermit permit = approval.witnessedBy("监销人甲", "监销人乙");
            DestructionOutcome outcome = archive.destroy(permit, today, decide); // decides each once more
            if (outcome instanceof DestructionOutcome.Refused refused) {
                refused.obstacles()
                        .forEach(each ->
                                reasons.add(each.code() + " " + each.reason().words()));
            }
        }
        // [destroy]

        assertThat(reasons).isEmpty();
        assertThat(archive.all()).isEmpty();
        assertThat(archive.destroyed(due.get(0).code())).isPresent();
    }

    @Test
    void proof() {
        List<String> done = new ArrayList<>();
        // [proof]
        LedgerHead head =
                archive.head(today); // sign it (SignedHead) and keep it where the store's writers cannot write
        ArchiveFinding finding = archive.verify(today, head); // Sound, LedgerBroken, or Different and in what
        archive.changes(0)
                .forEach(entry ->
                        done.add(entry.sequence() + " " + entry.command().kind()));
        // [proof]

        assertThat(finding).isEqualTo(new ArchiveFinding.Sound(head, 1, 0));
        assertThat(done).containsExactly("1 FILED");
        assertThat(archive.changes(1).map(LedgerEntry::sequence)).isEmpty();
    }

    /** Compiled, and run for the databases that need no server. */
    static List<Archive> open(Path folder, DataSource dataSource, ArrangementRules rules, Custodian custodian) {
        // [open]
        ArchiveStore sqlite = SqliteStore.open(folder.resolve("archive.db"));
        ArchiveStore h2 = H2Store.open(folder.resolve("archive.mv.db")); // add com.h2database:h2
        ArchiveStore postgres = PostgresStore.over(dataSource); // add org.postgresql:postgresql; one archive a schema
        // [open]
        return List.of(
                Archive.over(sqlite, rules, custodian),
                Archive.over(h2, rules, custodian),
                Archive.over(postgres, rules, custodian));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hold", "lend", "shelve", "destroy", "proof", "open"})
    void the_guide_shows_the_code_that_runs_here(String part) throws IOException {
        Path source = Path.of("src/test/java/io/guidang/examples/readme/CustodyGuideTest.java");
        String code = Files.readString(source).split("// \\[" + part + "]\\R")[1];

        assertThat(Files.readString(Path.of("../docs/custody.md")).replaceAll("\\s+", ""))
                .contains(code.replaceAll("\\s+", ""));
    }
}
