package io.guidang.storage.testkit;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static io.guidang.storage.testkit.SampleItem.CUSTODIAN;
import static io.guidang.storage.testkit.SampleItem.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.hold.Hold;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.core.retention.Outcome;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.ArchiveFinding;
import io.guidang.storage.custody.Custodian;
import io.guidang.storage.custody.Filing;
import io.guidang.storage.ledger.ArchiveId;
import io.guidang.storage.ledger.HashingKey;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.ledger.LedgerHead;
import io.guidang.storage.ledger.LedgerSubject;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldScope;
import io.guidang.storage.store.Loan;
import io.guidang.storage.store.LoanId;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.StaleVersionException;
import io.guidang.storage.testkit.conformance.Clause;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ledger: one entry for each command, in the same transaction. */
abstract class LedgerClauses extends HoldClauses {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);

    @Clause(id = "S-50", promise = "every command appends one entry, each bound to the one before it")
    public void every_command_appends_one_entry() {
        SampleItem sample = SampleItem.of("W1", MARCH);
        file("b1", sample, SampleItem.of("W2", MARCH));
        FiledItem read = found("W1");
        archive().redecide(read, sample.kept(Outcome.PERMANENT).decisions());
        PlacedHold hold = placed("h1", HoldScope.EVERYTHING, Hold.openSince("甲案", AS_OF));
        place(hold);
        release(hold, AS_OF);
        Loan loan = Loan.of(LoanId.of("l1"), read.code(), "李四", "理赔核对", AS_OF, AS_OF.plusDays(7));
        archive().lend(loan);
        archive().takeBack(loan, AS_OF.plusDays(1));
        archive().shelve(read.box().orElseThrow(), Optional.empty(), "1-03-05", AS_OF);

        assertThat(archive().changes(0).map(entry -> entry.command().kind().name()))
                .containsExactly("FILED", "REDECIDED", "HELD", "RELEASED", "LENT", "RETURNED", "SHELVED");
        assertThat(archive().changes(0).map(LedgerEntry::sequence)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(archive().changes(0).findFirst().orElseThrow().command().subject())
                .isInstanceOfSatisfying(
                        LedgerSubject.Batch.class,
                        batch -> assertThat(batch.count()).isEqualTo(2));
        requireSound(2);
    }

    @Clause(id = "S-51", promise = "a command that changes nothing, or is refused, appends nothing")
    public void what_changes_nothing_appends_nothing() {
        SampleItem sample = SampleItem.of("W1", MARCH);
        file("b1", sample);
        FiledItem read = found("W1");
        PlacedHold hold = placed("h1", HoldScope.EVERYTHING, Hold.openSince("甲案", AS_OF));
        place(hold);
        archive().redecide(read, sample.kept(Outcome.PERMANENT).decisions());
        LedgerHead before = archive().head(AS_OF);

        file("b1", sample);
        place(hold);
        assertThatThrownBy(() -> place(placed("h1", HoldScope.ofYear(2012), Hold.openSince("甲案", AS_OF))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> archive().redecide(read, sample.decisions()))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> file(
                        "b2",
                        () -> Stream.<Filing>generate(() -> {
                                    throw new IllegalStateException("the intake ends here");
                                })
                                .iterator()))
                .hasMessage("the intake ends here");

        assertThat(archive().head(AS_OF)).isEqualTo(before);
        requireSound(1);
    }

    @Clause(id = "S-52", promise = "whoever reads the changes goes on where he stood, and misses none")
    public void changes_are_read_on_from_where_one_stood() {
        for (int batch = 1; batch <= 7; batch++) {
            file("b" + batch, SampleItem.of("W" + batch, MARCH));
        }

        assertThat(sequences(store().entries(0, 3))).containsExactly(1L, 2L, 3L);
        assertThat(sequences(store().entries(3, 3))).containsExactly(4L, 5L, 6L);
        assertThat(sequences(store().entries(6, 3))).containsExactly(7L);
        assertThat(store().entries(7, 3)).isEmpty();
        file("b8", SampleItem.of("W8", MARCH));
        assertThat(archive().changes(7).map(entry -> entry.command().details().get("batch")))
                .containsExactly("b8");
        assertThatThrownBy(() -> store().entries(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Clause(id = "S-53", promise = "everything that was done to one item is found by its code")
    public void the_history_of_an_item_is_found_by_its_code() {
        SampleItem sample = SampleItem.of("W1", MARCH);
        file("b1", sample, SampleItem.of("W2", MARCH));
        FiledItem read = found("W1");
        archive().redecide(read, sample.kept(Outcome.PERMANENT).decisions());
        archive().redecide(found("W2"), sample.kept(Outcome.PERMANENT).decisions());
        archive().redecide(found("W1"), sample.decisions());

        assertThat(archive().history(read.code()).map(LedgerEntry::sequence)).containsExactly(2L, 4L);
        assertThat(archive().history(found("W2").code()).map(LedgerEntry::sequence))
                .containsExactly(3L);
        assertThat(sequences(store().entriesAbout(read.code(), 2, 10))).containsExactly(4L);
        requireSound(2);
    }

    @Clause(id = "S-54", promise = "nobody is named in the ledger: names and numbers enter as keyed hashes")
    public void nobody_is_named_in_the_ledger() {
        Parties li = Parties.ofContract("P-20120001").with(PersonNumber.of("110101199001011234"));
        file("b1", SampleItem.of("W1", MARCH).about(li));
        place(placed("h1", HoldScope.about(PersonNumber.of("110101199001011234")), Hold.openSince("李四诉讼案", AS_OF)));
        archive().as("王五").lend(Loan.of(LoanId.of("l1"), found("W1").code(), "李四", "李四案", AS_OF, AS_OF.plusDays(7)));

        for (byte[] entry : store().entries(0, 10)) {
            assertThat(new String(entry, StandardCharsets.UTF_8))
                    .doesNotContain("110101199001011234", "P-20120001", "李四", "王五", "档案员");
        }
        requireSound(1);
    }

    @Clause(id = "S-55", promise = "an exported head is found in the ledger as long as nothing was rewritten")
    public void an_exported_head_is_found_again() {
        LedgerHead none = archive().head(AS_OF);
        file("b1", SampleItem.of("W1", MARCH));
        LedgerHead first = archive().head(AS_OF);
        file("b2", SampleItem.of("W2", MARCH));

        assertThat(none.sequence()).isZero();
        assertThat(archive().verify(AS_OF, none, first))
                .isEqualTo(new ArchiveFinding.Sound(archive().head(AS_OF), 2, 0));
        LedgerHead other = new LedgerHead(first.archive(), 2, first.digest(), AS_OF);
        assertThat(archive().verify(AS_OF, other)).isInstanceOf(ArchiveFinding.LedgerBroken.class);
    }

    @Clause(id = "S-56", promise = "an archive is opened by its own name only")
    public void an_archive_is_opened_by_its_own_name_only() {
        file("b1", SampleItem.of("W1", MARCH));
        Custodian other = Custodian.of(ArchiveId.of("L001", "trial"), HashingKey.of("k", new byte[32]), "甲");

        assertThatThrownBy(() -> Archive.over(store(), RULES, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(CUSTODIAN.archive().toString());
    }

    /** Everything that was ever filed, and nothing else, is what the ledger says. */
    final void requireSound(long proved) {
        assertThat(archive().verify(AS_OF))
                .isEqualTo(new ArchiveFinding.Sound(archive().head(AS_OF), proved, 0));
    }

    private static List<Long> sequences(List<byte[]> entries) {
        return entries.stream()
                .map(LedgerEntry::decode)
                .map(LedgerEntry::sequence)
                .toList();
    }
}
