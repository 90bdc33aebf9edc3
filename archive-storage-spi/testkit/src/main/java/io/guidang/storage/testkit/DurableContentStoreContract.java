package io.guidang.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.storage.content.ContentFailure;
import io.guidang.storage.content.ContentSettings;
import io.guidang.storage.content.ContentStore;
import io.guidang.storage.content.Destruction;
import io.guidang.storage.content.PutOutcome;
import io.guidang.storage.content.RetainUntil;
import io.guidang.storage.content.StoredContent;
import io.guidang.storage.content.Verification;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import io.guidang.storage.testkit.conformance.Clause;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;

/** What a store of contents promises besides if it says that it is durable, in clauses {@code C-4x}. */
public abstract class DurableContentStoreContract extends ContentStoreContract {

    /** For a store under test. */
    protected DurableContentStoreContract() {}

    /** The store that {@link #newStore} made last, opened again. */
    protected abstract ContentStore reopened(ContentSettings settings);

    @Clause(
            id = "C-40",
            promise = "what was put is there when the store is opened again, and what was destroyed is not")
    public void what_was_put_is_there_when_the_store_is_opened_again() throws IOException {
        byte[] scan = bytes(1, 100_000);
        StoredContent stored = put(scan).content();
        put(ABC);
        store().destroy(OF_ABC);

        closeStore();
        use(reopened(settings()));

        assertThat(store().capabilities().durable()).isTrue();
        assertThat(store().verify(stored.digest())).isEqualTo(new Verification.Intact(stored));
        assertThat(put(scan)).isEqualTo(new PutOutcome.AlreadyThere(stored));
        assertNothingAt(OF_ABC);
    }

    @Clause(id = "C-41", promise = "a content that is retained stays so when the store is opened again")
    public void a_content_that_is_retained_stays_so_when_the_store_is_opened_again() {
        Assumptions.assumeTrue(retains(), "this store does not retain: C-28 is for it");
        RetainUntil until = in(Duration.ofSeconds(5));
        StoredContent retained = put(ABC, until).content();

        closeStore();
        use(reopened(settings()));

        assertThat(store().find(OF_ABC)).contains(retained);
        assertThat(store().destroy(OF_ABC)).isEqualTo(new ContentFailure.Retained(OF_ABC, until));
        passTo(until);
        assertThat(store().destroy(OF_ABC)).isInstanceOf(Destruction.Destroyed.class);
    }

    @Clause(id = "C-42", promise = "what one store puts another that is open at the same time has too")
    public void what_one_store_puts_another_that_is_open_has_too() throws IOException {
        StoredContent stored = put(ABC).content();
        ContentStore first = store();
        try (ContentStore second = reopened(settings())) {
            use(second);
            assertThat(read(OF_ABC)).isEqualTo(ABC);
            assertThat(put(ABC)).isEqualTo(new PutOutcome.AlreadyThere(stored));
            assertThat(second.destroy(OF_ABC)).isEqualTo(new Destruction.Destroyed(stored));
        }
        use(first);
        assertNothingAt(OF_ABC);
    }

    @Clause(
            id = "C-43",
            promise = "a store that is opened again by another algorithm still reads what was put by the first")
    public void a_store_that_is_opened_again_by_another_algorithm_reads_what_was_put() throws IOException {
        put(ABC);

        closeStore();
        use(reopened(settings().by(DigestAlgorithm.of("SHA-512"))));

        assertThat(read(OF_ABC)).isEqualTo(ABC);
        Digest other = put(ABC).content().digest();
        assertThat(other.algorithm()).isEqualTo("SHA-512");
        assertThat(store().destroy(other)).isInstanceOf(Destruction.Destroyed.class);
        assertThat(read(OF_ABC)).as("the one of the other digest stays").isEqualTo(ABC);
    }
}
