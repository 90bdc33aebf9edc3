package io.guidang.storage.testkit;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.hold.Hold;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.core.retention.Outcome;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.ArchiveFinding;
import io.guidang.storage.custody.BatchOutcome;
import io.guidang.storage.ledger.LedgerHead;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.BoxPlace;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldScope;
import io.guidang.storage.store.Page;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.Query;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.testkit.conformance.Clause;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a store promises besides if it says that it is durable. */
public abstract class DurableStoreContract extends ArchiveStoreContract {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);

    /** For a store under test. */
    protected DurableStoreContract() {}

    /** The store that {@link #newStore()} made last, opened again; it has been closed. */
    protected abstract ArchiveStore reopened();

    @Override
    final void nextProcess() {
        closeStore();
        use(reopened());
    }

    @Clause(id = "S-30", promise = "what was filed is there when the store is opened again, and numbering goes on")
    public void what_was_filed_is_there_when_the_store_is_opened_again() {
        SampleItem sample = SampleItem.of("W1", MARCH).scanned(true);
        file("b1", sample, SampleItem.of("W2", MARCH));
        archive().redecide(found("W1"), sample.kept(Outcome.PERMANENT).decisions());
        List<FiledItem> filed = archive().all().toList();
        List<BatchReceipt> receipts = store().batches();

        closeStore();
        use(reopened());

        assertThat(store().capabilities().durable()).isTrue();
        assertThat(archive().all().toList()).isEqualTo(filed);
        assertThat(store().batches()).isEqualTo(receipts);
        assertThat(store().arrangement()).contains(SampleItem.RULES.fingerprint());
        assertThat(file("b1", sample)).isEqualTo(new BatchOutcome.AlreadyFiled(receipts.get(0)));
        file("b2", SampleItem.of("W3", MARCH));
        assertThat(found("W3").number()).isEqualTo(3);
        assertThat(found("W3").box()).isEqualTo(found("W2").box());
        assertThat(ids(Query.ALL.dueOn(AS_OF))).containsExactly("W2", "W3");
    }

    @Clause(id = "S-31", promise = "a cursor stays good when the store is opened again")
    public void a_cursor_stays_good_when_the_store_is_opened_again() {
        file("b1", SampleItem.of("W1", MARCH), SampleItem.of("W2", MARCH), SampleItem.of("W3", MARCH));
        Page first = store().read(Query.ALL, Optional.empty(), 2);

        closeStore();
        use(reopened());

        assertThat(store().read(Query.ALL, first.next(), 2).items())
                .extracting(filed -> filed.item().id().value())
                .containsExactly("W3");
    }

    @Clause(id = "S-32", promise = "a store that is opened again is refused to rules that would number it anew")
    public void a_store_that_is_opened_again_is_refused_to_other_rules() {
        file("b1", SampleItem.of("W1", MARCH));

        closeStore();
        use(reopened());

        assertThatThrownBy(() -> Archive.over(store(), SampleItem.rulesOfAnotherScheme(), SampleItem.CUSTODIAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(store().capabilities().name())
                .hasMessageContaining("the nodes of the scheme");
        file("b2", SampleItem.of("W2", MARCH));
        assertThat(found("W2").number()).isEqualTo(2);
    }

    @Clause(id = "S-33", promise = "holds are there when the store is opened again, and lie on what is filed then")
    public void holds_are_there_when_the_store_is_opened_again() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        PlacedHold open =
                HoldClauses.placed("h1", HoldScope.about(PersonNumber.of("C1")), Hold.openSince("（2021）民初 15 号", day));
        PlacedHold ended = HoldClauses.placed("h2", HoldScope.inCategory("LP"), Hold.openSince("乙案", day));
        Parties li = Parties.ofContract("P1").with(PersonNumber.of("C1"));
        place(open);
        place(ended);
        PlacedHold released = release(ended, day);
        file("b1", SampleItem.of("W1", MARCH).about(li));

        closeStore();
        use(reopened());
        file(
                "b2",
                SampleItem.of("W2", MARCH).about(li),
                SampleItem.of("W3", MARCH).in("LP"));

        assertThat(store().holds(Optional.empty(), 10)).containsExactly(open, released);
        assertThat(ids(Query.ALL.dueOn(day.plusDays(1)))).containsExactly("W3");
    }

    @Clause(
            id = "S-34",
            promise =
                    "the ledger, loans, places of boxes and what was destroyed are there when the store is opened again")
    public void custody_is_there_when_the_store_is_opened_again() {
        file("b1", SampleItem.of("W1", MARCH), SampleItem.of("W2", MARCH));
        FiledItem stays = found("W1");
        FiledItem gone = found("W2");
        archive().lend(loan("l1", stays));
        BoxPlace place = archive().shelve(stays.box().orElseThrow(), Optional.empty(), "1-03-05", AS_OF);
        archive().destroy(permit(RegisterNumber.of("XH-1"), "W2"), AS_OF, FiledItem::decisions);
        LedgerHead head = archive().head(AS_OF);

        closeStore();
        use(reopened());

        assertThat(archive().head(AS_OF)).isEqualTo(head);
        assertThat(archive().openLoan(stays.code())).contains(loan("l1", stays));
        assertThat(archive().boxPlace(place.box())).contains(place);
        assertThat(archive().destroyed(gone.code())).isPresent();
        assertThat(file("b2", SampleItem.of("W2", MARCH)).receipt().items()).isZero();
        assertThat(archive().verify(AS_OF, head)).isInstanceOf(ArchiveFinding.Sound.class);
    }
}
