package io.guidang.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.storage.content.ContentFailure;
import io.guidang.storage.content.Destruction;
import io.guidang.storage.content.Enforcement;
import io.guidang.storage.content.PutOutcome;
import io.guidang.storage.content.RetainUntil;
import io.guidang.storage.content.StoredContent;
import io.guidang.storage.content.Verification;
import io.guidang.storage.testkit.conformance.Clause;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Destroying and retaining. */
abstract class DestroyClauses extends CheckClauses {

    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofSeconds(8);

    @Clause(
            id = "C-20",
            promise = "of a destroyed content nothing is readable, and only the one who destroyed it is told so")
    public void of_a_destroyed_content_nothing_is_readable() throws IOException {
        byte[] other = bytes(2, 1000);
        StoredContent stored = put(ABC).content();
        StoredContent staying = put(other).content();

        assertThat(store().destroy(OF_ABC)).isEqualTo(new Destruction.Destroyed(stored));

        assertNothingAt(OF_ABC);
        assertThat(store().destroy(OF_ABC)).isEqualTo(new ContentFailure.Missing(OF_ABC));
        assertThat(read(staying.digest())).as("and no other goes with it").isEqualTo(other);
    }

    @Clause(id = "C-21", promise = "a destroyed content that is put once more is stored anew")
    public void a_destroyed_content_that_is_put_once_more_is_stored_anew() throws IOException {
        StoredContent stored = put(ABC).content();
        store().destroy(OF_ABC);

        assertThat(put(ABC)).isEqualTo(new PutOutcome.Stored(stored));
        assertThat(read(OF_ABC)).isEqualTo(ABC);
    }

    @Clause(id = "C-22", promise = "a damaged content can be destroyed")
    public void a_damaged_content_can_be_destroyed() throws IOException {
        put(ABC);
        damage(OF_ABC, bytes(1, 10));

        assertThat(store().destroy(OF_ABC)).isInstanceOf(Destruction.Destroyed.class);
        assertNothingAt(OF_ABC);
    }

    @Clause(id = "C-23", promise = "a content that is retained is not destroyed before its time, and can be afterwards")
    public void a_content_that_is_retained_is_not_destroyed_before_its_time() throws IOException {
        assumeRetains();
        RetainUntil until = in(SHORT);
        StoredContent retained = new StoredContent(OF_ABC, 3, Optional.of(until));

        assertThat(put(ABC, until)).isEqualTo(new PutOutcome.Stored(retained));

        assertThat(store().destroy(OF_ABC)).isEqualTo(new ContentFailure.Retained(OF_ABC, until));
        assertThat(read(OF_ABC)).isEqualTo(ABC);
        assertThat(store().find(OF_ABC)).contains(retained);
        passTo(until);
        assertThat(store().destroy(OF_ABC)).isEqualTo(new Destruction.Destroyed(retained));
        assertNothingAt(OF_ABC);
        put(ABC);
        assertThat(store().find(OF_ABC)).contains(new StoredContent(OF_ABC, 3, Optional.empty()));
    }

    @Clause(id = "C-24", promise = "retaining is lengthened, by putting and by saying so, and never shortened")
    public void retaining_is_lengthened_and_never_shortened() {
        assumeRetains();
        RetainUntil sooner = in(SHORT);
        RetainUntil later = in(LONG);
        put(ABC);

        assertThat(store().retain(OF_ABC, sooner).retainedUntil()).contains(sooner);
        StoredContent lengthened = new StoredContent(OF_ABC, 3, Optional.of(later));
        assertThat(put(ABC, later)).isEqualTo(new PutOutcome.AlreadyThere(lengthened));
        assertThat(put(ABC, sooner)).isEqualTo(new PutOutcome.AlreadyThere(lengthened));
        assertThat(put(ABC)).isEqualTo(new PutOutcome.AlreadyThere(lengthened));
        assertThat(store().retain(OF_ABC, sooner)).isEqualTo(lengthened);
        assertThat(store().retain(OF_ABC, later)).isEqualTo(lengthened);

        passTo(sooner);
        assertThat(store().destroy(OF_ABC)).isEqualTo(new ContentFailure.Retained(OF_ABC, later));
        passTo(later);
        assertThat(store().destroy(OF_ABC)).isInstanceOf(Destruction.Destroyed.class);
    }

    @Clause(id = "C-25", promise = "a retain-until that is over retains nothing")
    public void a_retain_until_that_is_over_retains_nothing() {
        assumeRetains();
        RetainUntil over = RetainUntil.of(settings().clock().instant());

        assertThat(put(ABC, over).content().retainedUntil()).isEmpty();
        assertThat(store().retain(OF_ABC, over).retainedUntil()).isEmpty();
        assertThat(store().destroy(OF_ABC)).isInstanceOf(Destruction.Destroyed.class);
    }

    @Clause(id = "C-26", promise = "what is not there cannot be retained")
    public void what_is_not_there_cannot_be_retained() {
        assumeRetains();
        RetainUntil until = in(LONG);

        assertFails(new ContentFailure.Missing(OF_ABC), () -> store().retain(OF_ABC, until));
        assertNothingAt(OF_ABC);
    }

    @Clause(id = "C-27", promise = "a damaged content stays retained, also when it is mended")
    public void a_damaged_content_stays_retained() throws IOException {
        assumeRetains();
        RetainUntil until = in(LONG);
        StoredContent retained = put(ABC, until).content();
        damage(OF_ABC, bytes(1, 10));

        assertThat(store().destroy(OF_ABC)).isEqualTo(new ContentFailure.Retained(OF_ABC, until));
        assertThat(put(ABC)).isInstanceOf(PutOutcome.Mended.class);
        assertThat(store().verify(OF_ABC)).isEqualTo(new Verification.Intact(retained));
        assertThat(store().destroy(OF_ABC)).isEqualTo(new ContentFailure.Retained(OF_ABC, until));
    }

    @Clause(id = "C-28", promise = "a store that cannot retain says so and keeps nothing that it was told to retain")
    public void a_store_that_cannot_retain_says_so() {
        Assumptions.assumeFalse(retains(), "this store retains: C-23 to C-27 are for it");
        RetainUntil until = in(LONG);

        assertUnsupported(() -> put(ABC, until));
        assertNothingAt(OF_ABC);
        put(ABC);
        assertUnsupported(() -> put(ABC, until));
        assertUnsupported(() -> store().retain(OF_ABC, until));
        assertUnsupported(() -> store().capabilities().requireRetainUntil(Enforcement.LIBRARY));
        assertThat(store().destroy(OF_ABC)).isInstanceOf(Destruction.Destroyed.class);
    }

    private void assumeRetains() {
        Assumptions.assumeTrue(retains(), "this store does not retain: C-28 is for it");
    }
}
