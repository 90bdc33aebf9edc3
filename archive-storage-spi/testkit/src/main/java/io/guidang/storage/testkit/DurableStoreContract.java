package io.guidang.storage.testkit;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.retention.Outcome;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.BatchOutcome;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.Page;
import io.guidang.storage.store.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a store promises besides if it says that it is durable. */
public abstract class DurableStoreContract extends ArchiveStoreContract {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);

    /** For a store under test. */
    protected DurableStoreContract() {}

    /** The store that {@link #newStore()} made last, opened again; it has been closed. */
    protected abstract ArchiveStore reopened();

    /** S-30. */
    @Test
    @DisplayName("S-30 what was filed is there when the store is opened again, and numbering goes on")
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

    /** S-31. */
    @Test
    @DisplayName("S-31 a cursor stays good when the store is opened again")
    public void a_cursor_stays_good_when_the_store_is_opened_again() {
        file("b1", SampleItem.of("W1", MARCH), SampleItem.of("W2", MARCH), SampleItem.of("W3", MARCH));
        Page first = store().read(Query.ALL, Optional.empty(), 2);

        closeStore();
        use(reopened());

        assertThat(store().read(Query.ALL, first.next(), 2).items())
                .extracting(filed -> filed.item().id().value())
                .containsExactly("W3");
    }

    /** S-32. */
    @Test
    @DisplayName("S-32 a store that is opened again is refused to rules that would number it anew")
    public void a_store_that_is_opened_again_is_refused_to_other_rules() {
        file("b1", SampleItem.of("W1", MARCH));

        closeStore();
        use(reopened());

        assertThatThrownBy(() -> Archive.over(store(), SampleItem.rulesOfAnotherScheme()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(store().capabilities().name())
                .hasMessageContaining("the nodes of the scheme");
        file("b2", SampleItem.of("W2", MARCH));
        assertThat(found("W2").number()).isEqualTo(2);
    }
}
